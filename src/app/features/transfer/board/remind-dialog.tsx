import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { StoreError } from '../../../../storage/store-error.ts';
import { noteReminded } from '../../../state/reminders.ts';
import { openSessionNow, useOpenPart } from '../../../state/session.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { MailArticle } from '../../../ui/files/mail-article.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { type Reminder, writeReminders } from './reminder.ts';

/** Reminders, one for each of some members in its own language, each to be copied, mailed or shared by a person. */
export function RemindDialog(props: {
  readonly parties: readonly string[];
  readonly onNoted: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { parties, onNoted } = props;
  const isDemonstration = useOpenPart((open) => open.row.kind === 'explore');
  const [reminders, setReminders] = useState<readonly Reminder[] | null>(null);
  const [failed, setFailed] = useState<StoreError | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const write = async () => {
      const open = openSessionNow();
      const written = await writeReminders(open, parties);
      if (!isCurrent) return;
      setReminders(written);
      const noted = await noteReminded(open, parties);
      if (noted.ok) onNoted();
      else if (isCurrent) setFailed(noted.error);
    };
    void write();
    return () => {
      isCurrent = false;
    };
    // Written once for those that were asked for; noting them changes nothing that a reminder says.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [parties]);
  return (
    <Dialog title={t`Reminders`} onClose={props.onClose}>
      <div className="space-y-5">
        <p className="max-w-prose">
          {isDemonstration ? (
            <Trans>
              This is a demonstration: these reminders can be read and copied, and no mail is written.
            </Trans>
          ) : (
            <Trans>
              Nothing is sent by itself. Copy each one, or open it in your mail program and check whom it goes
              to.
            </Trans>
          )}
        </p>
        {failed !== null && (
          <Notice kind="alert">
            <Trans>That these members were reminded could not be noted.</Trans>{' '}
            {storeErrorSentences(failed).what}
          </Notice>
        )}
        {reminders?.map((reminder) => (
          <Draft key={reminder.party} reminder={reminder} isDemonstration={isDemonstration} />
        ))}
      </div>
    </Dialog>
  );
}

function Draft({
  reminder,
  isDemonstration,
}: {
  readonly reminder: Reminder;
  readonly isDemonstration: boolean;
}) {
  const { t } = useLingui();
  const { name, language, mail, to, address, isWhole } = reminder;
  const canShare = !isDemonstration && typeof navigator.share === 'function';
  return (
    <MailArticle
      heading={name}
      label={t`Reminder for ${name}`}
      language={language}
      mail={mail}
      address={address}
      to={to}
      shortened={
        isWhole ? null : (
          <Trans>
            The mail draft names the first questions and counts the others; “Copy” takes all of them.
          </Trans>
        )
      }
    >
      {canShare && (
        <button
          type="button"
          className="button"
          onClick={() =>
            // A person who thinks better of it has done nothing wrong.
            void navigator.share({ title: mail.subject, text: mail.body }).catch(() => undefined)
          }
        >
          <Trans>Share…</Trans>
        </button>
      )}
    </MailArticle>
  );
}
