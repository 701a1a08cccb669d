import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { Period } from '../../../domain/plan/period.ts';
import { textIn } from '../../../domain/plan/text.ts';
import type { Matrix } from '../../../domain/progress/figures/matrix.ts';
import { currentLanguage } from '../../text/language.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { useDrawnPart } from './drawn-part.ts';
import { DoneOf, MemberRow } from './matrix-row.tsx';

const route = getRouteApi('/matrix');

/**
 * The matrix as a table that is one stop for the Tab key: arrow keys move inside it, beyond its first row and column to
 * the links of its headings too. Enter opens a square or follows a link.
 */
export function MatrixTable(props: {
  readonly matrix: Matrix;
  readonly year: Period;
  readonly isPrinting: boolean;
}) {
  const { matrix, year, isPrinting } = props;
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ row: 0, column: 0 });
  const { columns, rows } = matrix;
  const lastRow = rows.length - 1;
  const lastColumn = columns.length - 1;
  const drawn = useDrawnPart(frame, rows.length, columns.length, isPrinting);
  const tabStop = drawn.holding(active);

  // A square that is not drawn yet takes the focus once it is.
  const wanted = useRef<typeof active | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const square = placeAt(frame.current, wanted.current.row, wanted.current.column);
    if (square === null) return;
    wanted.current = null;
    square.focus();
  });

  const move = (row: number, column: number) => {
    // Row and column -1 are the headings. Their corner has nothing in it.
    const next = {
      row: Math.max(-1, Math.min(lastRow, row)),
      column: Math.max(-1, Math.min(lastColumn, column)),
    };
    if (next.row < 0 && next.column < 0) return;
    setActive(next);
    wanted.current = next;
    drawn.show(next);
  };
  const open = (row: number, column: number) => {
    const [placed, shown] = [columns[column], rows[row]];
    const square = placed && shown && matrix.squareAt(placed.activity.code, shown.member.code);
    if (square) void navigate({ search: { ...search, at: square.deliverable.key }, resetScroll: false });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const at = placeOf(event.target);
    if (at === null) return;
    const { row, column } = at;
    const moves: Record<string, () => void> = {
      ArrowUp: () => move(row - 1, column),
      ArrowDown: () => move(row + 1, column),
      ArrowLeft: () => move(row, column - 1),
      ArrowRight: () => move(row, column + 1),
      Home: () => move(event.ctrlKey ? 0 : row, 0),
      End: () => move(event.ctrlKey ? lastRow : row, lastColumn),
      ...(row >= 0 && column >= 0 && { Enter: () => open(row, column), ' ': () => open(row, column) }),
    };
    const act = moves[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const at = placeOf((event.target as Element).closest('td'));
    if (at === null) return;
    move(at.row, at.column);
    open(at.row, at.column);
  };

  const shownColumns = columns.slice(drawn.columns.from, drawn.columns.to);
  return (
    <div ref={frame} className="matrix-frame overflow-auto rounded-xl border border-line bg-surface">
      {/* Handlers stand on the table and not on its thousand squares; each square is reached through them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        role="grid"
        aria-label={t`Members and activities`}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + 2}
        className={`matrix ${drawn.isWhole ? '' : 'matrix-large'}`}
        style={drawn.width === null ? undefined : { width: `calc(16rem + ${drawn.width}px)` }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <thead>
          <tr>
            <th scope="col">
              <Trans>Member</Trans>
            </th>
            <Gap width={drawn.columns.before} />
            {shownColumns.map(({ activity }, index) => (
              <th key={activity.code} scope="col" title={textIn(activity.title, currentLanguage()).words}>
                <Link
                  to="/activities/$code"
                  params={{ code: activity.code }}
                  className="link block"
                  data-at={`-1 ${drawn.columns.from + index}`}
                  tabIndex={tabStop.row === -1 && tabStop.column === drawn.columns.from + index ? 0 : -1}
                >
                  {activity.code}
                </Link>
                <span className="line-clamp-3 font-normal">
                  <PlanText text={activity.title} />
                </span>
              </th>
            ))}
            <Gap width={drawn.columns.after} />
            <th scope="col">
              <Trans>Done</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.rows.before > 0 && <tr aria-hidden="true" style={{ height: drawn.rows.before }} />}
          {rows.slice(drawn.rows.from, drawn.rows.to).map((row, index) => (
            <MemberRow
              key={row.member.code}
              row={row}
              at={drawn.rows.from + index}
              matrix={matrix}
              year={year}
              from={drawn.columns.from}
              to={drawn.columns.to}
              hasGapBefore={drawn.columns.before > 0}
              hasGapAfter={drawn.columns.after > 0}
              tabStop={tabStop.row === drawn.rows.from + index ? tabStop.column : null}
            />
          ))}
          {drawn.rows.after > 0 && <tr aria-hidden="true" style={{ height: drawn.rows.after }} />}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>Done</Trans>
            </th>
            {drawn.columns.before > 0 && <td className="matrix-gap" />}
            {shownColumns.map(({ activity }, at) => (
              <td key={activity.code}>
                <DoneOf tally={matrix.columnTallies[drawn.columns.from + at]} />
              </td>
            ))}
            {drawn.columns.after > 0 && <td className="matrix-gap" />}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

// What is not drawn keeps its width here, so that the frame scrolls as if it were.
function Gap({ width }: { readonly width: number }) {
  return width === 0 ? null : <td className="matrix-gap" style={{ minWidth: width, width }} />;
}

function placeOf(target: EventTarget | null): { readonly row: number; readonly column: number } | null {
  const at = target instanceof HTMLElement ? target.dataset.at : undefined;
  const [row, column] = at?.split(' ').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

function placeAt(frame: HTMLElement | null, row: number, column: number): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`) ?? null;
}
