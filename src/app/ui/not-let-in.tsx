import { Trans } from '@lingui/react/macro';
import { waitsToBeLetIn } from '../state/let-in.ts';
import { useOpenPart } from '../state/session.ts';
import { VoiceCheck } from './voice-check.tsx';

/** That the Secretariat has not taken this device in yet, and what does it. Draws nothing where it has. */
export function NotLetIn() {
  const isWaiting = useOpenPart(waitsToBeLetIn);
  if (!isWaiting) return null;
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
