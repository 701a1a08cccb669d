import { Trans, useLingui } from '@lingui/react/macro';
import type { I18n } from '@lingui/core';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import type { Language } from '../../../domain/plan/text.ts';
import type { Edition } from '../../../domain/progress/editions/edition.ts';
import type { PaperKey } from '../../../domain/progress/paper/kept-paper.ts';
import { paperOf } from '../../../domain/progress/paper/paper.ts';
import { namesMembers, noTexts } from '../../../domain/progress/paper/paper-choice.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { type Countable, rowsIn } from '../../../domain/progress/figures/counted-blocks.ts';
import type { ReportSearch } from '../../search.ts';
import { useAttention } from '../../state/attention.ts';
import { reachFacts } from '../../state/reach-facts.ts';
import { useReports } from '../../state/reports.ts';
import { useOpenSession } from '../../state/session.ts';
import { sentencesIn } from '../../text/in-language.ts';
import { currentLanguage } from '../../text/language.ts';
import { type PaperFacts, paperDocument } from '../../text/paper/paper-document.ts';
import { Notice } from '../../ui/notice.tsx';
import { selectionFrom } from '../../selection-from.ts';
import { choiceFrom } from './paper-question.ts';
import { KeepPaper } from './keep-paper.tsx';
import { PaperOutputs } from './paper-outputs.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { PaperTextFields } from './paper-text-fields.tsx';
import { usePaperTexts } from './use-paper-texts.ts';

/** The paper as at a day: what is written into it, its files, and its preview. */
export function PaperOf(props: {
  readonly search: ReportSearch;
  readonly of: PaperKey;
  /** The conference copy that it is drawn from; null: what is known now. */
  readonly copy: Edition | null;
  readonly asAt: AsAt;
  readonly counted: Countable;
}) {
  const { t } = useLingui();
  const { asAt, counted } = props;
  const open = useOpenSession();
  const { plan, members } = open.inForce;
  const search = useDeferredValue(props.search);
  const control = usePaperTexts(props.of);
  const texts = useDeferredValue(control.texts) ?? noTexts;
  const sentences = useSentences(search.language ?? currentLanguage());
  const attention = useAttention(counted, asAt, true);
  const paper = useMemo(
    () =>
      paperOf({
        plan,
        members,
        asAt,
        counted,
        attention,
        selection: selectionFrom(search, { plan, members }),
        choice: choiceFrom(search),
      }),
    [plan, members, asAt, counted, attention, search],
  );
  const listed = useMemo(() => (paper.choice.sections.has('answers') ? rowsIn(paper.listed) : none), [paper]);
  const reports = useReports(listed);
  const facts = useMemo(
    (): PaperFacts => ({
      number: search.number ?? '',
      agendaItem: search.item ?? '',
      copy: props.copy?.name ?? null,
      texts,
      reach: reachFacts(open),
      isDemonstration: open.row.kind === 'explore',
      reports,
    }),
    [search, texts, open, reports, props.copy],
  );
  const document = useMemo(
    () => (sentences === null ? null : paperDocument(paper, facts, sentences)),
    [paper, facts, sentences],
  );
  if (document === null || sentences === null || control.texts === null) {
    return <p role="status">{t`Working out the figures…`}</p>;
  }
  const size = search.size ?? 'a4';
  return (
    <>
      <PaperTextFields control={control} texts={control.texts}>
        {isOffice(open.own.role) && (
          <KeepPaper
            of={props.of}
            copy={props.copy}
            texts={control.texts}
            search={props.search}
            use={control.change}
          />
        )}
      </PaperTextFields>
      {paper.choice.distribution === 'public' && namesMembers(paper.choice) && (
        <div className="no-print">
          <Notice kind="status">
            <Trans>
              This paper is for the public and names what single members answered. Have they agreed?
            </Trans>
          </Notice>
        </div>
      )}
      <PaperOutputs paper={paper} facts={facts} sentences={sentences} size={size} copy={props.copy} />
      <PaperPreview paper={document} size={size} />
    </>
  );
}

const none: readonly Counted[] = [];

// The paper's language may be another than the screen's, and its sentences are read when they are asked for.
function useSentences(language: Language): I18n | null {
  const [sentences, setSentences] = useState<I18n | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void sentencesIn(language).then((found) => {
      if (isCurrent) setSentences(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return sentences;
}
