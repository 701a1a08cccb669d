import { useLingui } from '@lingui/react/macro';
import type { Ref } from 'react';
import { type InvitationStatement, isPastEnd } from '../../../contract/invitation.ts';
import { isOffice } from '../../../domain/log/authority.ts';
import { now } from '../../state/clock.ts';
import { useSession } from '../../state/session.ts';
import { formatDayOf } from '../../text/formats.ts';

/** Who invites to what and until when, by the invitation's own words. `organisation`: as its plan names it, if that is here. */
export function WhatIsOffered(props: {
  readonly heading: Ref<HTMLHeadingElement>;
  readonly statement: InvitationStatement;
  readonly organisation: string | undefined;
}) {
  // Names go through t and never into a message with tags: one with angle brackets would lose them there.
  const { t } = useLingui();
  const { heading, statement, organisation } = props;
  const { partyName: party, role } = statement;
  const isOtherDevice = statement.person !== undefined;
  const hasOther = useSession(
    ({ session }) => session.kind === 'open' && session.row.party !== statement.party,
  );
  const by = organisation ?? t`Your Secretariat`;
  const until = formatDayOf(statement.until);
  return (
    <div className="space-y-3">
      <h1 ref={heading} tabIndex={-1} className="outline-none [overflow-wrap:anywhere]">
        {isOffice(role) && t`${by} invites you to work at its Secretariat`}
        {role === 'focal-point' && isOtherDevice && t`Report for ${party} with this device as well`}
        {role === 'focal-point' && !isOtherDevice && t`${by} invites you to report for ${party}`}
        {role === 'viewer' && t`${by} invites you to follow the plan with ${party}`}
      </h1>
      <p className="max-w-prose text-lg">
        {role === 'focal-point'
          ? t`You can report at once. Joining sends nothing; everything stays on this device until you send it.`
          : t`You can begin at once. Joining sends nothing; everything stays on this device until you send it.`}
      </p>
      {isOtherDevice && (
        <p className="max-w-prose">
          {t`This device begins empty: what you wrote on the other one comes to it with the Secretariat’s reply to your first update file.`}
        </p>
      )}
      <p className="max-w-prose">
        {isPastEnd(statement, now())
          ? t`By the clock of this device the invitation ended on ${until}. You can join all the same; the Secretariat may ask you to use a new one.`
          : t`The invitation is valid until ${until}.`}
      </p>
      {hasOther && (
        <p className="hint max-w-prose">{t`Work for others on this device stays as it is, in a workspace of its own.`}</p>
      )}
    </div>
  );
}
