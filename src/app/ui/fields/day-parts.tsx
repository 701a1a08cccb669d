import { parseDate } from '@internationalized/date';
import { Trans } from '@lingui/react/macro';
import {
  useContext,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  DateField,
  DateFieldStateContext,
  DateInput,
  DateSegment,
  I18nProvider,
  Label,
} from 'react-aria-components';
import { parseDay } from '../../../domain/plan/day.ts';
import { localeTag, monthName } from '../../text/formats.ts';
import { type TypedDay, typedDay } from './typed-day.ts';

/** What a day field shows and tells. */
export interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** Told the day once all of it is typed; empty where no day stands in the field, or one that is not in the calendar. */
  readonly onChange: (value: string) => void;
  /** Told `YYYY-MM-DD` also of what is typed whole and is in no calendar, so that the field's own problem is not silence. */
  readonly tellsImpossible?: boolean;
  readonly id?: string;
  readonly describedBy?: string | undefined;
  readonly isInvalid?: boolean;
}

/** The field itself: see day-field.tsx. */
export function DayParts(props: DayFieldProps) {
  const { value, onChange } = props;
  const ownId = useId();
  // While what is typed is no day, the field still draws from the day that it was; what it stands for is then no day at all.
  const [unfinished, setUnfinished] = useState<Unfinished | null>(null);
  const [typed, setTyped] = useState<TypedDay>({ kind: 'empty' });
  // With what the form could not be sent: the focus is in the field again, and why must stand beside it.
  const [refused, setRefused] = useState<TypedDay | null>(null);
  const [round, setRound] = useState(0);
  const isUnfinished = unfinished !== null && unfinished.told === value;
  if (unfinished !== null && unfinished.isTaken !== isUnfinished) {
    // Once what was told is what the field is given, anything else comes from outside, such as an undo: it is drawn anew.
    if (unfinished.isTaken) setRound(round + 1);
    setUnfinished(unfinished.isTaken ? null : { ...unfinished, isTaken: true });
  }
  const day = parseDay(isUnfinished ? unfinished.drawn : value);
  // The library forgets what is half typed with each new date, be it the same day.
  const date = useMemo(() => (day === null ? null : parseDate(day)), [day]);
  const tell = (now: TypedDay) => {
    setTyped(now);
    if (now.kind === 'day') {
      if (!isUnfinished) return;
      setUnfinished(null);
      onChange(now.day);
    } else if (now.kind !== 'empty') {
      const told = now.kind === 'impossible' && props.tellsImpossible === true ? now.text : '';
      if (told === value) return;
      setUnfinished({ drawn: isUnfinished ? unfinished.drawn : value, told, isTaken: false });
      onChange(told);
    }
  };
  // Not as soon as the field is left: what is pressed then would move away below the pointer.
  const problem = isPlain(typed) || (isNoDay(typed) && typed === refused) ? typed : null;
  const describedBy = [props.describedBy, problem && `${ownId}-problem`].filter(Boolean).join(' ');
  return (
    <I18nProvider locale={localeTag()}>
      <DateField
        key={round}
        {...(props.id !== undefined && { id: props.id })}
        value={date}
        onChange={(next) => {
          const text = next === null ? '' : next.toString();
          // A year of which three figures stand there is a year too, to the library.
          if (next !== null && next.year < 1000) {
            setUnfinished({ drawn: text, told: '', isTaken: false });
            onChange('');
            return;
          }
          setUnfinished(null);
          onChange(text);
        }}
        isInvalid={props.isInvalid === true || problem !== null}
        // Otherwise the browser would send no form that holds a refused day, and the next day typed could not be shown.
        validationBehavior="aria"
        {...(describedBy !== '' && { 'aria-describedby': describedBy })}
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
        <Typed onTyped={tell} onRefused={() => setRefused(typed)} />
      </DateField>
      {/* Not a status: a form has one, and a screen reader that lists them would name an empty one for each day. */}
      <div id={`${ownId}-problem`} aria-live="polite">
        {problem !== null && <DayProblem typed={problem} />}
      </div>
    </I18nProvider>
  );
}

interface Unfinished {
  /** The day from which the field draws. */
  readonly drawn: string;
  /** What was told instead of a day. */
  readonly told: string;
  /** Whether it has become the value of the field. */
  readonly isTaken: boolean;
}

// What a person may take for a day, and is none.
function isNoDay({ kind }: TypedDay): boolean {
  return kind === 'half' || kind === 'impossible' || kind === 'short-year';
}

// Whether more typing cannot be what it waits for: 00 is where a month from 01 to 09 begins, and 2 where a year does.
function isPlain(typed: TypedDay): boolean {
  return typed.kind === 'impossible' && typed.year >= 1000 && typed.month > 0 && typed.date > 0;
}

function DayProblem({ typed }: { readonly typed: TypedDay }) {
  if (typed.kind === 'impossible' && isPlain(typed)) {
    const [date, month, year] = [String(typed.date), monthName(typed.month), String(typed.year)];
    return (
      <p className="font-semibold text-warn">
        <Trans>
          There is no {date} {month} {year}. Correct it: no day is kept until then.
        </Trans>
      </p>
    );
  }
  return (
    <p className="font-semibold text-warn">
      <Trans>This is no whole day. Write day, month and a year of four figures, or empty all of it.</Trans>
    </p>
  );
}

// The library keeps quiet when a part is erased, and makes another day of one that does not exist once the field is left: what
// stands on the screen must be what is stored.
function Typed({
  onTyped,
  onRefused,
}: {
  readonly onTyped: (typed: TypedDay) => void;
  /** The form was to be sent, and is not. */
  readonly onRefused: () => void;
}) {
  const state = useContext(DateFieldStateContext);
  const place = useRef<HTMLSpanElement>(null);
  const parts = new Map(
    state?.segments.flatMap(({ type, isEditable, isPlaceholder, value }) =>
      isEditable ? [[type as string, isPlaceholder ? null : (value ?? null)]] : [],
    ),
  );
  const typed = typedDay(parts.get('year') ?? null, parts.get('month') ?? null, parts.get('day') ?? null);
  const isWrong = isNoDay(typed);
  const refuse = useEffectEvent(onRefused);
  useLayoutEffect(() => {
    if (isWrong && state !== null) state.confirmPlaceholder = () => undefined;
  });
  useEffect(() => {
    onTyped(typed);
    // Only what is typed counts, not what the parent passes down at each drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [JSON.stringify(typed)]);
  useEffect(() => {
    const form = isWrong ? place.current?.closest('form') : null;
    if (!form) return;
    // A form that sends what is no day as none would say something that nobody typed.
    const keep = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      place.current?.parentElement?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus();
      refuse();
    };
    form.addEventListener('submit', keep, true);
    return () => form.removeEventListener('submit', keep, true);
  }, [isWrong]);
  return <span ref={place} hidden />;
}
