import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { parsePeriod } from '../../../domain/plan/period.ts';
import type { Paper } from '../../../domain/progress/paper/paper.ts';
import {
  type PaperSection,
  type PaperTexts,
  paperSections,
} from '../../../domain/progress/paper/paper-choice.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import type { Block, PaperDocument } from '../../../exchange/paper/paper-document.ts';
import { formatDay, formatPeriod } from '../formats.ts';
import { type ReachFacts, reachWords } from '../reach-words.ts';
import { activitiesSection, answersSection, attentionSection } from './detail-sections.ts';
import { figuresSection, membersSection, prioritiesSection } from './figure-sections.ts';
import { distributionWord, languageOfSentences, planSpan, sectionWord } from './paper-words.ts';
import { plain } from './tally-table.ts';

/** What a paper says beside its figures. */
export interface PaperFacts {
  /** As typed; empty: it has none. */
  readonly number: string;
  readonly agendaItem: string;
  /** The name of the conference copy that it is drawn from; null: what is known now. */
  readonly copy: string | null;
  readonly texts: PaperTexts;
  readonly reach: ReachFacts;
  readonly isDemonstration: boolean;
  /** The reports that count, with their texts, for the list of latest answers. */
  readonly reports: ReadonlyMap<string, Report>;
}

/** A paper in the words of a language. Its figures are those of `paper`, and nothing here counts. */
export function paperDocument(paper: Paper, facts: PaperFacts, sentences: I18n): PaperDocument {
  const { plan } = paper;
  const [page, pages] = ['{page}', '{pages}'];
  return {
    language: languageOfSentences(sentences),
    title: [planSpan(plan.title, sentences)],
    organisation: plan.organisation,
    facts: titleFacts(paper, facts, sentences),
    mark: facts.isDemonstration ? t(sentences)`Demonstration: every report here is invented.` : null,
    contentsTitle: t(sentences)`Contents`,
    pageWords: t(sentences)`Page ${page} of ${pages}`,
    blocks: blocksOf(paper, facts, sentences),
  };
}

function titleFacts(paper: Paper, facts: PaperFacts, sentences: I18n): PaperDocument['facts'] {
  const { asAt, choice } = paper;
  const named = (name: string, value: string) => (value === '' ? [] : [{ name, value: plain(value) }]);
  return [
    ...named(t(sentences)`Paper number`, facts.number),
    ...named(t(sentences)`Agenda item`, facts.agendaItem),
    ...named(t(sentences)`Distribution`, distributionWord(choice.distribution, sentences)),
    ...named(t(sentences)`Conference copy`, facts.copy ?? ''),
    ...named(t(sentences)`As at`, formatDay(asAt.day, sentences.locale)),
    ...named(t(sentences)`Shown`, scopeWords(paper, sentences)),
    ...named(t(sentences)`Counted from`, reachWords(facts.reach, sentences)),
  ];
}

/** What a paper is narrowed to, in words. */
export function scopeWords({ plan, members, selection }: Paper, sentences: I18n): string {
  const { period, priority, objective, activity, party, subregion, group } = selection;
  const known = period === null ? null : parsePeriod(plan, period);
  const year = known === null ? '' : formatPeriod(plan, known, sentences);
  const code = activity ?? objective ?? priority;
  const name = [plan.secretariat, ...members].find((one) => one.code === party)?.name ?? party;
  const parts = [
    year,
    ...(code === null ? [] : [t(sentences)`what begins with ${code}`]),
    name,
    subregion,
    group,
  ].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? t(sentences)`the whole plan` : parts.join(' · ');
}

function blocksOf(paper: Paper, facts: PaperFacts, sentences: I18n): readonly Block[] {
  if (paper.kind === 'before-plan') {
    const start = formatDay(paper.plan.start, sentences.locale);
    const words = t(sentences)`The plan begins on ${start}: nothing was expected before. Choose a later day.`;
    return [{ kind: 'paragraph', look: 'lead', line: plain(words) }];
  }
  const chosen = paperSections.filter((section) => paper.choice.sections.has(section));
  const shown = paper.kind === 'nothing' ? chosen.filter(isWithoutFigures) : chosen;
  const nothing = t(sentences)`Nothing is counted here in this selection.`;
  const sections = shown
    .map((section) => ({ section, blocks: sectionBlocks(section, paper, facts, sentences) }))
    .filter(({ blocks }) => blocks.length > 0);
  return [
    ...(paper.kind === 'nothing' ? [{ kind: 'paragraph', look: 'lead', line: plain(nothing) } as const] : []),
    ...sections.flatMap(({ section, blocks }, index): readonly Block[] => {
      const words = `${index + 1}. ${sectionWord(section, sentences)}`;
      return [{ kind: 'heading', level: 2, id: `paper-${section}`, line: plain(words) }, ...blocks];
    }),
  ];
}

function isWithoutFigures(section: PaperSection): boolean {
  return section === 'figures' || section === 'recommendations';
}

function sectionBlocks(
  section: PaperSection,
  paper: Paper,
  facts: PaperFacts,
  sentences: I18n,
): readonly Block[] {
  switch (section) {
    case 'figures':
      return figuresSection(paper, sentences);
    case 'priorities':
      return prioritiesSection(paper, facts.texts.comments, sentences);
    case 'members':
      return paper.parties === null ? [] : membersSection(paper, paper.parties, sentences);
    case 'attention':
      return attentionSection(paper, sentences);
    case 'activities':
      return activitiesSection(paper, sentences);
    case 'answers':
      return answersSection(paper, facts.reports, sentences);
    case 'recommendations':
      return typed(facts.texts.recommendations);
  }
}

function typed(text: string): readonly Block[] {
  return text.trim() === '' ? [] : [{ kind: 'typed', text: text.trim() }];
}
