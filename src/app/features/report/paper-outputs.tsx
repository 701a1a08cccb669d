import type { I18n } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { partyLists } from '../../../domain/progress/figures/counted-blocks.ts';
import type { Edition } from '../../../domain/progress/editions/edition.ts';
import type { Paper } from '../../../domain/progress/paper/paper.ts';
import type { PaperSize } from '../../../exchange/paper/paper-size.ts';
import { useOpenSession } from '../../state/session.ts';
import type { PaperFacts } from '../../text/paper/paper-document.ts';
import { FileButtons } from '../../ui/files/file-buttons.tsx';
import { MemberFiles } from '../../ui/files/member-files.tsx';

/** The files that the paper is taken along as, and those of a single member. */
export function PaperOutputs(props: {
  readonly paper: Paper;
  readonly facts: PaperFacts;
  readonly sentences: I18n;
  readonly size: PaperSize;
  /** The conference copy that it is drawn from; null: what is known now. */
  readonly copy: Edition | null;
}) {
  const { t } = useLingui();
  const open = useOpenSession();
  const { paper, facts, sentences, size, copy } = props;
  const { plan, asAt } = paper;
  const mark = facts.isDemonstration ? 'demonstration-' : '';
  const name = `wayfinder-${mark}${plan.id}-${asAt.day}`;
  return (
    <section aria-labelledby="paper-files" className="no-print card space-y-4 p-4 sm:p-5">
      <h2 id="paper-files">
        <Trans>Take it along</Trans>
      </h2>
      <FileButtons
        files={[
          {
            name: `${name}.docx`,
            label: t`Word`,
            make: async () => {
              const [{ paperToWord }, { chartPictures }] = await Promise.all([
                import('../../state/paper-files.ts'),
                import('./chart-pictures.ts'),
              ]);
              return paperToWord(open, paper, facts, sentences, size, chartPictures);
            },
          },
          {
            name: `${name}.xlsx`,
            label: t`Excel`,
            make: async () => {
              const { paperToExcel } = await import('../../state/paper-files.ts');
              return paperToExcel(open, paper, facts, sentences, copy);
            },
          },
          {
            name: `${name}.csv`,
            label: t`CSV`,
            make: async () => {
              const { rowsToCsvFile } = await import('../../state/paper-files.ts');
              return rowsToCsvFile(open, paper.listed, asAt.day, sentences);
            },
          },
        ]}
      >
        <button type="button" className="button button-primary" onClick={() => globalThis.print()}>
          <Trans>Print or save as PDF</Trans>
        </button>
      </FileButtons>
      <OneMember paper={paper} sentences={sentences} copy={copy} />
    </section>
  );
}

function OneMember(props: {
  readonly paper: Paper;
  readonly sentences: I18n;
  readonly copy: Edition | null;
}) {
  const { t } = useLingui();
  const { paper, sentences, copy } = props;
  const here = new Set(
    [...partyLists(paper.counted, ({ standing }) => standing.kind !== 'not-on-device')].flat(),
  );
  const members = paper.members.filter((one) => here.has(one.code));
  const [chosen, setChosen] = useState('');
  const member = members.find((one) => one.code === chosen);
  if (members.length === 0) return null;
  return (
    <div className="space-y-3 border-line border-t pt-4">
      <h3>
        <Trans>One member alone</Trans>
      </h3>
      <label className="block max-w-xs">
        <span className="label">
          <Trans>Member</Trans>
        </span>
        <select className="field" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{t`Choose`}</option>
          {members.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {member !== undefined && (
        <MemberFiles
          key={member.code}
          party={member}
          counted={paper.counted}
          asAt={paper.asAt}
          sentences={sentences}
          copy={copy}
          withSheet
        />
      )}
    </div>
  );
}
