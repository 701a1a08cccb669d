import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { Result } from '../../../base/result.ts';
import type { GenuineInvitation } from '../../../storage/joining.ts';
import { type InvitationTrouble, readInvitation, readInvitationFile } from '../../state/joining.ts';
import { FileChoice } from '../../ui/files/file-choice.tsx';

/** Takes an invitation as a text that is pasted, a whole mail if need be, or as a file. */
export function InvitationForm(props: {
  readonly onRead: (reading: Promise<Result<GenuineInvitation, InvitationTrouble>>) => void;
}) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [isMissed, setIsMissed] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = text.trim() === '';
    setIsMissed(isEmpty);
    if (!isEmpty) props.onRead(readInvitation(text));
  };
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <div>
        <label htmlFor="invitation" className="label">
          <Trans>Paste the link, the text or the whole mail here</Trans>
        </label>
        {isMissed && (
          <p id="invitation-problem" role="alert" className="mb-1 font-semibold text-warn">
            <Trans>Paste the invitation first, or choose its file.</Trans>
          </p>
        )}
        <textarea
          id="invitation"
          className="field break-all"
          rows={6}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-invalid={isMissed}
          aria-describedby={isMissed ? 'invitation-problem' : undefined}
        />
        <p className="hint mt-1">
          <Trans>The Secretariat sent it to you. What stands around it in the mail does no harm.</Trans>
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button button-primary">
          {t`Open the invitation`}
        </button>
        <FileChoice
          accept=".wfinvite,.txt,text/plain"
          onChoose={(file) => props.onRead(readInvitationFile(file))}
        >
          <Trans>Choose the invitation file</Trans>
        </FileChoice>
      </div>
    </form>
  );
}
