import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import type { OpenedRootKey } from '../../../../storage/root-key-file.ts';
import { type KeyTrouble, openKeyFile } from '../../../state/root-key.ts';
import { openSessionNow } from '../../../state/session.ts';
import { keyTroubleSentences } from '../../../text/people-words.ts';
import { FileChoice } from '../../../ui/files/file-choice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Problem } from '../../../ui/problem.tsx';

/** Opens the key file for as long as this page is open: then admin's devices can be let in, cut off and taken back. */
export function OpenRootKey(props: {
  readonly opened: OpenedRootKey | null;
  readonly onOpen: (opened: OpenedRootKey | null) => void;
}) {
  const { t } = useLingui();
  const { opened, onOpen } = props;
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'ready' | 'working' | KeyTrouble>('ready');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (file === null || state === 'working') return;
    setState('working');
    const read = await openKeyFile(openSessionNow(), file, passphrase);
    setState(read.ok ? 'ready' : read.error);
    if (!read.ok) return;
    setPassphrase('');
    setFile(null);
    onOpen(read.value);
  };
  if (opened !== null) {
    return (
      <Notice kind="status">
        <p className="font-semibold">
          <Trans>The key is open until you leave this page.</Trans>
        </p>
        <p>
          <Trans>
            Admin’s devices can now be let in, cut off and taken back above. Use the key on one device at a
            time, and make update files for the others afterwards.
          </Trans>
        </p>
        <button type="button" className="button mt-2" onClick={() => onOpen(null)}>
          <Trans>Close the key</Trans>
        </button>
      </Notice>
    );
  }
  return (
    <details>
      <summary className="link inline-flex items-center">
        <Trans>Use the key</Trans>
      </summary>
      <form onSubmit={(event) => void submit(event)} noValidate className="mt-2 max-w-prose space-y-3">
        <p>
          <Trans>
            To let in another admin’s device, to cut a lost one off, or to take one back. First take in the
            last update files of the other devices of the Secretariat.
          </Trans>
        </p>
        <FileChoice accept=".wfkey" onChoose={setFile}>
          <Trans>Choose the key file</Trans>
        </FileChoice>
        {file && (
          <>
            <p className="font-semibold [overflow-wrap:anywhere]">{file.name}</p>
            <div>
              <label htmlFor="key-passphrase" className="label">
                <Trans>Passphrase</Trans>
              </label>
              <input
                id="key-passphrase"
                type="password"
                className="field"
                autoComplete="off"
                value={passphrase}
                onChange={(event) => setPassphrase(event.target.value)}
              />
            </div>
            <button type="submit" className="button button-primary" aria-disabled={state === 'working'}>
              {state === 'working' ? t`One moment…` : t`Open the key`}
            </button>
          </>
        )}
        {typeof state === 'object' && <Problem {...keyTroubleSentences(state)} />}
      </form>
    </details>
  );
}
