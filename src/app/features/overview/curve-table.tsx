import { Trans, useLingui } from '@lingui/react/macro';
import { useLayoutEffect, useRef } from 'react';
import type { Day } from '../../../domain/plan/day.ts';
import { formatCount, formatDay } from '../../text/formats.ts';
import type { CurveRow } from './curve-points.ts';

/** The numbers of the chart on the day after each quarter and on the as-at day. */
export function CurveTable({ rows, asAt }: { readonly rows: readonly CurveRow[]; readonly asAt: Day }) {
  const { t } = useLingui();
  const frame = useRef<HTMLDivElement>(null);
  // It begins with the row of the day that the figures are for; the years before are above it.
  useLayoutEffect(() => {
    const element = frame.current;
    const row = element?.querySelector<HTMLElement>('[aria-current]');
    if (element && row) element.scrollTop = row.offsetTop + row.offsetHeight - element.clientHeight;
  }, [asAt]);
  return (
    // A region that scrolls must be reachable by keyboard to be scrolled by it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      ref={frame}
      className="relative max-h-96 min-w-0 overflow-auto print:max-h-none print:overflow-visible"
      tabIndex={0}
      role="region"
      aria-label={t`Numbers over time`}
    >
      <table className="table table-tight text-sm">
        <thead className="sticky top-0 z-10 bg-surface">
          <tr>
            <th scope="col">
              <Trans>As at</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Due</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Done of these</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Done early</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Done</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, due, done }) => (
            <tr key={day} aria-current={day === asAt ? 'date' : undefined}>
              <th scope="row" className={`whitespace-nowrap ${day === asAt ? 'font-bold' : 'font-normal'}`}>
                {formatDay(day)}
              </th>
              <td className="number">{formatCount(due)}</td>
              {done === null ? (
                <td colSpan={3} className="text-end text-ink-soft">
                  <Trans>still to come</Trans>
                </td>
              ) : (
                <>
                  <td className="number">{formatCount(done.ofDue)}</td>
                  <td className="number">{formatCount(done.early)}</td>
                  <td className="number">{formatCount(done.ofDue + done.early)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
