import { Plural } from '@lingui/react/macro';
import { ownAnswers } from '../../state/own-answers.ts';
import { useOpenSession } from '../../state/session.ts';

/** Where this device's words about a party are: a promise first, then what is still to do. */
export function UnsentWords({ party }: { readonly party: string }) {
  const open = useOpenSession();
  const count = ownAnswers(open).filter((one) => one.body.key.split('/')[1] === party).length;
  if (count === 0 || open.row.kind === 'explore') return null;
  return (
    <p className="mt-1">
      <Plural
        value={count}
        one="Your update is saved on this device. It has not been sent yet."
        other="Your # updates are saved on this device. They have not been sent yet."
      />
    </p>
  );
}
