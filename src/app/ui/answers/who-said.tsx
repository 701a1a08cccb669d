import { Trans } from '@lingui/react/macro';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatDay, formatInstant } from '../../text/formats.ts';
import { sourceWord } from '../../text/status-words.ts';

/** Who said a report, on whose word where it was entered for a member, and when it was recorded (REP-3, REP-6). */
export function WhoSaid({ report }: { readonly report: Report }) {
  const writer = useOpenPart((open) => open.writers.get(report.device)?.label);
  const { behalf } = report.body;
  const recorded = formatInstant(report.recorded);
  return (
    <>
      {behalf ? (
        <>
          <Trans>Entered by the Secretariat.</Trans> {sourceWord(behalf.source)}, {behalf.who},{' '}
          {formatDay(behalf.day)}.{' '}
        </>
      ) : (
        writer !== undefined && writer !== '' && `${writer}. `
      )}
      <Trans>Recorded {recorded}.</Trans>
    </>
  );
}
