import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isOffice } from '../domain/log/authority.ts';
import type { OpenSession } from './state/session.ts';
import { Dialog } from './ui/dialog.tsx';
import { leave } from './leave.ts';

/** Who works here, and the way to somebody else's work: several people may share a computer. */
export function WhoIsHere({ session }: { readonly session: OpenSession }) {
  // Names go through t and never into a message with tags: one with angle brackets would lose them there.
  const { t } = useLingui();
  const [isAsking, setIsAsking] = useState(false);
  const { partyName, person } = session.row;
  const who = person === '' ? t`Reporting for ${partyName}` : t`Reporting for ${partyName} as ${person}`;
  const isMember = !isOffice(session.own.role);
  return (
    <div className="flex min-w-0 items-baseline gap-3">
      <p className="min-w-0 [overflow-wrap:anywhere]">{isMember ? who : partyName}</p>
      <button
        type="button"
        className="no-print min-h-6 shrink-0 underline underline-offset-2"
        aria-haspopup={isMember ? 'dialog' : undefined}
        onClick={() => (isMember ? setIsAsking(true) : void leave())}
      >
        {isMember ? <Trans>Not you?</Trans> : <Trans>Other workspace</Trans>}
      </button>
      {isAsking && (
        <Dialog title={t`Who is reporting?`} onClose={() => setIsAsking(false)}>
          <SomebodyElse who={who} onGone={() => setIsAsking(false)} onLeave={leave} />
        </Dialog>
      )}
    </div>
  );
}

// A name belongs to a device's whole chain and cannot change for its later answers alone, so nobody may put another
// name on what is there: a second person has a workspace, and with it a chain, of their own.
function SomebodyElse(props: {
  readonly who: string;
  readonly onGone: () => void;
  readonly onLeave: () => Promise<void>;
}) {
  return (
    <div className="max-w-prose space-y-4 text-start text-base leading-normal">
      <p className="font-semibold [overflow-wrap:anywhere]">{props.who}</p>
      <p>
        <Trans>
          Answers keep the name under which they were given, so it is not changed here. Somebody else opens or
          starts a workspace of their own on this device. Nothing in this one changes, and drafts are kept.
        </Trans>
      </p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <button type="button" className="button button-primary" onClick={() => void props.onLeave()}>
          <Trans>Other workspace</Trans>
        </button>
        <Link to="/transfer" search={{ part: 'safety' }} className="link min-h-6" onClick={props.onGone}>
          <Trans>What is kept on this device: data safety</Trans>
        </Link>
      </div>
    </div>
  );
}
