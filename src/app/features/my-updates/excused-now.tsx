import { Trans } from '@lingui/react/macro';
import { excusesToday } from '../../state/excuses.ts';
import { useOpenSession } from '../../state/session.ts';
import { excusedSentence } from '../../text/excuse-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';

/** That the party is excused, for what, until when and why, and that it may answer all the same (STAND-4). */
export function ExcusedNow({ party }: { readonly party: string }) {
  const open = useOpenSession();
  const excuses = excusesToday(open, party);
  if (excuses.length === 0) return null;
  return (
    <Notice kind="status">
      {excuses.map((excuse) => (
        <p key={excuse.id} className="font-semibold">
          <StatusMark mark="excused" /> {excusedSentence(open.inForce.plan, excuse)}
        </p>
      ))}
      <p>
        <Trans>Nothing has to be answered for that until then. What is answered counts as always.</Trans>
      </p>
    </Notice>
  );
}
