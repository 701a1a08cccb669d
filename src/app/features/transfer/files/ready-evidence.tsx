import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReadyEvidence } from '../../../state/outgoing-evidence.ts';
import { formatSize } from '../../../text/formats.ts';
import { download } from '../../../ui/files/save-file.ts';

/** The evidence files that go beside an update file: each saved by its own button. */
export function ReadyEvidenceList({ evidence }: { readonly evidence: readonly ReadyEvidence[] }) {
  const { t } = useLingui();
  if (evidence.length === 0) return null;
  const files = evidence.reduce((sum, one) => sum + one.files, 0);
  const size = formatSize(evidence.reduce((sum, one) => sum + one.bytes.length, 0));
  const count = plural(files, { one: '# file', other: '# files' });
  const parts = evidence.length;
  return (
    <div className="space-y-2">
      <p className="font-semibold">{t`Evidence to send with it: ${count}, ${size}.`}</p>
      <p className="hint">
        <Trans>
          It travels in a file of its own. Attach it as well, or send it later when the link is better: the
          update counts without it.
        </Trans>
      </p>
      <ul className="flex flex-wrap gap-3">
        {evidence.map((one, index) => {
          const part = index + 1;
          return (
            <li key={one.fileName}>
              <button
                type="button"
                className="button"
                onClick={() =>
                  download(
                    `${one.fileName}.wayfinder`,
                    new Blob([one.bytes], { type: 'application/octet-stream' }),
                  )
                }
              >
                {parts === 1 ? t`Save the evidence file` : t`Save evidence file ${part} of ${parts}`}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
