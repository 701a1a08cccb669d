import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { answeredOf, dueOf, expectedOf, type Tally } from '../../../domain/progress/figures/tally.ts';
import { completionWords } from '../../text/completion-words.ts';
import { formatCount } from '../../text/formats.ts';
import { PartsBar } from '../../ui/parts-bar.tsx';

/** Tallies one below the other: n of N first, and a bar beside it. */
export function TallyTable(props: {
  readonly of: 'priority' | 'member';
  readonly rows: readonly { readonly key: string; readonly name: ReactNode; readonly tally: Tally }[];
}) {
  const { t } = useLingui();
  const isOfMembers = props.of === 'member';
  return (
    // A region that scrolls sideways must be reachable by keyboard to be scrolled by it.
    <div
      className="card relative overflow-x-auto p-4"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={isOfMembers ? t`Numbers by member` : t`Numbers by priority`}
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{isOfMembers ? t`Member` : t`Priority`}</th>
            <th scope="col">
              <Trans>Done of due</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Answers received</Trans>
            </th>
            <th scope="col" className="number">
              <Trans>Expected</Trans>
            </th>
            <th scope="col" className="w-40 max-sm:hidden print:table-cell" aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, name, tally }) => (
            <Row key={key} name={name} tally={tally} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ name, tally }: { readonly name: ReactNode; readonly tally: Tally }) {
  const [answered, due] = [formatCount(answeredOf(tally)), formatCount(dueOf(tally))];
  return (
    <tr>
      <th scope="row" className="min-w-36 font-semibold">
        {name}
      </th>
      <td>{completionWords(tally).count}</td>
      <td className="number">
        {dueOf(tally) === 0 ? (
          '–'
        ) : (
          <Trans>
            {answered} of {due}
          </Trans>
        )}
      </td>
      <td className="number">{formatCount(expectedOf(tally))}</td>
      <td className="w-40 max-sm:hidden print:table-cell" aria-hidden="true">
        <PartsBar tally={tally} />
      </td>
    </tr>
  );
}
