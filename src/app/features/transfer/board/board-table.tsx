import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
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

/** The board for a wide screen: a row a member, in the order of names and in no other. */
export function BoardTable({
  rows,
  ...actions
}: BoardActions & { readonly rows: readonly MemberArrivals[] }) {
  const { t } = useLingui();
  return (
    // A region that scrolls sideways must be reachable by keyboard to be scrolled by it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="card relative overflow-x-auto" tabIndex={0} role="region" aria-label={t`Who has sent`}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="sticky start-0 bg-surface" aria-sort="ascending">
              <Trans>Member</Trans>
            </th>
            <th scope="col">
              <Trans>Last update file</Trans>
            </th>
            <th scope="col">
              <Trans>Missing</Trans>
            </th>
            <th scope="col">
              <Trans>Its own last change</Trans>
            </th>
            <th scope="col">
              <Trans>Devices</Trans>
            </th>
            <th scope="col">
              <Trans>Plan in use</Trans>
            </th>
            <th scope="col">
              <Trans>From here</Trans>
            </th>
            <th scope="col" className="no-print">
              <Trans>What to do</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.party}>
              <th scope="row" className="font-normal">
                <Link to="/members/$code" params={{ code: row.party }} className="link font-semibold">
                  {row.name}
                </Link>
                <AnsweredFact row={row} />
              </th>
              <td className="min-w-32">
                <LastFileFact row={row} />
              </td>
              <td className="min-w-36">
                <MissingFact row={row} />
              </td>
              <td className="whitespace-nowrap">
                <OwnChangeFact row={row} />
              </td>
              <td>
                <DevicesFact row={row} />
              </td>
              <td>
                <PlanFact row={row} />
              </td>
              <td className="min-w-32">
                <WrittenFact row={row} />
              </td>
              <td className="no-print">
                <RowActions row={row} {...actions} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
