import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Contact, isContactOn } from '../../../domain/progress/contact.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { removeContact } from '../../state/contacts.ts';
import { openSessionNow, useOpenPart } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatDay } from '../../text/formats.ts';
import { Problem } from '../../ui/problem.tsx';

/** Ends a contact, or takes that back. */
export function ContactEnd({ contact }: { readonly contact: Contact }) {
  const { t } = useLingui();
  const today = useOpenPart((open) => open.today);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const [isDone, setIsDone] = useState(false);
  const isContact = isContactOn(contact, today);
  const { name, removed } = contact.body;
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
      </div>
    </section>
  );
}
