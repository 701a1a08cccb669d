import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Newcomer } from '../../../state/people.ts';
import { Link } from '@tanstack/react-router';
import { Notice } from '../../../ui/notice.tsx';
import { NewcomerCard } from './newcomer-card.tsx';

/** The devices that ask to be let in; nothing where there is none and none was let in just now. */
export function NewcomerList(props: {
  readonly newcomers: readonly Newcomer[];
  readonly root: CryptoKeyPair | null;
  readonly onChecked: () => void;
}) {
  const { newcomers, root, onChecked } = props;
  const [accepted, setAccepted] = useState<string | null>(null);
  if (newcomers.length === 0 && accepted === null) return null;
  return (
    <section aria-labelledby="waiting-devices" className="space-y-3">
      <h2 id="waiting-devices">
        <Trans>They wait to be let in</Trans>
      </h2>
      {accepted !== null && (
        <Notice kind="status">
          <p className="font-semibold">{accepted}</p>
          <p>
            <Trans>
              They learn of it from your reply:{' '}
              <Link to="/transfer" search={{ part: undefined }} className="link">
                make the update file for them
              </Link>
              .
            </Trans>
          </p>
        </Notice>
      )}
      {newcomers.length > 0 && (
        <ul className="space-y-3">
          {newcomers.map((one) => (
            <li key={one.device}>
              <NewcomerCard newcomer={one} root={root} onChecked={onChecked} onAccepted={setAccepted} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
