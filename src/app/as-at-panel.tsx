import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Day } from '../domain/plan/day.ts';
import { useAsAtDay } from './as-at.ts';
import { askedDay, usualDays } from './asked-day.ts';
import { useOpenPart } from './state/session.ts';
import { formatDay } from './text/formats.ts';
import { DayField } from './ui/day-field.tsx';

/** Chooses the day that figures are read for: typed, or one of those asked for most. */
export function AsAtPanel({ onChosen }: { readonly onChosen: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const plan = useOpenPart((open) => open.inForce.plan);
  const today = useOpenPart((open) => open.today);
  const current = useAsAtDay() ?? today;
  const [typed, setTyped] = useState<string>(current);
  const [isRefused, setIsRefused] = useState(false);
  const { quarter, year } = usualDays(plan, today);
  const [start, end] = [formatDay(plan.start), formatDay(plan.end)];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const asked = askedDay(typed, plan, today);
    const isDay = asked.kind === 'day' || asked.kind === 'today';
    setIsRefused(!isDay);
    if (!isDay) return;
    void navigate({
      to: '.',
      search: (before) => ({ ...before, asAt: asked.kind === 'day' ? asked.day : undefined }),
      resetScroll: false,
    });
    onChosen();
  };
  return (
    <div className="no-print flex flex-wrap items-end gap-x-6 gap-y-3 pt-1 pb-4">
      <form
        onSubmit={submit}
        className="flex flex-wrap items-end gap-3"
        // The parts of a day are no fields of a form, in which Enter would send it.
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.target instanceof Element && event.target.role === 'spinbutton')
            event.currentTarget.requestSubmit();
        }}
      >
        <DayField
          label={t`Show the figures as at`}
          value={typed}
          onChange={setTyped}
          isInvalid={isRefused}
          describedBy={isRefused ? 'as-at-refused' : undefined}
        />
        <button type="submit" className="button">
          <Trans>Show</Trans>
        </button>
      </form>
      <ul className="flex flex-wrap gap-x-5">
        {quarter !== null && (
          <li>
            <UsualDay day={quarter} onChosen={onChosen}>
              {t`End of last quarter`}
            </UsualDay>
          </li>
        )}
        {year !== null && (
          <li>
            <UsualDay day={year} onChosen={onChosen}>
              {today > plan.end ? t`The day after the plan` : t`Start of this plan year`}
            </UsualDay>
          </li>
        )}
      </ul>
      {isRefused && (
        <p id="as-at-refused" role="alert" className="basis-full font-semibold text-warn">
          <Trans>
            Type a whole day within the plan, from {start} to {end}.
          </Trans>
        </p>
      )}
    </div>
  );
}

function UsualDay(props: { readonly day: Day; readonly onChosen: () => void; readonly children: string }) {
  const day = formatDay(props.day);
  return (
    <Link
      to="."
      search={(before) => ({ ...before, asAt: props.day })}
      resetScroll={false}
      className="link inline-flex min-h-11 items-center"
      onClick={props.onChosen}
    >
      {props.children}, {day}
    </Link>
  );
}
