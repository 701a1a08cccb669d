import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { compareText } from '../../../base/order.ts';
import { type Period, parsePeriod, planYearOf, wholePlan } from '../../../domain/plan/period.ts';
import { matrixOf } from '../../../domain/progress/matrix.ts';
import { everything, selector } from '../../../domain/progress/selection.ts';
import { useFigures } from '../../state/figures.ts';
import { loadHistory } from '../../state/open-workspace.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatCount, formatDay, formatPeriod } from '../../text/formats.ts';
import { AnswersDialog } from '../../ui/answers-dialog.tsx';
import { MarkKey } from '../../ui/mark-key.tsx';
import { MatrixFilters } from './matrix-filters.tsx';
import { MatrixList } from './matrix-list.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { RegionalStrip } from './regional-strip.tsx';

const route = getRouteApi('/matrix');
// More columns than these are cut off by the edge of an A4 sheet, even where the browser shrinks the page.
const columnsOnASheet = 24;

/** Who said what about which activity in one plan year: a square for each member and activity. */
export function MatrixPage() {
  const { t } = useLingui();
  const { inForce, history, store } = useOpenSession();
  const { plan, members } = inForce;
  const search = route.useSearch();
  const { asAt, counted } = useFigures(search.asAt ?? null, 'in');
  const asked = search.period === undefined ? null : parsePeriod(plan, search.period);
  const year: Period = asked === null || asked === wholePlan ? planYearOf(plan, asAt.day) : asked;
  // What no member has is left out, like any other nonsense in an address.
  const subregion = members.some((one) => one.subregion === search.subregion) ? search.subregion : undefined;
  const group = members.some((one) => one.groups.includes(search.group ?? '')) ? search.group : undefined;

  const matrix = useMemo(() => {
    if (counted === null) return null;
    const wanted = { ...everything, subregion: subregion ?? null, group: group ?? null };
    const isShown = selector(wanted, members);
    const shown = [...members]
      .sort((a, b) => compareText(a.name, b.name))
      .filter(
        (one) =>
          (subregion === undefined || one.subregion === subregion) &&
          (group === undefined || one.groups.includes(group)),
      );
    return matrixOf(
      plan,
      shown,
      counted.filter((one) => isShown(one.deliverable)),
      year,
    );
  }, [counted, plan, members, year, subregion, group]);

  // How many reports a square rests on is spoken with it; the page does not wait for that.
  useEffect(() => {
    if (history !== null || matrix === null) return;
    const later = setTimeout(() => void loadHistory(store), 500);
    return () => clearTimeout(later);
  }, [history, matrix, store]);

  const day = formatDay(asAt.day);
  const yearWords = formatPeriod(plan, year);
  const columnCount = formatCount(matrix?.columns.length ?? 0);
  return (
    <div className="print-landscape space-y-5">
      <div className="space-y-1">
        <h1>
          <Trans>Matrix {yearWords}</Trans>
        </h1>
        <p className="text-ink-soft">
          <Trans>As at {day}. What is expected once in the plan stands in every year.</Trans>
        </p>
      </div>
      <MatrixFilters search={search} year={year} />
      <MarkKey />
      {matrix === null ? (
        <p role="status">{t`Reading the earlier reports…`}</p>
      ) : matrix.columns.length === 0 || matrix.rows.length === 0 ? (
        <p className="hint">
          <Trans>There is nothing to show: no member or no activity of members is in this selection.</Trans>
        </p>
      ) : (
        <>
          {matrix.columns.length > columnsOnASheet && (
            <p className="hidden font-semibold print:block">
              <Trans>
                {columnCount} activities do not fit on one sheet. What is missing here is on the screen.
              </Trans>
            </p>
          )}
          <div className="hidden sm:block print:block">
            <MatrixTable matrix={matrix} year={year} />
          </div>
          <div className="sm:hidden print:hidden">
            <MatrixList matrix={matrix} year={year} asAt={asAt} />
          </div>
          <RegionalStrip regional={matrix.regional} />
          <AnswersDialog at={search.at} counted={counted ?? []} asAt={asAt} />
        </>
      )}
    </div>
  );
}
