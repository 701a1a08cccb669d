import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type EvidenceFile, fileToSave } from '../../../domain/progress/reports/evidence-file.ts';
import { openFile, useHeldFiles } from '../../state/evidence.ts';
import { openSessionNow } from '../../state/session.ts';
import { openFileSentences } from '../../text/evidence-sentences.ts';
import { formatSize } from '../../text/formats.ts';
import { download } from '../files/save-file.ts';

/** A file that is evidence: the button that saves it, or that it has not come yet. It is never shown on the page itself. */
export function EvidenceFileButton({ file }: { readonly file: EvidenceFile }) {
  const { t } = useLingui();
  const held = useHeldFiles();
  const [failed, setFailed] = useState<string | null>(null);
  const { name } = fileToSave(file);
  const size = formatSize(file.size);
  const label = <bdi className="[overflow-wrap:anywhere]">{name}</bdi>;
  const save = async () => {
    const opened = await openFile(openSessionNow().store, file);
    if (opened.ok) return download(opened.value.name, opened.value.content);
    const { what, next } = openFileSentences(opened.error);
    setFailed(`${what} ${next}`);
  };
  if (held === null || !held.has(file.sha)) {
    return (
      <span>
        {label} ({size})
        {held !== null && (
          <strong className="font-semibold text-warn"> {t`Evidence not received yet`}</strong>
        )}
      </span>
    );
  }
  return (
    <span>
      <button
        type="button"
        className="link inline-flex min-h-6 items-center text-start"
        aria-label={t`Save the file ${name}`}
        onClick={() => void save()}
      >
        {label}
      </button>{' '}
      ({size}){failed !== null && <span className="font-semibold text-warn"> {failed}</span>}
    </span>
  );
}
