import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { addDays, type Day, dayParts, makeDay } from '../../../domain/plan/day.ts';
import { narrowed } from '../../../domain/plan/blocks.ts';
import type { Narrow } from '../../../domain/progress/figures/selection.ts';
import {
  type Period,
  type PlanCalendar,
  planYearOf,
  planYears,
  quarterTurns,
} from '../../../domain/plan/period.ts';
import { type Curve, stepAt } from '../../../domain/progress/figures/curve.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { useCurve, useExpectedSpans } from '../../state/curve.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatCount, formatMonth, formatPeriod } from '../../text/formats.ts';
import { useWhenDrawn } from '../../ui/in-turn.tsx';

interface Shown {
  readonly party: string;
  /** Everything that is expected of the party. */
  readonly counted: readonly Counted[];
  readonly asAt: AsAt;
}

/** What one party had done of what was due, quarter by quarter, as it was known then (TALLY-5). */
export function HistoryStrip(props: Shown) {
  const isDrawn = useWhenDrawn();
  return (
    // On paper the tiles say the same year by year, and a talk has one sheet.
    <section aria-labelledby="history" className="no-print card p-4 sm:p-5">
      <h2 id="history" className="mb-1">
        <Trans>Done of what was due, quarter by quarter</Trans>
      </h2>
      <div className="min-h-52 print:min-h-0">{isDrawn && <Strip {...props} />}</div>
    </section>
  );
}

function Strip({ party, counted, asAt }: Shown) {
  const { t } = useLingui();
  const plan = useOpenPart((open) => open.inForce.plan);
  const isAtOffice = useOpenPart((open) => open.reach === 'all');
  const ofParty = useMemo(
    (): Narrow => (blocks) =>
      narrowed(
        blocks,
        () => true,
        (one) => one === party,
      ),
    [party],
  );
  const curve = useCurve(useExpectedSpans(ofParty), asAt, 'out');
  if (curve === null) return null;
  const isSilent = counted.every(({ standing }) => standing.kind === 'no-report');
  return (
    <>
      <p className="hint">
        {isAtOffice ? (
          <Trans>As the Secretariat knew it when each quarter was over.</Trans>
        ) : (
          <Trans>As it was written when each quarter was over.</Trans>
        )}{' '}
        {isSilent && <Trans>Nobody has answered yet, so that nothing is known to be done.</Trans>}
      </p>
      {/* A region that scrolls sideways must be reachable by keyboard to be scrolled by it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-label={t`Quarter by quarter`}>
        <table className="table table-tight history-strip">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Plan year</Trans>
              </th>
              {monthsOf(plan).map((month) => (
                <th key={month} scope="col">
                  <Trans>End of {month}</Trans>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {planYears(plan).map((year) => (
              <tr key={year}>
                <th scope="row">{formatPeriod(plan, year)}</th>
                {turnsOf(plan, year).map((turn, quarter) => (
                  // Quarters have no other name than their place.
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={quarter}>
                    {turn !== null && <Quarter curve={curve} turn={turn} asAt={asAt.day} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Quarter(props: { readonly curve: Curve; readonly turn: Day; readonly asAt: Day }) {
  const { curve, turn, asAt } = props;
  const plan = useOpenPart((open) => open.inForce.plan);
  const isOver = turn <= asAt;
  const isRunning = !isOver && quarterTurns(plan).find((day) => day > asAt) === turn;
  const step = stepAt(curve.steps, isOver ? turn : asAt);
  if (step === null || (!isOver && !isRunning)) {
    return (
      <span className="text-ink-soft">
        <Trans>to come</Trans>
      </span>
    );
  }
  const [done, due] = [formatCount(step.done), formatCount(step.due)];
  return (
    <>
      <span className="block">
        {step.due === 0 ? (
          <Trans>none due</Trans>
        ) : (
          <Trans>
            {done} of {due}
          </Trans>
        )}
        {isRunning && (
          <span className="text-ink-soft">
            {' '}
            <Trans>so far</Trans>
          </span>
        )}
      </span>
      {step.due > 0 && <Bar done={step.done} due={step.due} />}
    </>
  );
}

function Bar({ done, due }: { readonly done: number; readonly due: number }) {
  return (
    <svg className="h-1.5 w-full" viewBox={`0 0 ${due} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect width={due} height="1" fill="var(--color-sunken)" />
      <rect width={done} height="1" fill="var(--color-done)" />
    </svg>
  );
}

// The months in which the quarters of a plan year end.
function monthsOf({ yearStartsInMonth }: PlanCalendar): readonly string[] {
  return [2, 5, 8, 11].map((after) =>
    formatMonth(makeDay(2000, ((yearStartsInMonth + after - 1) % 12) + 1, 1)),
  );
}

// The days on which the four quarters of a year were over; null: it is so short that it has none such.
function turnsOf(plan: PlanCalendar, year: Period): readonly (Day | null)[] {
  const turns = new Map(
    quarterTurns(plan).map((turn) => {
      const last = addDays(turn, -1);
      const quarter = Math.floor(((dayParts(last).month - plan.yearStartsInMonth + 12) % 12) / 3);
      return [`${planYearOf(plan, last)} ${quarter}`, turn];
    }),
  );
  return [0, 1, 2, 3].map((quarter) => turns.get(`${year} ${quarter}`) ?? null);
}
