import type { I18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { ReadyInvitation } from '../../../state/invitations.ts';
import { languageOf } from '../../../state/party-language.ts';
import { useOpenSession } from '../../../state/session.ts';
import { formatDayOf } from '../../../text/formats.ts';
import { sentencesIn } from '../../../text/in-language.ts';
import { invitationMail, invitationWords } from '../../../text/invitation-words.ts';
import { CopyButton } from '../../../ui/files/copy-button.tsx';
import { QrCode } from '../../../ui/files/qr-code.tsx';
import { download } from '../../../ui/files/save-file.ts';
import { InvitationSheet } from './invitation-sheet.tsx';

/** An invitation that was made, in each of the ways in which it can travel, in the language of whoever is invited. */
export function InvitationReady({ invitation }: { readonly invitation: ReadyInvitation }) {
  const { t } = useLingui();
  const open = useOpenSession();
  const { inForce } = open;
  const [theirs, setTheirs] = useState<I18n | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  const { party, partyName, link, text, fileName } = invitation;
  const isOtherDevice = invitation.person !== undefined;
  const until = formatDayOf(invitation.until);
  const language = languageOf(open, party);
  useEffect(() => {
    let isCurrent = true;
    void sentencesIn(language).then((sentences) => {
      if (isCurrent) setTheirs(sentences);
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { organisation } = inForce.plan;
  const mail =
    theirs && invitationMail(invitationWords(theirs, invitation, organisation, 'mail'), invitation);
  return (
    <div className="space-y-3 border-line border-t pt-4">
      <h3 ref={heading} tabIndex={-1} className="text-lg outline-none">
        {isOtherDevice
          ? t`The invitation for your other device is ready`
          : t`The invitation for ${partyName} is ready`}
      </h3>
      <p className="max-w-prose">
        {isOtherDevice
          ? t`It ends on ${until}. It is kept nowhere here: take it to your other device now, in any of these ways. Whoever holds it can ask to join, so give it to nobody else.`
          : t`It ends on ${until}. It is kept nowhere here: send it now, in any of these ways. Whoever holds it can ask to join, and you let them in.`}
      </p>
      <div className="flex flex-wrap items-start gap-3">
        {mail !== null && (
          <a className="button button-primary" href={mail}>
            <Trans>Write a mail</Trans>
          </a>
        )}
        {link !== null && (
          <CopyButton text={() => link}>
            <Trans>Copy the link</Trans>
          </CopyButton>
        )}
        <CopyButton text={() => text}>
          <Trans>Copy as text</Trans>
        </CopyButton>
        <button
          type="button"
          className="button"
          onClick={() => download(fileName, new Blob([text], { type: 'text/plain' }))}
        >
          <Trans>Save as a file</Trans>
        </button>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setIsPrinting(true)}>
          <Trans>A sheet to print</Trans>
        </button>
      </div>
      {link === null ? (
        <p className="hint max-w-prose">
          {isOtherDevice ? (
            <Trans>
              Without a web address, or with a very long one, there is no link and no code to scan.
            </Trans>
          ) : (
            <Trans>
              There is no link and no code to scan: no web address is kept above, or it is very long. Press
              “Keep this address”, then make the invitation again.
            </Trans>
          )}
        </p>
      ) : (
        <>
          <label className="block">
            <span className="label">{t`Link`}</span>
            <textarea readOnly rows={2} className="field text-sm" value={link} />
          </label>
          <QrCode text={link} label={t`Code to scan with a phone. It holds the same link as above.`} />
        </>
      )}
      {isPrinting && theirs && (
        <InvitationSheet
          invitation={invitation}
          words={invitationWords(theirs, invitation, organisation, 'paper')}
          language={language}
          onClose={() => setIsPrinting(false)}
        />
      )}
    </div>
  );
}
