import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type Change, changeKinds, countChanges } from '../../../domain/progress/editions/compare.ts';
import { formatCount } from '../../text/formats.ts';
import { changeWord } from './change-words.ts';

/** How many changed in which way, a row for each priority or member with any change. */
export function ChangeTable(props: {
  readonly of: 'priority' | 'member';
  readonly groups: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly changes: readonly Change[];
  }[];
}) {
  const { t } = useLingui();
  const isOfMembers = props.of === 'member';
  const heading = `changes-by-${props.of}`;
  const all = countChanges(props.groups.flatMap(({ changes }) => changes));
  const kinds = changeKinds.filter((kind) => all[kind] > 0);
  return (
    <section aria-labelledby={heading} className="space-y-3">
      <h2 id={heading}>{isOfMembers ? <Trans>By member</Trans> : <Trans>By priority</Trans>}</h2>
      {/* A region that scrolls sideways must be reachable by keyboard to be scrolled by it. */}
      <div
        className="card relative overflow-x-auto p-4"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={isOfMembers ? t`Changes by member` : t`Changes by priority`}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{isOfMembers ? t`Member` : t`Priority`}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" className="number">
                  {changeWord(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.groups
              .filter(({ changes }) => changes.length > 0)
              .map(({ key, name, changes }) => {
                const counts = countChanges(changes);
                return (
                  <tr key={key}>
                    <th scope="row" className="min-w-36 font-semibold">
                      {name}
                    </th>
                    {kinds.map((kind) => (
                      <td key={kind} className="number">
                        {formatCount(counts[kind])}
                      </td>
                    ))}
                  </tr>
                );
              })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
