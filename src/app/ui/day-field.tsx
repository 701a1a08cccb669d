import { parseDate } from '@internationalized/date';
import { DateField, DateInput, DateSegment, I18nProvider, Label } from 'react-aria-components';
import { parseDay } from '../../domain/plan/day.ts';
import { localeTag } from '../text/formats.ts';

/** A day typed part by part in the order of the language on the screen. Empty: no day, or one that is half typed. */
export function DayField(props: {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
}) {
  const day = parseDay(props.value);
  return (
    <I18nProvider locale={localeTag()}>
      <DateField
        {...(props.id !== undefined && { id: props.id })}
        value={day === null ? null : parseDate(day)}
        onChange={(value) => props.onChange(value === null ? '' : value.toString())}
        isInvalid={props.isInvalid === true}
        {...(props.describedBy !== undefined && { 'aria-describedby': props.describedBy })}
        shouldForceLeadingZeros
      >
        <Label className="label">{props.label}</Label>
        <DateInput className="field inline-flex w-auto min-w-36 items-center px-2! sm:px-3!">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="rounded px-0.5 outline-none focus:bg-accent focus:text-on-accent data-[placeholder]:text-ink-soft data-[placeholder]:focus:text-on-accent"
            />
          )}
        </DateInput>
      </DateField>
    </I18nProvider>
  );
}
