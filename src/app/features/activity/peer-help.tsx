import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import type { Member } from '../../../domain/plan/member.ts';
import {
  type Asking,
  type Near,
  nearnesses,
  type Nearness,
  peerHelpOf,
} from '../../../domain/progress/remarks/peer-help.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatDay } from '../../text/formats.ts';
import { AssistanceWords } from '../../ui/answers/report-texts.tsx';

/** Who has done an activity and who asks for help with it, at the Secretariat: see peers-done.tsx for a member's device. */
export function PeerHelpOf({ counted, asAt }: { readonly counted: readonly Counted[]; readonly asAt: AsAt }) {
  const members = useOpenPart((open) => open.inForce.members);
  const office = useOpenPart((open) => isOffice(open.own.role));
  if (!office) return null;
  const { asking, done } = peerHelpOf(counted, members, asAt);
  if (asking.length === 0) return null;
  return (
    <section aria-labelledby="peer-help" className="card space-y-3 p-4 sm:p-5">
      <div>
        <h2 id="peer-help">
          <Trans>Who can help whom</Trans>
        </h2>
        <p className="hint">
          {done.length === 0 ? (
            <Trans>Nobody has done this yet.</Trans>
          ) : (
            <Trans>Who asks for help, and who has done this in any year. In the order of names.</Trans>
          )}
        </p>
      </div>
      <ul className="divide-y divide-line">
        {asking.map((one) => (
          <li key={one.member.code} className="space-y-1 py-3">
            <AskingMember asking={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AskingMember({ asking: { member, requests, done } }: { readonly asking: Asking }) {
  return (
    <>
      <h3>
        <NameLink member={member} /> <Trans>asks for help</Trans>
      </h3>
      {requests.map((request) => (
        <p key={request.reports[0]}>
          <AssistanceWords assistance={request} lang={request.lang ?? undefined} />{' '}
          <span className="text-ink-soft">{`· ${formatDay(request.since)}`}</span>
        </p>
      ))}
      <NearMembers near={done} nameOf={(one) => <NameLink member={one} />} />
    </>
  );
}

/** Members that have done an activity, the nearest first: see `Near`. */
export function NearMembers(props: { readonly near: Near; readonly nameOf: (member: Member) => ReactNode }) {
  const { t } = useLingui();
  const { near, nameOf } = props;
  const words = (nearness: Nearness) => {
    switch (nearness) {
      case 'same-subregion':
        return t`Done, in the same sub-region:`;
      case 'same-language':
        return t`Done, same language:`;
      case 'others':
        return t`Done elsewhere:`;
    }
  };
  return nearnesses.map(
    (nearness) =>
      near[nearness].length > 0 && (
        <p key={nearness}>
          <span className="text-ink-soft">{words(nearness)}</span>{' '}
          {near[nearness].map((one, index) => (
            <span key={one.code}>
              {index > 0 && ', '}
              {nameOf(one)}
            </span>
          ))}
        </p>
      ),
  );
}

function NameLink({ member: { code, name } }: { readonly member: Member }) {
  return (
    <Link to="/members/$code" params={{ code }} className="link">
      {name}
    </Link>
  );
}
