import { i18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ok } from '../../../base/result.ts';
import type { HandOver } from '../../../domain/progress/reports/hand-over.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import { useHeldFiles } from '../../state/evidence.ts';
import { useOpenSession } from '../../state/session.ts';
import { excusedSentence } from '../../text/excuse-words.ts';
import { FileButtons } from '../../ui/files/file-buttons.tsx';
import { useSaidBy } from '../../ui/answers/said-by.tsx';

/** The two things that are handed over: the sheet of paper, and the file with everything of one party. */
export function HandOverButtons(props: {
  readonly party: { readonly code: string; readonly name: string };
  readonly handOver: HandOver;
  readonly asAt: AsAt;
}) {
  const { t } = useLingui();
  const { inForce, row } = useOpenSession();
  const saidBy = useSaidBy();
  const held = useHeldFiles();
  const { party, handOver, asAt } = props;
  const { plan, members } = inForce;
  const isDemonstration = row.kind === 'explore';
  const make = async () => {
    const [{ handOverSheets }, { writeExcel }] = await Promise.all([
      import('../../text/hand-over-sheets.ts'),
      import('../../../exchange/paper/excel-file.ts'),
    ]);
    const facts = {
      plan,
      members,
      party: party.code,
      day: asAt.day,
      excused: handOver.excused.map((one) => excusedSentence(plan, one)),
      saidBy,
      isHere: ({ sha }: { readonly sha: string }) => held?.has(sha) === true,
      isDemonstration,
    };
    return ok(await writeExcel(handOverSheets(handOver, facts, i18n)));
  };
  const name = `wayfinder-${isDemonstration ? 'demonstration-' : ''}hand-over-${party.code}-${asAt.day}.xlsx`;
  return (
    <FileButtons files={[{ name, label: t`The file to hand over (Excel)`, make }]}>
      <button type="button" className="button button-primary" onClick={() => globalThis.print()}>
        <Trans>Print or save as PDF</Trans>
      </button>
    </FileButtons>
  );
}
