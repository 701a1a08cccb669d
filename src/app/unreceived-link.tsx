import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { isOverdueToSend } from '../domain/log/transport.ts';
import { now } from './state/clock.ts';
import type { OpenSession } from './state/session.ts';

/** How many of a member's updates have no receipt, on every page; it stands out only where the oldest is older than 14 days. */
export function UnreceivedLink({ session }: { readonly session: OpenSession }) {
  const { row, unreceived } = session;
  if (row.kind === 'explore' || unreceived.length === 0) return null;
  const isOverdue = isOverdueToSend(unreceived, now());
  return (
    <Link
      to="/transfer"
      className={`no-print underline ${isOverdue ? 'rounded bg-warn-soft px-1.5 font-semibold text-warn' : 'text-white/80'}`}
    >
      <Plural
        value={unreceived.length}
        one="# update without a receipt"
        other="# updates without a receipt"
      />
      {isOverdue && (
        <>
          {' · '}
          <Trans>older than 14 days</Trans>
        </>
      )}
    </Link>
  );
}
