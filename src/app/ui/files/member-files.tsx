import { type I18n, i18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { everything } from '../../../domain/progress/figures/selection.ts';
import type { Edition } from '../../../domain/progress/editions/edition.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import { type Countable, rowsOfParty } from '../../../domain/progress/figures/counted-blocks.ts';
import { paperOf } from '../../../domain/progress/paper/paper.ts';
import { noTexts } from '../../../domain/progress/paper/paper-choice.ts';
import { reachFacts } from '../../state/reach-facts.ts';
import { useOpenSession } from '../../state/session.ts';
import { FileButtons } from './file-buttons.tsx';

/**
 * The files of one party: what is counted of it and every answer it gave, and no row of anybody else. `counted` may hold
 * more; `sentences` are in the files' language.
 */
export function MemberFiles(props: {
  readonly party: { readonly code: string; readonly name: string };
  readonly counted: Countable;
  readonly asAt: AsAt;
  readonly sentences?: I18n;
  /** The conference copy that `counted` is of; absent or null: what is known now. */
  readonly copy?: Edition | null;
  /** Whether to lead to the page that prints on one sheet; that page itself does not. */
  readonly withSheet?: boolean;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const { party, counted, asAt, sentences = i18n, copy = null, withSheet = false } = props;
  const { name } = party;
  const file = `wayfinder-${open.row.kind === 'explore' ? 'demonstration-' : ''}${open.inForce.plan.id}-${party.code}-${asAt.day}`;
  const own = () => rowsOfParty(counted, party.code);
  return (
    <FileButtons
      files={[
        {
          name: `${file}.xlsx`,
          label: t`Excel: ${name} only`,
          make: async () => {
            const { paperToExcel } = await import('../../state/paper-files.ts');
            const paper = paperOf({
              ...open.inForce,
              asAt,
              // Neither a figure nor a row of another party is in it, whatever the plan expects of them.
              counted: own(),
              attention: [],
              selection: { ...everything, party: party.code },
              choice: {
                distribution: 'members',
                sections: new Set(['figures', 'priorities', 'members', 'answers']),
              },
            });
            const facts = {
              number: '',
              agendaItem: '',
              copy: copy?.name ?? null,
              texts: noTexts,
              reach: reachFacts(open),
              isDemonstration: open.row.kind === 'explore',
            };
            return paperToExcel(open, paper, facts, sentences, copy);
          },
        },
        {
          name: `${file}.csv`,
          label: t`CSV: ${name} only`,
          make: async () => {
            const { rowsToCsvFile } = await import('../../state/paper-files.ts');
            return rowsToCsvFile(open, own(), asAt.day, sentences);
          },
        },
      ]}
    >
      {withSheet && (
        <Link to="/members/$code" params={{ code: party.code }} className="button">
          <Trans>One page on {name}</Trans>
        </Link>
      )}
    </FileButtons>
  );
}
