import { useLingui as useLanguage } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, memo, useRef, useState } from 'react';
import type { Period } from '../../../domain/plan/period.ts';
import type { Matrix, MatrixRow, Square } from '../../../domain/progress/matrix.ts';
import { dueOf, expectedOf, inPart, type Tally } from '../../../domain/progress/tally.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatCount } from '../../text/formats.ts';
import { PlanText } from '../../ui/plan-text.tsx';
import { markOf, NotExpectedMark, StatusMark } from '../../ui/status-mark.tsx';
import { squareSentence, squareWord } from './square-words.ts';

const route = getRouteApi('/matrix');
// With more columns than these a word in each square would be too small to read; the mark and the key remain.
const columnsWithWords = 8;

/**
 * The matrix as a table that is one stop for the Tab key: arrow keys move inside it, beyond its first row and column to
 * the links of its headings too. Enter opens a square or follows a link.
 */
export function MatrixTable({ matrix, year }: { readonly matrix: Matrix; readonly year: Period }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const search = route.useSearch();
  const table = useRef<HTMLTableElement>(null);
  const [asked, setActive] = useState({ row: 0, column: 0 });
  const { columns, rows } = matrix;
  const lastRow = rows.length - 1;
  const lastColumn = columns.length - 1;
  // A filter may take away the place that was reached; the stop of the Tab key stays within what is shown.
  const active = { row: Math.min(asked.row, lastRow), column: Math.min(asked.column, lastColumn) };

  const move = (row: number, column: number) => {
    // Row and column -1 are the headings. Their corner has nothing in it.
    const next = {
      row: Math.max(-1, Math.min(lastRow, row)),
      column: Math.max(-1, Math.min(lastColumn, column)),
    };
    if (next.row < 0 && next.column < 0) return;
    setActive(next);
    placeAt(table.current, next.row, next.column)?.focus();
  };
  const open = (row: number, column: number) => {
    const square = rows[row]?.squares[column];
    if (square) void navigate({ search: { ...search, at: square.deliverable.key }, resetScroll: false });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target);
    if (place === null) return;
    const { row, column } = place;
    const isSquare = row >= 0 && column >= 0;
    const moves: Record<string, () => void> = {
      ArrowUp: () => move(row - 1, column),
      ArrowDown: () => move(row + 1, column),
      ArrowLeft: () => move(row, column - 1),
      ArrowRight: () => move(row, column + 1),
      Home: () => move(event.ctrlKey ? 0 : row, 0),
      End: () => move(event.ctrlKey ? lastRow : row, lastColumn),
      ...(isSquare && { Enter: () => open(row, column), ' ': () => open(row, column) }),
    };
    const act = moves[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const place = placeOf((event.target as Element).closest('td'));
    if (place === null) return;
    move(place.row, place.column);
    open(place.row, place.column);
  };

  return (
    <div className="matrix-frame overflow-auto rounded-xl border border-line bg-surface">
      {/* Handlers stand on the table and not on its thousand squares; each square is reached through them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        ref={table}
        role="grid"
        aria-label={t`Members and activities`}
        className="matrix"
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <thead>
          <tr>
            <th scope="col">
              <Trans>Member</Trans>
            </th>
            {columns.map(({ activity }, column) => (
              <th key={activity.code} scope="col">
                <Link
                  to="/activities/$code"
                  params={{ code: activity.code }}
                  className="link block"
                  data-at={`-1 ${column}`}
                  tabIndex={active.row === -1 && active.column === column ? 0 : -1}
                >
                  {activity.code}
                </Link>
                <span className="line-clamp-3 font-normal">
                  <PlanText text={activity.title} />
                </span>
              </th>
            ))}
            <th scope="col">
              <Trans>Done</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row
              key={row.member.code}
              row={row}
              at={at}
              matrix={matrix}
              year={year}
              activeColumn={active.row === at ? active.column : null}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Trans>Done</Trans>
            </th>
            {columns.map(({ activity }, at) => (
              <td key={activity.code}>
                <DoneOf tally={matrix.columnTallies[at]} />
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

// An arrow key changes two rows; the others, of which a large plan has thousands of squares, stay as they are.
const Row = memo(function Row(props: {
  readonly row: MatrixRow;
  readonly at: number;
  readonly matrix: Matrix;
  readonly year: Period;
  readonly activeColumn: number | null;
}) {
  // The sentences are in the language of the moment: a change of it has to reach each row.
  useLanguage();
  const plan = useOpenPart((open) => open.inForce.plan);
  const history = useOpenPart((open) => open.history);
  const { row, at, matrix, year, activeColumn } = props;
  const countOf = (square: Square) =>
    square === null ? null : (history?.get(square.deliverable.key)?.length ?? null);
  const { member, squares, tally } = row;
  const showsWords = matrix.columns.length <= columnsWithWords;
  return (
    <tr>
      <th scope="row">
        <Link
          to="/members/$code"
          params={{ code: member.code }}
          className="link"
          data-at={`${at} -1`}
          tabIndex={activeColumn === -1 ? 0 : -1}
        >
          {member.name}
        </Link>
      </th>
      {squares.map((square, column) => {
        const placed = matrix.columns[column];
        if (placed === undefined) return null;
        return (
          <td
            key={placed.activity.code}
            data-at={`${at} ${column}`}
            tabIndex={activeColumn === column ? 0 : -1}
            aria-label={squareSentence(plan, member, placed, year, square, countOf(square))}
            className={square === null ? 'not-expected' : 'square'}
          >
            <Mark square={square} />
            {showsWords && <span className="block text-xs">{squareWord(square)}</span>}
          </td>
        );
      })}
      <td>
        <DoneOf tally={tally} />
      </td>
    </tr>
  );
});

function Mark({ square }: { readonly square: Square }) {
  return square === null ? (
    <NotExpectedMark />
  ) : (
    <StatusMark mark={markOf(square.standing)} className="h-[1.4em]! w-[1.4em]!" />
  );
}

function DoneOf({ tally }: { readonly tally: Tally | undefined }) {
  if (tally === undefined) return null;
  const done = formatCount(inPart(tally, 'done') + tally.doneEarly);
  const expected = formatCount(expectedOf(tally));
  return dueOf(tally) + tally.notDueYet === 0 ? (
    <span aria-hidden="true">–</span>
  ) : (
    <span className="whitespace-nowrap">
      <Trans>
        {done} of {expected}
      </Trans>
    </span>
  );
}

function placeAt(table: HTMLTableElement | null, row: number, column: number): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`) ?? null;
}

function placeOf(target: EventTarget | null): { readonly row: number; readonly column: number } | null {
  const at = target instanceof HTMLElement ? target.dataset.at : undefined;
  const [row, column] = at?.split(' ').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
