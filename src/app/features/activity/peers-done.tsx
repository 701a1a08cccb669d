import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { isOffice } from '../../../domain/log/authority.ts';
import { nearnesses, peersDone } from '../../../domain/progress/remarks/peer-help.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import { useCopy } from '../../state/copies.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatDay } from '../../text/formats.ts';
import { NearMembers } from './peer-help.tsx';

/**
 * Who of the other members has done an activity, on a member's device: as the last conference copy by the day told that
 * holds the rows of everybody. Without one nothing is shown, since members see each other in no other way (STAND-5).
 */
export function PeersDone({ activity, asAt }: { readonly activity: string; readonly asAt: AsAt }) {
  const { plan, members } = useOpenPart((open) => open.inForce);
  const own = useOpenPart((open) => open.own);
  const member = members.find((one) => one.code === own.party);
  const told = useOpenPart((open) =>
    open.editions.find(
      (one) =>
        one.readers === 'all-rows' && one.plan === plan.id && one.day <= asAt.day && one.rowsIn.length > 0,
    ),
  );
  const state = useCopy(isOffice(own.role) || member === undefined ? null : (told?.id ?? null));
  if (state.kind !== 'open' || member === undefined) return null;
  const { edition, counted } = state.copy;
  const ofActivity = counted.filter(
    ({ deliverable, standing }) =>
      deliverable.placed.activity.code === activity && standing.kind !== 'not-on-device',
  );
  if (!ofActivity.some(({ deliverable }) => deliverable.party !== member.code)) return null;
  const near = peersDone(ofActivity, members, member);
  const [day, name] = [formatDay(edition.day), edition.name];
  return (
    <section aria-labelledby="peers-done" className="card space-y-2 p-4 sm:p-5">
      <h2 id="peers-done">
        <Trans>Who has done it</Trans>
      </h2>
      <p className="hint [overflow-wrap:anywhere]">
        <Trans>As at {day}, from</Trans>{' '}
        <Link to="/copies/$id" params={{ id: edition.id }} className="link">
          {name}
        </Link>
      </p>
      {nearnesses.every((nearness) => near[nearness].length === 0) ? (
        <p>
          <Trans>No other member had done this by then.</Trans>
        </p>
      ) : (
        <NearMembers near={near} nameOf={(one) => one.name} />
      )}
    </section>
  );
}
