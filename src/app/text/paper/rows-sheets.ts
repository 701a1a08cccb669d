import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import { rowsIn } from '../../../domain/progress/figures/counted-blocks.ts';
import type { Paper } from '../../../domain/progress/paper/paper.ts';
import type { PastAnswer } from '../../../domain/progress/reports/past-answers.ts';
import { type Evidence, type Report, reasonOf } from '../../../domain/progress/reports/report.ts';
import { reportOf } from '../../../domain/progress/reports/standing.ts';
import type { Sheet, SheetCell } from '../../../exchange/paper/excel-file.ts';
import { formatDay, formatPeriod } from '../formats.ts';
import { assistanceWord, partWord, sourceWord, standingWord, statusWord } from '../status-words.ts';
import { planSpan } from './paper-words.ts';
import { dayCell, instantCell, numberCell, textCell } from './sheet-cells.ts';

type Columns = Sheet['columns'];

/** What is expected, a row each with its latest answer, in codes and in words. `reports`: those that count, by id. */
export function expectedSheet(paper: Paper, reports: ReadonlyMap<string, Report>, sentences: I18n): Sheet {
  return {
    name: t(sentences)`Expected`,
    columns: [
      ...deliverableColumns(sentences),
      wide(t(sentences)`Counted as`, 20),
      wide(t(sentences)`Counted as (code)`, 16),
      wide(t(sentences)`Latest answer`, 20),
      ...reportColumns(sentences),
    ],
    rows: rowsIn(paper.listed).map(({ deliverable, standing, part }) => {
      const facts = reportOf(standing);
      const report = facts === null ? undefined : reports.get(facts.id);
      return [
        ...deliverableCells(paper, deliverable, sentences),
        textCell(partWord(part, sentences)),
        textCell(part),
        textCell(standingWord(standing, sentences)),
        ...(report === undefined ? [textCell(standing.kind)] : reportCells(report, sentences)),
      ];
    }),
  };
}

/** Every answer of the history that is true by the day of the paper, a row each. */
export function answersSheet(paper: Paper, answers: readonly PastAnswer[], sentences: I18n): Sheet {
  return {
    name: t(sentences)`Answers`,
    columns: [
      ...deliverableColumns(sentences),
      wide(t(sentences)`Place`, 22),
      wide(t(sentences)`Place (code)`, 12),
      wide(t(sentences)`Answer`, 20),
      ...reportColumns(sentences),
    ],
    rows: answers.map(({ deliverable, report, place }) => [
      ...deliverableCells(paper, deliverable, sentences),
      textCell(placeWord(place, sentences)),
      textCell(place),
      textCell(statusWord(report.status, sentences)),
      ...reportCells(report, sentences),
    ]),
  };
}

function placeWord(place: PastAnswer['place'], sentences: I18n): string {
  switch (place) {
    case 'counts':
      return t(sentences)`Counts`;
    case 'competes':
      return t(sentences)`Waits to be settled`;
    case 'replaced':
      return t(sentences)`Replaced`;
  }
}

/** The columns that say what an answer is about. */
export function deliverableColumns(sentences: I18n): Columns {
  return [
    wide(t(sentences)`Member`, 26),
    wide(t(sentences)`Member (code)`, 9),
    wide(t(sentences)`Priority`, 9),
    wide(t(sentences)`Objective`, 9),
    wide(t(sentences)`Activity`, 9),
    wide(t(sentences)`Title`, 50),
    wide(t(sentences)`Plan year`, 12),
    wide(t(sentences)`Plan year (code)`, 9),
    wide(t(sentences)`Due`, 13),
  ];
}

/** What an answer is about, in codes and in words. */
export function deliverableCells(
  { plan, members }: Pick<Paper, 'plan' | 'members'>,
  { party, period, placed, due }: Deliverable,
  sentences: I18n,
): readonly SheetCell[] {
  const { priority, objective, activity } = placed;
  const name = [plan.secretariat, ...members].find((one) => one.code === party)?.name ?? party;
  return [
    textCell(name),
    textCell(party),
    textCell(priority.code),
    textCell(objective.code),
    textCell(activity.code),
    textCell(planSpan(activity.title, sentences).text),
    textCell(formatPeriod(plan, period, sentences)),
    textCell(period),
    dayCell(due),
  ];
}

/** The columns of everything that an answer says. */
export function reportColumns(sentences: I18n): Columns {
  return [
    wide(t(sentences)`Answer (code)`, 16),
    wide(t(sentences)`True since`, 13),
    wide(t(sentences)`New date`, 13),
    wide(t(sentences)`Why`, 40),
    wide(t(sentences)`What happened`, 50),
    wide(t(sentences)`Evidence`, 40),
    wide(t(sentences)`Milestones reached`, 16),
    wide(t(sentences)`Own estimate, %`, 10),
    wide(t(sentences)`Help asked for`, 16),
    wide(t(sentences)`What would help`, 40),
    wide(t(sentences)`No change`, 10),
    wide(t(sentences)`Told the Secretariat by`, 14),
    wide(t(sentences)`Who said it`, 20),
    wide(t(sentences)`Said on`, 13),
    wide(t(sentences)`Recorded (UTC)`, 18),
    wide(t(sentences)`Language`, 9),
    wide(t(sentences)`Number of the answer`, 24),
  ];
}

/** Everything that an answer says. */
export function reportCells(
  { id, status, day, newDay, recorded, body }: Report,
  sentences: I18n,
): readonly SheetCell[] {
  const { evidence = [], milestones, assistance, behalf } = body;
  return [
    textCell(status),
    dayCell(day),
    dayCell(newDay),
    textCell(reasonOf(body)),
    textCell(body.narrative),
    textCell(evidence.length === 0 ? null : evidence.map((one) => evidenceWords(one, sentences)).join('\n')),
    textCell(milestones?.join(', ')),
    numberCell(body.percent),
    textCell(assistance && assistanceWord(assistance.kind, sentences)),
    textCell(assistance?.text),
    textCell(body.same && t(sentences)`Yes`),
    textCell(behalf && sourceWord(behalf.source, sentences)),
    textCell(behalf?.who),
    dayCell(behalf?.day),
    instantCell(recorded),
    textCell(body.lang),
    textCell(id),
  ];
}

function evidenceWords({ note, number, place, day, holder, link, file }: Evidence, sentences: I18n): string {
  const date = day && formatDay(day, sentences.locale);
  return [note, number, place, date, holder, link, file?.name].filter((one) => one !== undefined).join(' · ');
}

/** A column of some characters' width. */
export function wide(title: string, widthCharacters: number): Columns[number] {
  return { title, widthCharacters };
}
