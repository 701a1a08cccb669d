import { Trans } from '@lingui/react/macro';
import type { MemberArrivals } from '../../../state/board.ts';
import { type BoardActions, RowActions } from './row-actions.tsx';
import {
  AnsweredFact,
  DevicesFact,
  LastFileFact,
  MissingFact,
  OwnChangeFact,
  PlanFact,
  WrittenFact,
} from './row-facts.tsx';

/** The board for a narrow screen: a card a member. */
export function BoardCards({
  rows,
  ...actions
}: BoardActions & { readonly rows: readonly MemberArrivals[] }) {
  return (
    <ul className="space-y-3">
      {rows.map((row) => (
        <li key={row.party}>
          <article className="card space-y-3 p-4" aria-labelledby={`board-${row.party}`}>
            <div>
              <h2 id={`board-${row.party}`} className="text-lg">
                {row.name}
              </h2>
              <AnsweredFact row={row} />
            </div>
            <dl className="grid grid-cols-[7.5rem_1fr] gap-x-3 gap-y-2">
              <Term>
                <Trans>Last update file</Trans>
              </Term>
              <dd>
                <LastFileFact row={row} />
              </dd>
              <Term>
                <Trans>Missing</Trans>
              </Term>
              <dd>
                <MissingFact row={row} />
              </dd>
              <Term>
                <Trans>Its own last change</Trans>
              </Term>
              <dd>
                <OwnChangeFact row={row} />
              </dd>
              <Term>
                <Trans>Devices</Trans>
              </Term>
              <dd className="min-w-0 break-words">
                <DevicesFact row={row} />
              </dd>
              <Term>
                <Trans>Plan in use</Trans>
              </Term>
              <dd>
                <PlanFact row={row} />
              </dd>
              <Term>
                <Trans>From here</Trans>
              </Term>
              <dd>
                <WrittenFact row={row} />
              </dd>
            </dl>
            <RowActions row={row} {...actions} />
          </article>
        </li>
      ))}
    </ul>
  );
}

function Term({ children }: { readonly children: React.ReactNode }) {
  return <dt className="hint">{children}</dt>;
}
