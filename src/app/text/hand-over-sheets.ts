import type { I18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Day } from '../../domain/plan/day.ts';
import type { Member } from '../../domain/plan/member.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { EvidenceFile } from '../../domain/progress/reports/evidence-file.ts';
import type { HandOver } from '../../domain/progress/reports/hand-over.ts';
import type { Review } from '../../domain/progress/remarks/remarks.ts';
import { reportOf } from '../../domain/progress/reports/standing.ts';
import type { Sheet } from '../../exchange/paper/excel-file.ts';
import { formatDay, formatSize } from './formats.ts';
import { planSpan } from './paper/paper-words.ts';
import {
  deliverableCells,
  deliverableColumns,
  reportCells,
  reportColumns,
  wide,
} from './paper/rows-sheets.ts';
import { dayCell, textCell } from './paper/sheet-cells.ts';
import { assistanceWord, standingWord } from './status-words.ts';

/** What the file for whoever takes over says beside the lists. */
export interface HandOverFacts {
  readonly plan: Plan;
  readonly members: readonly Member[];
  readonly party: string;
  readonly day: Day;
  /** For what the party is excused, until when and why: a sentence each. */
  readonly excused: readonly string[];
  /** Who sent something back, and when. */
  readonly saidBy: (review: Review) => { readonly who: string; readonly day: string };
  /** Whether a file that is evidence is on this device. */
  readonly isHere: (file: EvidenceFile) => boolean;
  readonly isDemonstration: boolean;
}

/** What whoever takes over the reporting of a party needs, a sheet a list, and no row of anybody else. */
export function handOverSheets(
  { open, sentBack, help, answered, evidence }: HandOver,
  facts: HandOverFacts,
  sentences: I18n,
): readonly Sheet[] {
  const { plan, saidBy, isHere } = facts;
  const about = deliverableColumns(sentences);
  const aboutCells = (one: Parameters<typeof deliverableCells>[1]) => deliverableCells(facts, one, sentences);
  return [
    {
      name: t(sentences)`Still to answer`,
      columns: [
        ...about,
        wide(t(sentences)`Latest answer`, 20),
        wide(t(sentences)`True since`, 13),
        wide(t(sentences)`Counts as done`, 40),
        wide(t(sentences)`What to know`, 40),
      ],
      rows: open.map(({ deliverable, standing }) => {
        const { countsAsDone, instruction } = deliverable.placed.activity;
        const words = (text: typeof countsAsDone) =>
          textCell(text === null ? null : planSpan(text, sentences).text);
        return [
          ...aboutCells(deliverable),
          textCell(standingWord(standing, sentences)),
          dayCell(reportOf(standing)?.day),
          words(countsAsDone),
          words(instruction),
        ];
      }),
    },
    {
      name: t(sentences)`Last answers`,
      columns: [...about, wide(t(sentences)`Latest answer`, 20), ...reportColumns(sentences)],
      rows: answered.map(({ counted: { deliverable, standing }, report }) => [
        ...aboutCells(deliverable),
        textCell(standingWord(standing, sentences)),
        ...(report === null ? [] : reportCells(report, sentences)),
      ]),
    },
    {
      name: t(sentences)`Sent back`,
      columns: [
        ...about,
        wide(t(sentences)`Question`, 60),
        wide(t(sentences)`Sent back by`, 24),
        wide(t(sentences)`Sent back on`, 14),
      ],
      rows: sentBack.map(({ deliverable, review }) => {
        const { who, day } = saidBy(review);
        return [...aboutCells(deliverable), textCell(review.reason), textCell(who), textCell(day)];
      }),
    },
    {
      name: t(sentences)`Help asked for`,
      columns: [
        ...about,
        wide(t(sentences)`Kind of help`, 16),
        wide(t(sentences)`What would help`, 60),
        wide(t(sentences)`Asked since`, 13),
        wide(t(sentences)`What the Secretariat answered`, 60),
      ],
      rows: help.map(({ deliverable, asked }) => [
        ...aboutCells(deliverable),
        textCell(assistanceWord(asked.kind, sentences)),
        textCell(asked.text),
        dayCell(asked.since),
        textCell(asked.answer?.text),
      ]),
    },
    {
      name: t(sentences)`Evidence`,
      columns: [
        ...about,
        wide(t(sentences)`Note`, 40),
        wide(t(sentences)`Number of the document`, 16),
        wide(t(sentences)`Where it is kept`, 24),
        wide(t(sentences)`Day`, 13),
        wide(t(sentences)`Holder`, 24),
        wide(t(sentences)`Link`, 30),
        wide(t(sentences)`File`, 30),
        wide(t(sentences)`Size`, 10),
        wide(t(sentences)`Where the file is`, 30),
      ],
      rows: evidence.map(({ deliverable, evidence: one }) => [
        ...aboutCells(deliverable),
        textCell(one.note),
        textCell(one.number),
        textCell(one.place),
        dayCell(one.day),
        textCell(one.holder),
        textCell(one.link),
        textCell(one.file?.name),
        textCell(one.file && formatSize(one.file.size)),
        textCell(
          one.file &&
            (isHere(one.file)
              ? t(sentences)`On this device, in Wayfinder`
              : t(sentences)`Evidence not received yet`),
        ),
      ]),
    },
    aboutSheet(plan, facts, sentences),
  ];
}

function aboutSheet(plan: Plan, facts: HandOverFacts, sentences: I18n): Sheet {
  const { party, members, day, excused } = facts;
  const name = [plan.secretariat, ...members].find((one) => one.code === party)?.name ?? party;
  const rows = [
    [t(sentences)`Organisation`, plan.organisation],
    [t(sentences)`Plan`, planSpan(plan.title, sentences).text],
    [t(sentences)`Hand-over of`, name],
    [t(sentences)`As at`, formatDay(day, sentences.locale)],
    ...excused.map((one) => [t(sentences)`Excused`, one]),
    [
      t(sentences)`What to do with it`,
      t(
        sentences,
      )`Give it to whoever takes over. It is a copy to read: answers are given in Wayfinder, which the successor joins with an invitation of their own.`,
    ],
    [t(sentences)`Answers of`, t(sentences)`${name} alone: nobody else’s answer is in this file.`],
    ...(facts.isDemonstration
      ? [[t(sentences)`Demonstration`, t(sentences)`Demonstration: every report here is invented.`]]
      : []),
  ];
  return {
    name: t(sentences)`About this file`,
    columns: [wide(t(sentences)`What`, 20), wide(t(sentences)`Words`, 80)],
    rows: rows.map((row) => row.map(textCell)),
  };
}
