import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { readStorageFacts, type StorageFacts, thisKeeper } from '../../../state/storage-facts.ts';
import { SupportNoteButton } from '../../../ui/devices/support-note-button.tsx';
import { AnswersFact } from './answers-fact.tsx';
import { CheckFact } from './check-fact.tsx';
import { CopyFact } from './copy-fact.tsx';
import { Fact } from './fact.tsx';
import { InstalledFact } from './installed-fact.tsx';
import { KeptFact } from './kept-fact.tsx';
import { LeaveComputer } from './leave-computer.tsx';
import { OfflineFact } from './offline-fact.tsx';
import { SpaceFact } from './space-fact.tsx';

/** Where everybody's words are on this device, how safe they are there, and what can be done about it. */
export function DataSafetyPage() {
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  useEffect(() => void readStorageFacts(thisKeeper()).then(setFacts), []);
  return (
    <div className="space-y-5">
      <div className="space-y-1">
        <h1>
          <Trans>Data safety</Trans>
        </h1>
        <p className="max-w-prose text-ink-soft">
          <Trans>Everything that you save stays on this device. Here is how safe it is there.</Trans>
        </p>
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <AnswersFact />
        <CopyFact />
        {facts && <KeptFact atFirst={facts.kept} />}
        <InstalledFact />
        <OfflineFact />
        {facts && <SpaceFact facts={facts} />}
        <CheckFact />
      </div>
      <LeaveComputer />
      <Fact question={<Trans>Does something not work?</Trans>}>
        <p className="max-w-prose">
          <Trans>
            A note for support says which Wayfinder and which browser this is, how much is stored and what
            went wrong last. It holds no answer and no name. Paste it into your message to the Secretariat.
          </Trans>
        </p>
        <SupportNoteButton />
      </Fact>
    </div>
  );
}
