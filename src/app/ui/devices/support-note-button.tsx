import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { readSlowFacts, type SlowFacts, supportFactsNow } from '../../state/support-facts.ts';
import { supportNote } from '../../state/support-note.ts';
import { currentLanguage } from '../../text/language.ts';
import { CopyButton } from '../files/copy-button.tsx';

/** Copies a note that says what whoever helps needs to know, and nothing of what somebody wrote. */
export function SupportNoteButton() {
  const slow = useRef<Promise<SlowFacts> | null>(null);
  useEffect(() => {
    slow.current = readSlowFacts();
  }, []);
  const note = async () =>
    supportNote(supportFactsNow(await (slow.current ?? readSlowFacts()), currentLanguage()));
  return (
    <CopyButton text={note}>
      <Trans>Copy a note for support</Trans>
    </CopyButton>
  );
}
