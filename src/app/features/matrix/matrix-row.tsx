import { useLingui as useLanguage } from '@lingui/react';
import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { Period } from '../../../domain/plan/period.ts';
import { type Matrix, type MatrixRow, type Square } from '../../../domain/progress/figures/matrix.ts';
import { dueOf, expectedOf, inPart, type Tally } from '../../../domain/progress/figures/tally.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatCount } from '../../text/formats.ts';
import { markOfCounted } from '../../ui/status-mark.tsx';
import { squareSentence, squareWord } from './square-words.ts';

// With more columns than these a word in each square would be too small to read; the mark and the key remain.
const columnsWithWords = 8;

/**
 * One member's row of the matrix, its squares reached by `data-at` (row and column, from 0). An arrow key changes two
 * rows; the others, of which a large plan has thousands of squares, stay as they are.
 */
export const MemberRow = memo(function MemberRow(props: {
  readonly row: MatrixRow;
  readonly at: number;
  readonly matrix: Matrix;
  readonly year: Period;
  /** The columns that are drawn: from `from`, before `to`. */
  readonly from: number;
  readonly to: number;
  readonly hasGapBefore: boolean;
  readonly hasGapAfter: boolean;
  /** The column that the Tab key stops at, -1 being the heading; null: it stops in another row. */
  readonly tabStop: number | null;
}) {
  // The sentences are in the language of the moment: a change of it has to reach each row.
  useLanguage();
  const plan = useOpenPart((open) => open.inForce.plan);
  const history = useOpenPart((open) => open.history);
  const { row, at, matrix, year, from, to, tabStop } = props;
  const countOf = (square: Square) =>
    square === null ? null : (history?.get(square.deliverable.key)?.length ?? null);
  const { member, tally } = row;
  const showsWords = matrix.columns.length <= columnsWithWords;
  return (
    <tr aria-rowindex={at + 2}>
      <th scope="row">
        <Link
          to="/members/$code"
          params={{ code: member.code }}
          className="link"
          title={member.name}
          data-at={`${at} -1`}
          tabIndex={tabStop === -1 ? 0 : -1}
        >
          {member.name}
        </Link>
      </th>
      {props.hasGapBefore && <td className="matrix-gap" />}
      {matrix.columns.slice(from, to).map((placed, index) => {
        const column = from + index;
        const square = matrix.squareAt(placed.activity.code, member.code);
        return (
          <td
            key={placed.activity.code}
            data-at={`${at} ${column}`}
            aria-colindex={column + 2}
            tabIndex={tabStop === column ? 0 : -1}
            aria-label={squareSentence(plan, member, placed, year, square, countOf(square))}
            className={`mark-cell mark-${markOfCounted(square)} ${square === null ? 'not-expected' : 'square'}`}
          >
            {showsWords && <span className="block text-xs">{squareWord(square)}</span>}
          </td>
        );
      })}
      {props.hasGapAfter && <td className="matrix-gap" />}
      <td>
        <DoneOf tally={tally} />
      </td>
    </tr>
  );
});

/** How many of the expected ones are done, those done before their date too. */
export function DoneOf({ tally }: { readonly tally: Tally | undefined }) {
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
