import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { AttentionGroup } from '../../../domain/progress/figures/attention-groups.ts';
import type { Paper, PaperActivity } from '../../../domain/progress/paper/paper.ts';
import { namesMembers } from '../../../domain/progress/paper/paper-choice.ts';
import { type Report, reasonOf } from '../../../domain/progress/reports/report.ts';
import { reportOf } from '../../../domain/progress/reports/standing.ts';
import { restrict, rowsIn } from '../../../domain/progress/figures/counted-blocks.ts';
import { type Counted, isExpected } from '../../../domain/progress/figures/counted.ts';
import type { Block, Line, TableBlock } from '../../../exchange/paper/paper-document.ts';
import { formatDay, formatNamedCount, formatPeriod } from '../formats.ts';
import { attentionWord, standingWord, statusWord } from '../status-words.ts';
import { elementLine } from './paper-words.ts';
import { plain, tallyTable, wordColumn } from './tally-table.ts';

/** What somebody should look at, by reason; who it is about only where members may be named. */
export function attentionSection(paper: Paper, sentences: I18n): readonly Block[] {
  const counts = paper.attention.map(({ kind, size }) =>
    formatNamedCount(attentionWord(kind, sentences), size, sentences),
  );
  if (counts.length === 0) {
    const words = t(sentences)`Nothing here is past its date, at risk or asking for help.`;
    return [{ kind: 'paragraph', look: 'body', line: plain(words) }];
  }
  if (!namesMembers(paper.choice)) return [{ kind: 'list', items: counts.map(plain) }];
  return paper.attention.flatMap((group, index): readonly Block[] => {
    const words = counts[index] ?? '';
    return [
      { kind: 'heading', level: 3, id: `paper-attention-${group.kind}`, line: plain(words) },
      attentionTable(paper, group, words, sentences),
    ];
  });
}

function attentionTable(
  paper: Paper,
  { first }: AttentionGroup,
  caption: string,
  sentences: I18n,
): TableBlock {
  const byActivity = new Map<string, Counted[]>();
  for (const { counted: one } of first(Infinity)) {
    const key = `${one.deliverable.placed.activity.code}/${one.deliverable.period}`;
    const before = byActivity.get(key);
    if (before) before.push(one);
    else byActivity.set(key, [one]);
  }
  return {
    kind: 'table',
    caption,
    columns: [
      wordColumn(t(sentences)`Activity`, 5),
      wordColumn(t(sentences)`Plan year`, 1.6),
      wordColumn(t(sentences)`Member`, 5),
    ],
    rows: [...byActivity.values()].flatMap((group): (readonly Line[])[] => {
      const [first] = group;
      if (first === undefined) return [];
      return [
        [
          elementLine(first.deliverable.placed.activity, sentences),
          plain(formatPeriod(paper.plan, first.deliverable.period, sentences)),
          plain(group.map((one) => partyName(paper, one.deliverable.party)).join(', ')),
        ],
      ];
    }),
    foot: null,
  };
}

/** Each activity with its figures and the latest answer. */
export function activitiesSection({ priorities }: Paper, sentences: I18n): readonly Block[] {
  return priorities.flatMap(({ priority, tally, objectives }): readonly Block[] => {
    const { code } = priority;
    const activities = objectives.flatMap((one) => one.activities);
    return [
      { kind: 'heading', level: 3, id: `paper-activities-${code}`, line: elementLine(priority, sentences) },
      tallyTable(
        {
          caption: t(sentences)`Numbers by activity of ${code}`,
          what: t(sentences)`Activity`,
          rows: activities.map((one) => ({
            name: elementLine(one.placed.activity, sentences),
            tally: one.tally,
            more: [latestLine(one, sentences)],
          })),
          whole: tally,
          more: [wordColumn(t(sentences)`Latest answer`, 3)],
        },
        sentences,
      ),
    ];
  });
}

function latestLine({ latest, status }: PaperActivity, sentences: I18n): Line {
  if (latest === null) return plain(t(sentences)`No answer yet`);
  const day = formatDay(latest, sentences.locale);
  return plain(status === null ? day : `${statusWord(status, sentences)}, ${day}`);
}

/** Every deliverable that is counted, with its latest answer and the words that came with it. */
export function answersSection(
  paper: Paper,
  reports: ReadonlyMap<string, Report>,
  sentences: I18n,
): readonly Block[] {
  const shown = rowsIn(restrict(paper.listed, (one) => isExpected(one.part)));
  return paper.priorities
    .flatMap((one) => one.objectives)
    .flatMap(({ objective }): readonly Block[] => {
      const rows = shown.filter((one) => one.deliverable.placed.objective.code === objective.code);
      if (rows.length === 0) return [];
      const { code } = objective;
      return [
        { kind: 'heading', level: 3, id: `paper-answers-${code}`, line: elementLine(objective, sentences) },
        {
          kind: 'table',
          caption: t(sentences)`Latest answers of ${code}`,
          columns: [
            wordColumn(t(sentences)`Member`, 3),
            wordColumn(t(sentences)`Activity`, 1.4),
            wordColumn(t(sentences)`Plan year`, 1.6),
            wordColumn(t(sentences)`Latest answer`, 2.4),
            wordColumn(t(sentences)`Day`, 1.8),
            wordColumn(t(sentences)`In their own words`, 6),
          ],
          rows: rows.map((one) => answerRow(paper, one, reports, sentences)),
          foot: null,
        },
      ];
    });
}

function answerRow(
  paper: Paper,
  { deliverable, standing }: Counted,
  reports: ReadonlyMap<string, Report>,
  sentences: I18n,
): readonly Line[] {
  const report = reportOf(standing);
  const body = report === null ? undefined : reports.get(report.id)?.body;
  const said = body === undefined ? [] : [reasonOf(body), body.narrative];
  const words = said.filter((one) => one !== null && one !== undefined).join('\n');
  return [
    plain(partyName(paper, deliverable.party)),
    plain(deliverable.placed.activity.code),
    plain(formatPeriod(paper.plan, deliverable.period, sentences)),
    plain(standingWord(standing, sentences)),
    plain(report === null ? '' : formatDay(report.day, sentences.locale)),
    body?.lang === undefined ? plain(words) : [{ text: words, language: body.lang }],
  ];
}

function partyName({ plan, members }: Paper, code: string): string {
  return [plan.secretariat, ...members].find((one) => one.code === code)?.name ?? code;
}
