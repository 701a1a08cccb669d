import { inPieces } from '../../../base/pieces.ts';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { compareText } from '../../../base/order.ts';
import { type Period, parsePeriod, planYearOf, wholePlan } from '../../../domain/plan/period.ts';
import { alikeIn } from '../../../domain/progress/figures/counted-blocks.ts';
import { type Matrix, matrixOf } from '../../../domain/progress/figures/matrix.ts';
import { useAsAtDay } from '../../as-at.ts';
import { useFigures } from '../../state/figures.ts';
import { loadHistory } from '../../state/history.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { AnswersDialog } from '../../ui/answers/answers-dialog.tsx';
import { MarkKey } from '../../ui/mark-key.tsx';
import { useIsPrinting, useIsWide } from '../../ui/media.ts';
import { useDrawnSoon } from '../../ui/use-drawn-soon.ts';
import { MatrixFilters } from './matrix-filters.tsx';
import { MatrixList } from './matrix-list.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { RegionalStrip } from './regional-strip.tsx';

const route = getRouteApi('/matrix');

/** Who said what about which activity in one plan year: a square for each member and activity. */
export function MatrixPage() {
  const { t } = useLingui();
  const { inForce, history, store } = useOpenSession();
  const { plan, members } = inForce;
  const search = route.useSearch();
  const { asAt, counted } = useFigures(useAsAtDay(), 'in');
  const asked = search.period === undefined ? null : parsePeriod(plan, search.period);
  const year: Period = asked === null || asked === wholePlan ? planYearOf(plan, asAt.day) : asked;
  // What no member has is left out, like any other nonsense in an address.
  const subregion = members.some((one) => one.subregion === search.subregion) ? search.subregion : undefined;
  const group = members.some((one) => one.groups.includes(search.group ?? '')) ? search.group : undefined;

  const matrix = useMemo(() => {
    if (counted === null) return null;
    const shown = [...members]
      .sort((a, b) => compareText(a.name, b.name))
      .filter(
        (one) =>
          (subregion === undefined || one.subregion === subregion) &&
          (group === undefined || one.groups.includes(group)),
      );
    return matrixOf(plan, shown, counted, year);
  }, [counted, plan, members, year, subregion, group]);

  // How many reports a square rests on is spoken with it; the page does not wait for that.
  useEffect(() => {
    if (history !== null || matrix === null) return;
    const later = setTimeout(() => void loadHistory(store), 500);
    return () => clearTimeout(later);
  }, [history, matrix, store]);

  const isDrawn = useDrawnSoon(matrix?.columns.length ?? 0);
  const isWide = useIsWide();
  const isPrinting = useIsPrinting();
  const day = formatDay(asAt.day);
  const yearWords = formatPeriod(plan, year);
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
      <MarkKey counted={matrix === null ? [] : shownIn(matrix)} />
      {matrix === null ? (
        <p role="status">{t`Working out the figures…`}</p>
      ) : matrix.columns.length === 0 || matrix.rows.length === 0 ? (
        <p className="hint">
          <Trans>There is nothing to show: no member or no activity of members is in this selection.</Trans>
        </p>
      ) : (
        isDrawn && (
          <>
            {isPrinting ? (
              sheetsOf(matrix).map((sheet) => (
                <MatrixTable key={sheet.columns[0]?.activity.code} matrix={sheet} year={year} isPrinting />
              ))
            ) : isWide ? (
              <MatrixTable matrix={matrix} year={year} isPrinting={false} />
            ) : (
              <MatrixList matrix={matrix} year={year} asAt={asAt} />
            )}
            {/* A sub-region or a group holds members only. */}
            {subregion === undefined && group === undefined && <RegionalStrip regional={matrix.regional} />}
            <AnswersDialog at={search.at} counted={counted ?? []} asAt={asAt} />
          </>
        )
      )}
    </div>
  );
}

function shownIn({ ofMembers, regional }: Matrix) {
  return [...Array.from(alikeIn(ofMembers), ({ one }) => one), ...regional];
}

// More columns than these are not legible on a sheet of paper: the others follow on the next.
const columnsOnSheet = 24;

function sheetsOf(matrix: Matrix): readonly Matrix[] {
  const tallies = inPieces(matrix.columnTallies, columnsOnSheet);
  return inPieces(matrix.columns, columnsOnSheet).map((columns, sheet) => {
    return { ...matrix, columns, columnTallies: tallies[sheet] ?? [] };
  });
}
