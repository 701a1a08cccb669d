import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type Day, daysBetween, makeDay } from '../../../domain/plan/day.ts';
import type { Engagement } from '../../../domain/progress/engagements/engagement.ts';
import { engagementDays, engagementStateWord } from '../../text/engagement-words.ts';

/** Engagements along the years, the earliest first: a list, each with its place on a line. The line repeats what the list says. */
export function EngagementTimeline({ engagements }: { readonly engagements: readonly Engagement[] }) {
  const inOrder = [...engagements].reverse();
  const years = yearsOf(inOrder);
  const [first, last] = [years[0] as number, (years.at(-1) as number) + 1];
  const start = makeDay(first, 1, 1);
  const days = daysBetween(start, makeDay(last, 1, 1));
  const place = (day: Day) => (daysBetween(start, day) / days) * 100;
  const share = (count: number) => (count / days) * 100;
  // More than these would run into each other.
  const step = Math.ceil(years.length / 8);
  return (
    <section aria-labelledby="timeline" className="card card-breaks p-5">
      <h2 id="timeline" className="sr-only">
        <Trans>Timeline</Trans>
      </h2>
      <p className="hint mb-3">
        <Trans>A full mark: held. A broken line: announced.</Trans>
      </p>
      <div aria-hidden="true" className="hidden sm:grid sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:gap-4">
        <span />
        <div className="relative h-6 text-ink-soft text-sm">
          {years.map((year, index) =>
            index % step === 0 ? (
              <span key={year} className="absolute" style={{ left: `${place(makeDay(year, 1, 1))}%` }}>
                {year}
              </span>
            ) : null,
          )}
        </div>
      </div>
      <ol className="divide-y divide-line">
        {inOrder.map((one) => (
          <li
            key={one.id}
            className="grid gap-x-4 gap-y-2 py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:items-center"
          >
            <div className="min-w-0 [overflow-wrap:anywhere]">
              <Link to="/engagements/$id" params={{ id: one.id }} className="link">
                {one.title}
              </Link>
              <span className="block text-ink-soft text-sm">
                {engagementDays(one)} · {engagementStateWord(one.state)}
              </span>
            </div>
            <div aria-hidden="true" className="relative h-4">
              <span className="absolute inset-x-0 top-1/2 border-line border-t" />
              {years.map((year) => (
                <span
                  key={year}
                  className="absolute inset-y-0 border-line border-s"
                  style={{ left: `${place(makeDay(year, 1, 1))}%` }}
                />
              ))}
              <span
                className={`absolute inset-y-0.5 min-w-2.5 rounded-sm border ${one.state === 'held' ? 'border-accent bg-accent' : 'border-accent border-dashed bg-surface'}`}
                style={{
                  left: `${place(one.start)}%`,
                  width: `${share(daysBetween(one.start, one.end) + 1)}%`,
                  printColorAdjust: 'exact',
                }}
              />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function yearsOf(inOrder: readonly Engagement[]): readonly number[] {
  const ends = inOrder.flatMap((one) => [Number(one.start.slice(0, 4)), Number(one.end.slice(0, 4))]);
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
