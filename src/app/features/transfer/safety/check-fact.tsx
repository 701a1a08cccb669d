import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FoundEverything } from '../../../../exchange/check-everything.ts';
import type { StoreError } from '../../../../storage/store-error.ts';
import { checkAll } from '../../../state/file-desk.ts';
import { openSessionNow } from '../../../state/session.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { Problem } from '../../../ui/problem.tsx';
import { Fact } from './fact.tsx';

type Checking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking'; readonly share: number }
  | { readonly kind: 'found'; readonly found: FoundEverything }
  | { readonly kind: 'failed'; readonly problem: StoreError };

/** Whether everything on this device is still what its writers signed, looked through when somebody asks. */
export function CheckFact() {
  const { t } = useLingui();
  const [checking, setChecking] = useState<Checking>({ kind: 'idle' });
  const check = async () => {
    setChecking({ kind: 'checking', share: 0 });
    const done = await checkAll(openSessionNow(), (share) => setChecking({ kind: 'checking', share }));
    setChecking(done.ok ? { kind: 'found', found: done.value } : { kind: 'failed', problem: done.error });
  };
  return (
    <Fact question={<Trans>Is everything here still whole?</Trans>}>
      <p>
        <Trans>
          Every entry is signed by the device that wrote it. Wayfinder can look through all of them.
        </Trans>
      </p>
      <button
        type="button"
        className="button"
        aria-disabled={checking.kind === 'checking'}
        onClick={() => checking.kind !== 'checking' && void check()}
      >
        <Trans>Check everything</Trans>
      </button>
      {checking.kind === 'checking' && (
        <progress className="block w-full" max={1} value={checking.share} aria-label={t`Checking…`} />
      )}
      <div role="status">{checking.kind === 'found' && <FoundWords found={checking.found} />}</div>
      {checking.kind === 'failed' && <Problem {...storeErrorSentences(checking.problem)} />}
    </Fact>
  );
}

function FoundWords({ found }: { readonly found: FoundEverything }) {
  const entries = plural(found.events, { one: '# entry', other: '# entries' });
  const devices = plural(found.devices, { one: '# device', other: '# devices' });
  const bad = found.broken.length + found.unexpectedEnds;
  const broken = plural(bad, { one: '# device', other: '# devices' });
  return (
    <div className="space-y-1">
      {bad === 0 ? (
        <p className="font-semibold">
          <Trans>
            All is whole: {entries} of {devices}, each as it was signed.
          </Trans>
        </p>
      ) : (
        <p className="font-semibold text-warn">
          <Trans>
            What {broken} wrote is no longer whole on this device. Nothing was deleted. Ask the Secretariat,
            or whoever wrote it, to send everything again.
          </Trans>
        </p>
      )}
      {found.erased > 0 && (
        <p>
          {plural(found.erased, {
            one: 'Of # entry only its mark is kept, because it was erased.',
            other: 'Of # entries only their marks are kept, because they were erased.',
          })}
        </p>
      )}
      <FilesWords found={found} />
    </div>
  );
}

function FilesWords({ found: { files, filesMissing, filesBroken } }: { readonly found: FoundEverything }) {
  const missing = filesMissing.map((one) => one.name).join(', ');
  const broken = filesBroken.map((one) => one.name).join(', ');
  return (
    <>
      {files > 0 && (
        <p>
          {plural(files, {
            one: '# file of evidence is here as it was added.',
            other: '# files of evidence are here as they were added.',
          })}
        </p>
      )}
      {filesMissing.length > 0 && (
        <p className="[overflow-wrap:anywhere]">
          {plural(filesMissing.length, {
            one: '# file of evidence has not been received yet:',
            other: '# files of evidence have not been received yet:',
          })}{' '}
          <bdi>{missing}</bdi>
        </p>
      )}
      {filesBroken.length > 0 && (
        <p className="font-semibold text-warn [overflow-wrap:anywhere]">
          {plural(filesBroken.length, {
            one: '# file of evidence is no longer whole on this device. Ask whoever added it to make the evidence file again:',
            other:
              '# files of evidence are no longer whole on this device. Ask whoever added them to make the evidence file again:',
          })}{' '}
          <bdi>{broken}</bdi>
        </p>
      )}
    </>
  );
}
