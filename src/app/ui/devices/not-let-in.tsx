import { Trans } from '@lingui/react/macro';
import { waitsToBeLetIn } from '../../state/let-in.ts';
import { isOffice } from '../../../domain/log/authority.ts';
import { useOpenPart } from '../../state/session.ts';
import { VoiceCheck } from './voice-check.tsx';

/** That the Secretariat has not taken this device in yet, and what does it. Draws nothing where it has. */
export function NotLetIn() {
  const isWaiting = useOpenPart(waitsToBeLetIn);
  const isDesk = useOpenPart((open) => isOffice(open.own.role));
  if (!isWaiting) return null;
  if (isDesk) {
    return (
      <section className="card space-y-2 p-5">
        <p className="max-w-prose font-semibold">
          <Trans>This device has not been let in yet: what is written on it counts nowhere else.</Trans>
        </p>
        <p className="max-w-prose">
          <Trans>
            Open an admin’s invitation on it, then send an update file to a device of the Secretariat. If no
            admin’s device is left, open the key of the organisation under People and devices, and make this
            device an admin’s.
          </Trans>
        </p>
      </section>
    );
  }
  return (
    <section className="card space-y-3 p-5">
      <p className="max-w-prose">
        <Trans>The Secretariat has not taken this device in yet. Your first update file asks for it.</Trans>{' '}
        <Trans>The same invitation works on your other devices.</Trans>
      </p>
      <VoiceCheck />
    </section>
  );
}
