import { useLingui } from '@lingui/react/macro';
import { type Day, parseDay } from '../../domain/plan/day.ts';
import { useOpenPart } from '../state/session.ts';
import { DayField, DayFieldToCome } from './day-field.tsx';
import { useWhenIdle } from './when-idle.ts';

/** The day that figures are read for; undefined is today. A day before the plan and one half typed change nothing. */
export function AsAtField(props: {
  readonly asAt: Day | undefined;
  readonly onChange: (asAt: Day | undefined) => void;
}) {
  const { t } = useLingui();
  const today = useOpenPart((open) => open.today);
  const start = useOpenPart((open) => open.inForce.plan.start);
  const isIdle = useWhenIdle();
  const shown = { label: t`As at`, value: props.asAt ?? today };
  if (!isIdle) return <DayFieldToCome {...shown} />;
  return (
    <DayField
      {...shown}
      onChange={(typed) => {
        const day = parseDay(typed);
        if (day !== null && day >= start) props.onChange(day === today ? undefined : day);
      }}
    />
  );
}
