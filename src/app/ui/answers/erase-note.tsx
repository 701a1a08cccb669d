import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isOffice, isOfOffice } from '../../../domain/log/authority.ts';
import { parseEventId } from '../../../domain/log/ids.ts';
import type { Note } from '../../../domain/progress/remarks/remarks.ts';
import { eraseEvents } from '../../state/erase.ts';
import { openSessionNow, useOpenPart } from '../../state/session.ts';
import { EraseDialog } from './erase-dialog.tsx';

/** The button that erases a note of the Secretariat for good. Draws nothing for who may not, and at a member's words. */
export function EraseNote(props: {
  readonly note: Note;
  readonly day: string;
  readonly onErased: () => void;
}) {
  const { t } = useLingui();
  const { note, day, onErased } = props;
  const [isOpen, setIsOpen] = useState(false);
  const mayErase = useOpenPart(({ own, writers }) => {
    const place = parseEventId(note.id);
    return isOffice(own.role) && place !== null && isOfOffice(writers, place);
  });
  if (!mayErase) return null;
  return (
    <>
      <button
        type="button"
        className="button button-quiet no-print -ms-2"
        aria-haspopup="dialog"
        aria-label={t`Erase this note of ${day}`}
        onClick={() => setIsOpen(true)}
      >
        {t`Erase this note`}
      </button>
      {isOpen && (
        <EraseDialog
          title={t`Erase this note?`}
          loss={
            note.answer === null
              ? t`1 note of ${day} is gone for good.`
              : t`1 note of ${day} is gone for good, and the request for help that it answers is open again.`
          }
          onErase={(reason) => eraseEvents(openSessionNow(), [note.id], reason)}
          onClose={(how) => {
            setIsOpen(false);
            if (how === 'erased') onErased();
          }}
        >
          {note.text !== '' && (
            <p
              lang={note.lang ?? undefined}
              dir="auto"
              className="whitespace-pre-line border-line border-s-2 ps-3 [overflow-wrap:anywhere]"
            >
              {note.text}
            </p>
          )}
        </EraseDialog>
      )}
    </>
  );
}
