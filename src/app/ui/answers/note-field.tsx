import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { DeliverableKey } from '../../../domain/plan/deliverable-key.ts';
import { settlingBy } from '../../../domain/progress/reports/settle.ts';
import { addNote } from '../../state/remarks.ts';
import { openSessionNow, useOpenPart } from '../../state/session.ts';
import { DraftText } from '../fields/draft-text.tsx';
import { focusSoon } from '../fields/next-focus.ts';

/** A field for a note in the thread of a deliverable, folded until it is wanted. Draws nothing for who may not write one. */
export function NoteField({ deliverable }: { readonly deliverable: DeliverableKey }) {
  const { t } = useLingui();
  const draftId = `note/${deliverable}`;
  const mayWrite = useOpenPart((open) => settlingBy(open.own, deliverable) !== null);
  const hasDraft = useOpenPart((open) => open.draftIds.has(draftId));
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!mayWrite) return null;
  if (!isOpen) {
    return (
      <button
        ref={button}
        type="button"
        className="button button-quiet no-print"
        onClick={() => setIsOpen(true)}
      >
        {hasDraft ? t`Go on with the note` : t`Add a note`}
      </button>
    );
  }
  return (
    <div className="no-print max-w-prose">
      <DraftText
        draftId={draftId}
        label={t`Your note`}
        action={t`Save the note`}
        missing={t`Write the note first.`}
        onSave={(text) => addNote(openSessionNow(), deliverable, null, text, draftId)}
        onDone={() => {
          setIsOpen(false);
          focusSoon(() => button.current);
        }}
      />
      <p className="hint mt-1">
        <Trans>The member and the Secretariat read it here. It changes no answer.</Trans>
      </p>
    </div>
  );
}
