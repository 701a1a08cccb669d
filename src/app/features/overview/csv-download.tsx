import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Day } from '../../../domain/plan/day.ts';
import { type CountedBlocks, rowsIn } from '../../../domain/progress/figures/counted-blocks.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { currentLanguage } from '../../text/language.ts';
import { download } from '../../ui/files/save-file.ts';

/** The rows behind the figures as a file for a spreadsheet, within the same filters and day. */
export function CsvDownload({ counted, asAt }: { readonly counted: CountedBlocks; readonly asAt: Day }) {
  const open = useOpenSession();
  const [failed, setFailed] = useState<StoreError | null>(null);
  const save = async () => {
    const { figuresToCsv } = await import('../../state/export-csv.ts');
    const csv = await figuresToCsv(open, rowsIn(counted), asAt, currentLanguage() === 'fr' ? ';' : ',');
    setFailed(csv.ok ? null : csv.error);
    if (!csv.ok) return;
    const mark = open.row.kind === 'explore' ? 'demonstration-' : '';
    const file = new Blob([csv.value], { type: 'text/csv;charset=utf-8' });
    download(`wayfinder-${mark}${open.inForce.plan.id}-${asAt}.csv`, file);
  };
  return (
    <div className="no-print space-y-2">
      <button type="button" className="button" onClick={() => void save()}>
        <Trans>Download these rows (CSV)</Trans>
      </button>
      {failed && (
        <p role="alert" className="font-semibold text-warn">
          {storeErrorSentences(failed).what} {storeErrorSentences(failed).next}
        </p>
      )}
    </div>
  );
}
