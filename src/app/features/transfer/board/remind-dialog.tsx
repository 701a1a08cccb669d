import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { StoreError } from '../../../../storage/store-error.ts';
import { noteReminded } from '../../../state/reminders.ts';
import { openSessionNow, useOpenPart } from '../../../state/session.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { currentLanguage } from '../../../text/language.ts';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
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
              Nothing is sent by itself. Copy each one, or open it in your mail program and choose whom it
              goes to.
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
  const { party, name, language, mail, address, isWhole } = reminder;
  const lang = language === currentLanguage() ? undefined : language;
  const canShare = !isDemonstration && typeof navigator.share === 'function';
  return (
    <article className="card space-y-3 p-4" aria-labelledby={`reminder-${party}`}>
      <h3 id={`reminder-${party}`}>{name}</h3>
      <p lang={lang} className="font-semibold">
        {mail.subject}
      </p>
      {/* A text that scrolls must be reachable by keyboard to be scrolled by it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        lang={lang}
        tabIndex={0}
        role="region"
        aria-label={t`Reminder for ${name}`}
        className="max-h-72 overflow-y-auto whitespace-pre-wrap break-words rounded-lg bg-sunken p-3 text-[0.9375rem]"
      >
        {mail.body}
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <CopyButton text={() => `${mail.subject}\n\n${mail.body}`}>
          <Trans>Copy</Trans>
        </CopyButton>
        {!isDemonstration && (
          <a className="button" href={address}>
            <Trans>Mail draft</Trans>
          </a>
        )}
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
      </div>
      {!isDemonstration && !isWhole && (
        <p className="hint">
          <Trans>
            The mail draft names the first questions and counts the others; “Copy” takes all of them.
          </Trans>
        </p>
      )}
    </article>
  );
}
