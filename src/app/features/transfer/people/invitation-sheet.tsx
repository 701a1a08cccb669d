import { Trans, useLingui } from '@lingui/react/macro';
import type { Language } from '../../../../domain/plan/text.ts';
import type { ReadyInvitation } from '../../../state/invitations.ts';
import { useOpenSession } from '../../../state/session.ts';
import type { InvitationWords } from '../../../text/invitation-words.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { QrCode } from '../../../ui/files/qr-code.tsx';

/** An invitation on one sheet of paper, in the language of whoever is invited. */
export function InvitationSheet(props: {
  readonly invitation: ReadyInvitation;
  readonly words: InvitationWords;
  readonly language: Language;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const { inForce } = useOpenSession();
  const { invitation, words, language, onClose } = props;
  const { link, text } = invitation;
  return (
    <Dialog title={t`A sheet to print`} onClose={onClose}>
      <button
        type="button"
        data-begin-here
        className="button button-primary no-print"
        onClick={() => print()}
      >
        <Trans>Print</Trans>
      </button>
      <article lang={language} className="paper-sheet mt-4 space-y-3">
        <p>{inForce.plan.organisation}</p>
        <h3 className="text-xl">{words.subject}</h3>
        <p>{words.greeting}</p>
        <ul className="list-disc space-y-1 ps-5">
          {words.steps.map((one) => (
            <li key={one} className="[overflow-wrap:anywhere]">
              {one}
            </li>
          ))}
        </ul>
        {link !== null && <QrCode text={link} label={t`Code to scan with a phone`} />}
        <p>{words.ends}</p>
        <p>{words.secrecy}</p>
        <p className="font-mono text-xs [overflow-wrap:anywhere]">{text}</p>
      </article>
    </Dialog>
  );
}
