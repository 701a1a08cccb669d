import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { StoreError } from '../../../../storage/store-error.ts';
import { type PlanImport, readOriginal } from '../../../state/plan-imports.ts';
import { useOpenSession } from '../../../state/session.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { Problem } from '../../../ui/problem.tsx';
import { download } from '../../../ui/files/save-file.ts';

/** Hands out the file that an amendment was made from, byte for byte. */
export function OriginalButton({ made }: { readonly made: PlanImport }) {
  const { t } = useLingui();
  const { store } = useOpenSession();
  const [failed, setFailed] = useState<StoreError | null>(null);
  const { id, fileName, hasOriginal } = made;
  if (!hasOriginal)
    return (
      <p className="hint no-print">
        <Trans>The file itself is no longer kept: newer ones needed the space.</Trans>
      </p>
    );
  const save = async () => {
    const read = await readOriginal(store, id);
    setFailed(read.ok ? null : read.error);
    if (read.ok && read.value !== null) download(fileName, new Blob([new Uint8Array(read.value)]));
  };
  return (
    <>
      <button type="button" className="button button-quiet no-print" onClick={() => void save()}>
        {t`Download “${fileName}”`}
      </button>
      {failed && <Problem {...storeErrorSentences(failed)} />}
    </>
  );
}
