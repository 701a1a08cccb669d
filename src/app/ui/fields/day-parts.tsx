import { parseDate } from '@internationalized/date';
import { useContext, useEffect, useState } from 'react';
import {
  DateField,
  DateFieldStateContext,
  DateInput,
  DateSegment,
  I18nProvider,
  Label,
} from 'react-aria-components';
import { parseDay } from '../../../domain/plan/day.ts';
import { localeTag } from '../../text/formats.ts';

/** What a day field shows and tells. */
export interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
}

/** The field itself: see day-field.tsx. */
export function DayParts(props: DayFieldProps) {
  const { value, onChange } = props;
  // While a part is erased the field still draws the day that it was; what it stands for is then no day at all.
  const [drawn, setDrawn] = useState(value);
  const [isHalf, setIsHalf] = useState(false);
  const day = parseDay(isHalf && value === '' ? drawn : value);
  return (
    <I18nProvider locale={localeTag()}>
      <DateField
        {...(props.id !== undefined && { id: props.id })}
        value={day === null ? null : parseDate(day)}
        onChange={(date) => {
          setIsHalf(false);
          setDrawn(date === null ? '' : date.toString());
          onChange(date === null ? '' : date.toString());
        }}
        isInvalid={props.isInvalid === true}
        // Otherwise the browser would send no form that holds a refused day, and the next day typed could not be shown.
        validationBehavior="aria"
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
        <HalfTyped
          onHalf={() => {
            if (value === '') return;
            setDrawn(value);
            setIsHalf(true);
            onChange('');
          }}
        />
      </DateField>
    </I18nProvider>
  );
}

// The library keeps quiet when a part is erased: what stands on the screen must be what is stored.
function HalfTyped({ onHalf }: { readonly onHalf: () => void }) {
  const state = useContext(DateFieldStateContext);
  const parts = state?.segments.filter((segment) => segment.isEditable) ?? [];
  const isHalf = parts.some((part) => part.isPlaceholder) && parts.some((part) => !part.isPlaceholder);
  useEffect(() => {
    if (isHalf) onHalf();
    // Only the moment of erasing counts, not what the parent passes down at each drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isHalf]);
  return null;
}
