import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { plainFileName } from '../../../../domain/progress/reports/evidence-file.ts';
import type { EvidencePreview, NamedFile } from '../../../../exchange/check-evidence.ts';
import { partyWith } from '../../../state/party.ts';
import { useOpenPart } from '../../../state/session.ts';
import { formatSize } from '../../../text/formats.ts';
import { useDeviceName } from './device-name.ts';

/** What taking an evidence file in would bring, in words; nothing else would change. */
export function EvidenceWords({ evidence }: { readonly evidence: EvidencePreview }) {
  const { t } = useLingui();
  const nameOf = useDeviceName();
  const { by, part, of, fresh, held, bad, unknown } = evidence;
  const from = nameOf(by);
  return (
    <div className="space-y-1">
      <p className="text-ink-soft">
        {of === 1 ? t`Evidence from ${from}.` : t`Evidence from ${from}, part ${part} of ${of}.`}
      </p>
      {fresh.length > 0 && <NamedFiles files={fresh} />}
      {held > 0 && (
        <p>{plural(held, { one: '# file is here already.', other: '# files are here already.' })}</p>
      )}
      {bad.length > 0 && (
        <div className="text-warn">
          <p className="font-semibold">
            {plural(bad.length, {
              one: '# file was cut short or changed on its way and is left out:',
              other: '# files were cut short or changed on their way and are left out:',
            })}
          </p>
          <NamedFiles files={bad} />
          <p>
            <Trans>Ask for the evidence file once more.</Trans>
          </p>
        </div>
      )}
      {unknown > 0 && (
        <p className="text-warn">
          {plural(unknown, {
            one: '# file belongs to an update that is not here yet. Take the update file in first.',
            other: '# files belong to updates that are not here yet. Take the update file in first.',
          })}
        </p>
      )}
      {fresh.length > 0 ? (
        <p className="text-ink-soft">
          <Trans>Nothing else will change.</Trans>
        </p>
      ) : (
        bad.length + unknown === 0 && (
          <p>
            <Trans>Everything in it is here already. There is nothing to do.</Trans>
          </p>
        )
      )}
    </div>
  );
}

function NamedFiles({ files }: { readonly files: readonly NamedFile[] }) {
  const inForce = useOpenPart((open) => open.inForce);
  return (
    <ul className="list-disc ps-5">
      {files.map(({ sha, name, sizeBytes, parties }) => (
        <li key={sha}>
          {parties.map((party) => partyWith(inForce, party)?.name ?? party).join(', ')}:{' '}
          <bdi className="[overflow-wrap:anywhere]">{plainFileName(name)}</bdi> ({formatSize(sizeBytes)})
        </li>
      ))}
    </ul>
  );
}
