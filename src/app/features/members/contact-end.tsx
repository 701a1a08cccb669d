import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Contact, isContactOn } from '../../../domain/progress/contacts/contact.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { eraseContact, removeContact } from '../../state/contacts.ts';
import { openSessionNow, useOpenPart } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatDay } from '../../text/formats.ts';
import { EraseDialog } from '../../ui/answers/erase-dialog.tsx';
import { Problem } from '../../ui/problem.tsx';

/** Ends a contact or takes that back, and erases all that was ever written of it. */
export function ContactEnd({ contact }: { readonly contact: Contact }) {
  const { t } = useLingui();
  const today = useOpenPart((open) => open.today);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const [isDone, setIsDone] = useState(false);
  const [isErasing, setIsErasing] = useState(false);
  const navigate = useNavigate();
  const isContact = isContactOn(contact, today);
  const { name, removed, party: code } = contact.body;
  const values = contact.refs.length;
  const day = removed === undefined ? '' : formatDay(removed);
  const turn = async () => {
    const written = await removeContact(openSessionNow(), contact, isContact);
    setFailed(written.ok ? null : written.error);
    setIsDone(written.ok);
  };
  return (
    <section aria-labelledby="end" className="card max-w-3xl space-y-3 p-5">
      <h2 id="end" className="text-lg">
        {isContact ? t`No longer the right person?` : t`Contact no longer`}
      </h2>
      <p role="status" className="max-w-prose">
        {isContact
          ? isDone
            ? t`${name} is a contact again.`
            : t`From today on, ${name} is then no contact any more, and no mail is addressed to this person. What was said here is kept.`
          : t`${name} is a contact no longer, since ${day}. What was said here is kept.`}
      </p>
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <div className="flex flex-wrap gap-3">
        <button
          type="button"
          className="button"
          aria-label={isContact ? t`Remove ${name}` : t`Make ${name} a contact again`}
          onClick={() => void turn()}
        >
          {isContact ? <Trans>Remove</Trans> : <Trans>Make a contact again</Trans>}
        </button>
        <button
          type="button"
          className="button"
          aria-haspopup="dialog"
          aria-label={t`Erase ${name}`}
          onClick={() => setIsErasing(true)}
        >
          <Trans>Erase…</Trans>
        </button>
      </div>
      {isErasing && (
        <EraseDialog
          title={t`Erase ${name}?`}
          loss={plural(values, {
            one: 'All that was written of this person is gone for good: # entry, and a draft that changes it.',
            other:
              'All that was written of this person is gone for good: # entries, and a draft that changes it.',
          })}
          onErase={(reason) => eraseContact(openSessionNow(), contact, reason)}
          onClose={(how) => {
            setIsErasing(false);
            if (how === 'erased') void navigate({ to: '/members/$code', params: { code } });
          }}
        />
      )}
    </section>
  );
}
