import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { inPieces } from '../../../base/pieces.ts';
import type { Language } from '../../../domain/plan/text.ts';
import { type Outside, type Part, parts } from '../../../domain/progress/figures/counted.ts';
import {
  addTallies,
  answeredOf,
  dueOf,
  emptyTally,
  expectedOf,
  inPart,
  outsideOf,
} from '../../../domain/progress/figures/tally.ts';
import { completionWords } from '../../text/completion-words.ts';
import { formatCount } from '../../text/formats.ts';
import { partWord } from '../../text/status-words.ts';
import type { PartyTally } from '../../../domain/progress/figures/party-tally.ts';
import { inTurn } from '../../ui/in-turn.tsx';
import { WhyLink } from './why-link.tsx';

// Many more rows than the OCO has members would hold the window: links are long to make.
const drawnTogether = 50;

/** The numbers of the chart, with the sum in the last row. */
export function MemberTable(props: {
  readonly members: readonly PartyTally[];
  readonly office: readonly PartyTally[];
  readonly language: Language;
}) {
  const { t } = useLingui();
  const { members, office, language } = props;
  const { sum, shown, pieces } = useMemo(() => contentsOf([...members, ...office]), [members, office]);
  const [first = [], ...more] = pieces;
  return (
    <details className="card min-w-0 p-4" open>
      <summary className="font-semibold">
        <Trans>The same numbers as a table</Trans>
      </summary>
      {/* A region that scrolls sideways must be reachable by keyboard to be scrolled by it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        className="relative mt-2 overflow-x-auto"
        tabIndex={0}
        role="region"
        aria-label={t`Numbers by member`}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Member</Trans>
              </th>
              <th scope="col" className="number">
                <Trans>Expected</Trans>
              </th>
              {shown.parts.map((part) => (
                <th key={part} scope="col" className="number">
                  {partWord(part)}
                </th>
              ))}
              <th scope="col" className="number">
                <Trans>Answers received</Trans>
              </th>
              <th scope="col">
                <Trans>Done of due</Trans>
              </th>
              {shown.outsides.map((outside) => (
                <th key={outside} scope="col" className="number">
                  {partWord(outside)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {/* At once: a sum below no rows would be read as if nobody were expected to do anything. */}
            <Rows rows={first} shown={shown} language={language} />
            {more.map((rows, place) => (
              // A piece has no other name than its place.
              // oxlint-disable-next-line react/no-array-index-key
              <RowsInTurn key={place} rows={rows} shown={shown} language={language} />
            ))}
          </tbody>
          <tfoot>
            <Row row={{ code: '', name: t`Together`, tally: sum }} shown={shown} />
          </tfoot>
        </table>
      </div>
    </details>
  );
}

interface Columns {
  readonly parts: readonly Part[];
  readonly outsides: readonly Outside[];
}

function contentsOf(all: readonly PartyTally[]) {
  const sum = all.reduce((total, { tally }) => addTallies(total, tally), emptyTally);
  const shown: Columns = {
    parts: parts.filter((part) => inPart(sum, part) > 0),
    // Earlier years and other devices say nothing about one member more than about another.
    outsides: (['does-not-apply', 'excused'] as const).filter((outside) => outsideOf(sum, outside) > 0),
  };
  return { sum, shown, pieces: inPieces(all, drawnTogether) };
}

interface RowsShown {
  readonly rows: readonly PartyTally[];
  readonly shown: Columns;
  readonly language: Language;
}

function Rows({ rows, shown }: RowsShown) {
  return rows.map((row) => <Row key={row.code} row={row} shown={shown} />);
}

const RowsInTurn = inTurn(Rows);

function Row({ row, shown }: { readonly row: PartyTally; readonly shown: Columns }) {
  const { code, name, tally } = row;
  const words = completionWords(tally);
  const [answered, due] = [formatCount(answeredOf(tally)), formatCount(dueOf(tally))];
  const early = formatCount(tally.doneEarly);
  return (
    <tr>
      <th scope="row" className="font-semibold">
        {code === '' ? (
          name
        ) : (
          <Link to="/members/$code" params={{ code }} className="link">
            {name}
          </Link>
        )}
      </th>
      <td className="number">{formatCount(expectedOf(tally))}</td>
      {shown.parts.map((part) => (
        <td key={part} className="number">
          {formatCount(inPart(tally, part))}
          {part === 'not-due-yet' && tally.doneEarly > 0 && (
            <span className="block text-ink-soft text-sm">
              <Trans>{early} done early</Trans>
            </span>
          )}
        </td>
      ))}
      <td className="number">
        {dueOf(tally) === 0 ? (
          '–'
        ) : (
          <Trans>
            {answered} of {due}
          </Trans>
        )}
      </td>
      <td className="whitespace-nowrap">
        {code === '' ? (
          words.count
        ) : (
          <WhyLink why="member" of={code} about={name}>
            {words.count}
          </WhyLink>
        )}
      </td>
      {shown.outsides.map((outside) => (
        <td key={outside} className="number">
          {formatCount(outsideOf(tally, outside))}
        </td>
      ))}
    </tr>
  );
}
