import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { fitsInText, type ReadyUpdate } from '../../../state/outgoing.ts';
import type { Mail } from '../../../text/mail-address.ts';
import { mailAddress } from '../../../text/mail-address.ts';
import { CopyButton } from '../../../ui/files/copy-button.tsx';
import { download } from '../../../ui/files/save-file.ts';

/** The ways in which an update file that is ready can go: link, text, mail, share sheet, file. */
export function ReadyForms(props: {
  readonly ready: ReadyUpdate;
  /** The message in the recipient's language. */
  readonly mail: () => Promise<Mail>;
}) {
  const { t } = useLingui();
  const { ready } = props;
  const [mail, setMail] = useState<Mail | null>(null);
  const writeMail = props.mail;
  useEffect(() => {
    let isCurrent = true;
    void writeMail().then((written) => isCurrent && setMail(written));
    return () => {
      isCurrent = false;
    };
    // Written once for each file that was made ready.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ready]);
  const isShort = fitsInText(ready);
  // A phone's share sheet lets only known suffixes out, and text is one.
  const shared = new File([isShort ? ready.text : ready.bytes], `${ready.fileName}.txt`, {
    type: 'text/plain',
  });
  const canShare = navigator.canShare?.({ files: [shared] }) === true;
  return (
    <div className="space-y-3">
      <p className="hint">
        {isShort ? (
          <Trans>Send it in the way that works where you are. Any one of these is enough.</Trans>
        ) : (
          <Trans>It is too long for a message. Save the file, then attach it or put it on a USB stick.</Trans>
        )}
      </p>
      <ul className="flex flex-wrap items-start gap-3">
        {canShare && (
          <li>
            <button
              type="button"
              className="button"
              onClick={() =>
                // A person who thinks better of it has done nothing wrong, and the file is still here.
                void navigator
                  .share({ files: [shared], ...(mail && { title: mail.subject }) })
                  .catch(() => undefined)
              }
            >
              <Trans>Share…</Trans>
            </button>
          </li>
        )}
        {mail !== null && (
          <li>
            <a className="button" href={mailAddress(mail)}>
              {isShort ? t`Write an e-mail` : t`Write an e-mail, then attach the file`}
            </a>
          </li>
        )}
        <li>
          <button
            type="button"
            className="button"
            onClick={() =>
              download(
                `${ready.fileName}.wayfinder`,
                new Blob([ready.bytes], { type: 'application/octet-stream' }),
              )
            }
          >
            <Trans>Save the file</Trans>
          </button>
        </li>
        {ready.link !== null && (
          <li>
            <CopyButton text={() => ready.link ?? ''}>
              <Trans>Copy the link</Trans>
            </CopyButton>
          </li>
        )}
        {isShort && (
          <li>
            <CopyButton text={() => mail?.body ?? ready.text}>
              <Trans>Copy as a message</Trans>
            </CopyButton>
          </li>
        )}
      </ul>
    </div>
  );
}
