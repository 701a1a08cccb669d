import { Trans, useLingui } from '@lingui/react/macro';
import { setField } from '../../../../contract/plan-draft/edit-makers.ts';
import { parseDue } from '../../../../contract/plan-items.ts';
import { daysInMonth } from '../../../../domain/plan/day.ts';
import type { Due } from '../../../../domain/plan/plan.ts';
import { monthName } from '../../../text/formats.ts';
import { dueWords } from '../../../text/plan-words.ts';
import { DayField } from '../../../ui/fields/day-field.tsx';
import { firstFieldIn, focusWhenLost } from '../../../ui/fields/next-focus.ts';
import { FieldGroup, Problems } from './edit-fields.tsx';
import type { ElementProps } from './element-props.ts';

/** When an activity is due: a day where it happens once, a month and date where it is asked every plan year. */
export function DueFields({ drafting, element, problems }: ElementProps) {
  const { t } = useLingui();
  const text = typeof element.value.due === 'string' ? element.value.due : '';
  const due = parseDue(text);
  const isOnce = element.value.cadence === 'once';
  const fits = due === null || (due.kind === 'day') === isOnce;
  // What is typed whole and is no day stays in the draft with its problem: nobody asked for no day at all.
  const isTyped = isOnce && due === null && /^\d{4}-\d{2}-\d{2}$/.test(text);
  const set = (value: string) => drafting.edit(setField(element, 'due', value === '' ? null : value, 'due'));
  return (
    <FieldGroup field="due">
      {!fits || (due === null && text !== '' && !isTyped) ? (
        <p>{due === null ? text : dueWords(due)}</p>
      ) : isOnce ? (
        <DayField label={t`Due on`} value={text} onChange={set} tellsImpossible />
      ) : (
        <MonthAndDate due={due} onChange={set} />
      )}
      {text === '' ? (
        <p className="hint">
          {isOnce ? (
            <Trans>No date set: due on the last day of the plan.</Trans>
          ) : (
            <Trans>No date set: due on the last day of each plan year.</Trans>
          )}
        </p>
      ) : (
        <button
          type="button"
          className="button"
          onClick={(event) => {
            const group = event.currentTarget.closest('fieldset');
            set('');
            focusWhenLost(() => firstFieldIn(group));
          }}
        >
          <Trans>Take the due day away</Trans>
        </button>
      )}
      <Problems problems={problems.filter(({ place }) => place === 'due')} />
    </FieldGroup>
  );
}

function MonthAndDate({
  due,
  onChange,
}: {
  readonly due: Due | null;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useLingui();
  const { month, date } = due?.kind === 'each-year' ? due : { month: 0, date: 0 };
  const two = (number: number) => String(number).padStart(2, '0');
  const put = (inMonth: number, on: number) =>
    onChange(inMonth === 0 ? '' : `${two(inMonth)}-${two(Math.min(on, daysInMonth(2024, inMonth)))}`);
  return (
    <div className="flex flex-wrap gap-3">
      <label>
        <span className="label">{t`Month`}</span>
        <select
          className="field w-auto"
          value={month}
          onChange={(event) => put(Number(event.target.value), date === 0 ? 31 : date)}
        >
          <option value={0}>{t`no date set`}</option>
          {Array.from({ length: 12 }, (_, index) => index + 1).map((one) => (
            <option key={one} value={one}>
              {monthName(one)}
            </option>
          ))}
        </select>
      </label>
      {month !== 0 && (
        <label>
          <span className="label">{t`Date`}</span>
          <select
            className="field w-auto"
            value={date}
            onChange={(event) => put(month, Number(event.target.value))}
          >
            {Array.from({ length: daysInMonth(2024, month) }, (_, index) => index + 1).map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
