import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { percentOf } from '../../../domain/progress/figures/completion.ts';
import type { Paper } from '../../../domain/progress/paper/paper.ts';
import type { PartyTallies } from '../../../domain/progress/figures/party-tally.ts';
import { outsides, parts } from '../../../domain/progress/figures/counted.ts';
import {
  answeredOf,
  dueOf,
  expectedOf,
  inPart,
  outsideOf,
  type Tally,
} from '../../../domain/progress/figures/tally.ts';
import type { Block, ChartBlock, Line } from '../../../exchange/paper/paper-document.ts';
import { completionWords } from '../completion-words.ts';
import { formatCount, formatDay, formatNamedCount, formatPercent } from '../formats.ts';
import { partWord } from '../status-words.ts';
import { answeredWords, elementLine } from './paper-words.ts';
import { numberColumn, plain, tallyTable, wordColumn } from './tally-table.ts';

/** The plan's total in words, and the figures of everything that is shown. */
export function figuresSection(paper: Paper, sentences: I18n): readonly Block[] {
  const { planTotal, isNarrowed, whole, asAt } = paper;
  const count = (value: number) => formatCount(value, sentences.locale);
  const day = formatDay(asAt.day, sentences.locale);
  const [planDue, total] = [count(planTotal.due), count(planTotal.total)];
  const [due, expected] = [count(dueOf(whole)), count(expectedOf(whole))];
  const lead = t(sentences)`${planDue} of the plan’s ${total} were due by ${day}.`;
  const shown = t(sentences)`Shown here: ${due} due of ${expected} expected.`;
  const outside = outsides.filter((one) => outsideOf(whole, one) > 0);
  return [
    { kind: 'paragraph', look: 'lead', line: plain(isNarrowed ? `${lead} ${shown}` : lead) },
    ...(paper.kind === 'nothing' ? [] : mainFigures(paper, sentences)),
    ...outside.map((one): Block => {
      const words = formatNamedCount(partWord(one, sentences), outsideOf(whole, one), sentences);
      return { kind: 'paragraph', look: 'hint', line: plain(words) };
    }),
  ];
}

function mainFigures({ whole, heard }: Paper, sentences: I18n): readonly Block[] {
  const count = (value: number) => formatCount(value, sentences.locale);
  const due = dueOf(whole);
  const completion = completionWords(whole, sentences);
  const share = due === 0 ? '' : formatPercent(percentOf(answeredOf(whole), due), sentences.locale);
  const [heardCount, memberCount] = [count(heard.heard), count(heard.of)];
  const since = formatDay(heard.since, sentences.locale);
  const done = t(sentences)`Done`;
  const rows: (readonly Line[])[] = [
    [
      plain(t(sentences)`Answers received`),
      plain(answeredWords(whole, sentences)),
      plain(due === 0 ? '' : t(sentences)`${share} of what was due has an answer.`),
    ],
    [plain(done), plain(completion.count), plain(completion.share)],
  ];
  if (heard.of > 1) {
    rows.push([
      plain(t(sentences)`Heard from this quarter`),
      plain(t(sentences)`${heardCount} of ${memberCount} members`),
      plain(t(sentences)`At least one answer since ${since}.`),
    ]);
  }
  return [
    {
      kind: 'table',
      caption: t(sentences)`Main figures`,
      columns: [
        wordColumn(t(sentences)`Figure`, 3),
        wordColumn(t(sentences)`Count`, 2.5),
        wordColumn(t(sentences)`What it says`, 6),
      ],
      rows,
      foot: null,
    },
    chart(
      'whole',
      t(sentences)`Everything that is shown, by part`,
      [{ name: plain(done), tally: whole }],
      sentences,
    ),
    {
      kind: 'table',
      caption: t(sentences)`Everything that is shown, by part`,
      columns: [wordColumn(t(sentences)`Part`, 6), numberColumn(t(sentences)`Count`)],
      rows: parts.map((part) => [plain(partWord(part, sentences)), plain(count(inPart(whole, part)))]),
      foot: [plain(t(sentences)`Expected`), plain(count(expectedOf(whole)))],
    },
    {
      kind: 'paragraph',
      look: 'hint',
      line: plain(
        t(
          sentences,
        )`Answers received say who told us; done says who did it. Done in part counts as not done, and nothing is weighted.`,
      ),
    },
  ];
}

/** Each priority with its objectives and the comment that somebody wrote on it. */
export function prioritiesSection(
  { priorities, whole }: Paper,
  comments: Readonly<Record<string, string>>,
  sentences: I18n,
): readonly Block[] {
  if (priorities.length === 0) return [];
  const rows = priorities.map(({ priority, tally }) => ({ name: elementLine(priority, sentences), tally }));
  return [
    chart('priorities', t(sentences)`A bar for each priority`, rows, sentences),
    tallyTable(
      { caption: t(sentences)`Numbers by priority`, what: t(sentences)`Priority`, rows, whole },
      sentences,
    ),
    ...priorities.flatMap(({ priority, tally, objectives }): readonly Block[] => {
      const words = completionWords(tally, sentences);
      const { code } = priority;
      const comment = (comments[code] ?? '').trim();
      return [
        { kind: 'heading', level: 3, id: `paper-priority-${code}`, line: elementLine(priority, sentences) },
        {
          kind: 'paragraph',
          look: 'body',
          line: [{ text: `${words.count}.`, look: 'strong' }, { text: ` ${words.share}` }],
        },
        ...(comment === '' ? [] : [{ kind: 'typed', text: comment } as const]),
        tallyTable(
          {
            caption: t(sentences)`Numbers by objective of ${code}`,
            what: t(sentences)`Objective`,
            rows: objectives.map((one) => ({
              name: elementLine(one.objective, sentences),
              tally: one.tally,
            })),
            whole: tally,
          },
          sentences,
        ),
      ];
    }),
  ];
}

/** Each member in the order of names, the Secretariat apart at the end; never ranked. */
export function membersSection(
  { whole }: Paper,
  { members, office }: PartyTallies,
  sentences: I18n,
): readonly Block[] {
  const rows = [...members, ...office].map(({ name, tally }) => ({ name: plain(name), tally }));
  if (rows.length === 0) return [];
  return [
    chart('members', t(sentences)`A bar for each member`, rows, sentences),
    tallyTable(
      { caption: t(sentences)`Numbers by member`, what: t(sentences)`Member`, rows, whole },
      sentences,
    ),
  ];
}

function chart(
  id: string,
  description: string,
  rows: readonly { readonly name: Line; readonly tally: Tally }[],
  sentences: I18n,
): ChartBlock {
  return {
    kind: 'chart',
    id,
    description,
    bars: rows.map(({ name, tally }) => ({
      label: name,
      tally,
      words: completionWords(tally, sentences).count,
    })),
    key: parts
      .filter((part) => rows.some(({ tally }) => inPart(tally, part) > 0))
      .map((part) => ({ part, word: partWord(part, sentences) })),
  };
}
