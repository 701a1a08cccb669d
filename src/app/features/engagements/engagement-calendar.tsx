import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type Day, dayParts, makeDay } from '../../../domain/plan/day.ts';
import { weeksOfMonth } from '../../../domain/plan/month-grid.ts';
import type { Engagement } from '../../../domain/progress/engagements/engagement.ts';
import { engagementDays, engagementStateWord } from '../../text/engagement-words.ts';
import { formatDay, monthName, weekdayNames } from '../../text/formats.ts';

/** A year of engagements, month by month: a grid of days, and under it what the month holds. On a phone the lists alone. */
export function EngagementCalendar(props: {
  readonly engagements: readonly Engagement[];
  /** The year that is chosen; undefined: the year of the latest one. */
  readonly year: string | undefined;
}) {
  const year = Number(props.year ?? props.engagements[0]?.end.slice(0, 4));
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return (
    <section aria-labelledby="calendar" className="space-y-4">
      <div>
        <h2 id="calendar">{year}</h2>
        <p className="hint">
          {props.year === undefined ? (
            <Trans>The year of the latest engagement. Choose another one above.</Trans>
          ) : (
            <Trans>The days of an engagement lead to it.</Trans>
          )}{' '}
          <span className="max-sm:hidden">
            <Trans>A full mark: held. A broken line: announced.</Trans>
          </span>
        </p>
      </div>
      <div className="calendar-year grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {months.map((month) => (
          <Month key={month} year={year} month={month} engagements={within(props.engagements, year, month)} />
        ))}
      </div>
    </section>
  );
}

function Month(props: {
  readonly year: number;
  readonly month: number;
  readonly engagements: readonly Engagement[];
}) {
  const { t } = useLingui();
  const { year, month, engagements } = props;
  const name = monthName(month);
  return (
    <section
      aria-labelledby={`month-${month}`}
      className={`calendar-month card space-y-3 p-4 ${engagements.length === 0 ? 'max-sm:hidden' : ''}`}
    >
      <h3 id={`month-${month}`} className="first-letter:uppercase">
        {name}
      </h3>
      <table className="w-full table-fixed text-center text-sm max-sm:hidden">
        <caption className="sr-only">{t`${name} ${year}, its days`}</caption>
        <thead>
          <tr>
            {weekdayNames().map((one) => (
              <th key={one} scope="col" abbr={one} className="font-normal text-ink-soft">
                <span aria-hidden="true">{one.slice(0, 2)}</span>
                <span className="sr-only">{one}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(year, month).map((week, row) => (
            <tr key={week.find((day) => day !== null) ?? row}>
              {week.map((day, column) => (
                <td key={day ?? `${row} ${column}`} className="p-0.5">
                  {day !== null && <DayOf day={day} engagements={engagements} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {engagements.length > 0 && (
        <ul className="space-y-2 text-sm">
          {engagements.map((one) => (
            <li key={one.id}>
              <Link to="/engagements/$id" params={{ id: one.id }} className="link">
                {one.title}
              </Link>
              <span className="block text-ink-soft">
                {engagementDays(one)} · {engagementStateWord(one.state)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

// A day with several leads to the first; the list under the month names them all.
function DayOf({ day, engagements }: { readonly day: Day; readonly engagements: readonly Engagement[] }) {
  const on = engagements.filter((one) => one.start <= day && day <= one.end);
  const first = on[0];
  const { date } = dayParts(day);
  if (first === undefined) return <span className="block py-1">{date}</span>;
  const held = on.some((one) => one.state === 'held');
  const names = on.map((one) => `${one.title} (${engagementStateWord(one.state)})`).join('; ');
  return (
    <Link
      to="/engagements/$id"
      params={{ id: first.id }}
      title={names}
      aria-label={`${formatDay(day)}: ${names}`}
      style={{ printColorAdjust: 'exact' }}
      className={`block rounded-md border py-1 font-semibold ${held ? 'border-accent bg-accent text-[var(--color-on-accent)]' : 'border-accent border-dashed'}`}
    >
      {date}
    </Link>
  );
}

function within(engagements: readonly Engagement[], year: number, month: number): readonly Engagement[] {
  const [first, last] = [makeDay(year, month, 1), makeDay(year, month, 31)];
  return engagements.filter((one) => one.start <= last && one.end >= first).reverse();
}
