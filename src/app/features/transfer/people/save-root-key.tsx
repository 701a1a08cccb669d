import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { type KeyTrouble, makeKeyFile, type MadeKeyFile, readKeyBack } from '../../../state/root-key.ts';
import { openSessionNow } from '../../../state/session.ts';
import { keyTroubleSentences } from '../../../text/people-words.ts';
import { FileChoice } from '../../../ui/files/file-choice.tsx';
import { Problem } from '../../../ui/problem.tsx';
import { chooseWhereToSave, download } from '../../../ui/files/save-file.ts';

type Saving =
  | { readonly kind: 'typing'; readonly problem: KeyTrouble | { readonly type: 'differs' } | null }
  | { readonly kind: 'working' }
  /** The browser put the file where it puts downloads, and lets no page look there. */
  | { readonly kind: 'downloaded'; readonly made: MadeKeyFile; readonly problem: KeyTrouble | null };

/** Saves the key under a passphrase; it leaves this device only once the saved file was opened again. */
export function SaveRootKey(props: { readonly pair: CryptoKeyPair; readonly onSaved: () => void }) {
  const { t } = useLingui();
  const { pair, onSaved } = props;
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [saving, setSaving] = useState<Saving>({ kind: 'typing', problem: null });
  const fail = (problem: KeyTrouble) => setSaving({ kind: 'typing', problem });

  const verify = async (made: MadeKeyFile, file: Blob, otherwise: (problem: KeyTrouble) => void) => {
    setSaving({ kind: 'working' });
    const read = await readKeyBack(openSessionNow(), made, file, passphrase);
    if (read.ok) onSaved();
    else otherwise(read.error);
  };
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== again) return setSaving({ kind: 'typing', problem: { type: 'differs' } });
    setSaving({ kind: 'working' });
    const made = await makeKeyFile(openSessionNow(), pair, passphrase);
    if (!made.ok) return fail(made.error);
    const place = await chooseWhereToSave(made.value.name);
    if (place === 'nowhere') return setSaving({ kind: 'typing', problem: null });
    if (place === 'downloads') {
      download(made.value.name, new Blob([made.value.bytes], { type: 'application/octet-stream' }));
      return setSaving({ kind: 'downloaded', made: made.value, problem: null });
    }
    const saved = await place.write(made.value.bytes);
    if (saved === null) return fail({ type: 'file-not-written' });
    await verify(made.value, saved, fail);
  };

  if (saving.kind === 'downloaded') {
    const { made, problem } = saving;
    return (
      <div className="space-y-3">
        {problem && <Problem {...keyTroubleSentences(problem)} />}
        <p className="max-w-prose">
          <Trans>
            The key file is among your downloads. Choose it there, so that Wayfinder can open it again and be
            sure of it. Until then the key stays on this device.
          </Trans>
        </p>
        <p className="font-semibold [overflow-wrap:anywhere]">{made.name}</p>
        <FileChoice
          accept=".wfkey"
          onChoose={(file) =>
            void verify(made, file, (found) => setSaving({ kind: 'downloaded', made, problem: found }))
          }
        >
          <Trans>Choose the saved key file</Trans>
        </FileChoice>
      </div>
    );
  }
  const problem = saving.kind === 'typing' ? saving.problem : null;
  return (
    <form onSubmit={(event) => void begin(event)} noValidate className="max-w-prose space-y-3">
      <p id="passphrase-hint">
        <Trans>
          Save it under a passphrase of at least 12 characters, four or five words that you can write down.
          Nobody can open the file without it, not even we.
        </Trans>
      </p>
      <Passphrase
        id="passphrase"
        label={t`Passphrase`}
        value={passphrase}
        onChange={setPassphrase}
        describedBy="passphrase-hint"
      />
      <Passphrase id="passphrase-again" label={t`The same once more`} value={again} onChange={setAgain} />
      {problem?.type === 'differs' ? (
        <Problem what={t`The two passphrases differ.`} next={t`Type the same one twice.`} />
      ) : (
        problem && <Problem {...keyTroubleSentences(problem)} />
      )}
      <button type="submit" className="button button-primary" aria-disabled={saving.kind === 'working'}>
        {saving.kind === 'working' ? t`One moment…` : t`Save the key in a file`}
      </button>
    </form>
  );
}

function Passphrase(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly describedBy?: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <div>
      <label htmlFor={props.id} className="label">
        {props.label}
      </label>
      <input
        id={props.id}
        type="password"
        className="field"
        autoComplete="new-password"
        value={props.value}
        aria-describedby={props.describedBy}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
