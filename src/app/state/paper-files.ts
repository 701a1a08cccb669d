import type { I18n } from '@lingui/core';
import { ok, type Result } from '../../base/result.ts';
import type { Frontier } from '../../domain/log/frontier.ts';
import type { Day } from '../../domain/plan/day.ts';
import { type Edition, frontierOfEdition } from '../../domain/progress/editions/edition.ts';
import type { Paper } from '../../domain/progress/paper/paper.ts';
import { type PastAnswer, pastAnswers } from '../../domain/progress/reports/past-answers.ts';
import type { Report } from '../../domain/progress/reports/report.ts';
import { reportOf } from '../../domain/progress/reports/standing.ts';
import { type Countable, rowsIn } from '../../domain/progress/figures/counted-blocks.ts';
import type { PaperDocument } from '../../exchange/paper/paper-document.ts';
import type { PaperSize } from '../../exchange/paper/paper-size.ts';
import type { Picture } from '../../exchange/paper/word-blocks.ts';
import type { StoreError } from '../../storage/store-error.ts';
import type { PaperFacts } from '../text/paper/paper-document.ts';
import type { OpenSession } from './session.ts';

/** Everything that was answered to what a paper lists, with its texts. */
interface PaperHistory {
  readonly answers: readonly PastAnswer[];
  /** By id. */
  readonly reports: ReadonlyMap<string, Report>;
}

/** A paper as an Excel file, with every answer of its history; of that of a conference copy, with those that it knew. */
export async function paperToExcel(
  { store }: Pick<OpenSession, 'store'>,
  paper: Paper,
  facts: Omit<PaperFacts, 'reports'>,
  sentences: I18n,
  copy: Edition | null,
): Promise<Result<Blob, StoreError>> {
  const [history, { paperSheets }, { writeExcel }] = await Promise.all([
    readPaperHistory(store, paper, copy === null ? null : frontierOfEdition(copy)),
    import('../text/paper/paper-sheets.ts'),
    import('../../exchange/paper/excel-file.ts'),
  ]);
  if (!history.ok) return history;
  const { answers, reports } = history.value;
  return ok(await writeExcel(paperSheets(paper, { ...facts, reports }, answers, sentences)));
}

async function readPaperHistory(
  store: OpenSession['store'],
  paper: Paper,
  within: Frontier | null,
): Promise<Result<PaperHistory, StoreError>> {
  const facts = await store.readAllFacts();
  if (!facts.ok) return facts;
  const listed = rowsIn(paper.listed);
  const ids = listed.flatMap(({ deliverable, standing }) =>
    standing.kind === 'not-on-device' ? [] : (facts.value.get(deliverable.key) ?? []).map(({ id }) => id),
  );
  const read = await store.readReports(ids);
  if (!read.ok) return read;
  const reports = new Map(read.value.map((report) => [report.id, report]));
  return ok({ answers: pastAnswers(listed, read.value, paper.asAt, within), reports });
}

/** A paper as a Word file, its charts as the pictures that `draw` makes of it. */
export async function paperToWord(
  { store }: Pick<OpenSession, 'store'>,
  paper: Paper,
  facts: Omit<PaperFacts, 'reports'>,
  sentences: I18n,
  size: PaperSize,
  draw: (document: PaperDocument) => Promise<ReadonlyMap<string, Picture>>,
): Promise<Result<Blob, StoreError>> {
  const [reports, { paperDocument }, { writeWord }] = await Promise.all([
    readCountedReports(store, paper),
    import('../text/paper/paper-document.ts'),
    import('../../exchange/paper/word-file.ts'),
  ]);
  if (!reports.ok) return reports;
  const document = paperDocument(paper, { ...facts, reports: reports.value }, sentences);
  return ok(await writeWord(document, size, await draw(document)));
}

async function readCountedReports(
  store: OpenSession['store'],
  paper: Paper,
): Promise<Result<ReadonlyMap<string, Report>, StoreError>> {
  // Only the list of latest answers says what was written with them.
  if (!paper.choice.sections.has('answers')) return ok(new Map());
  const read = await store.readReports(
    rowsIn(paper.listed).flatMap((one) => reportOf(one.standing)?.id ?? []),
  );
  return read.ok ? ok(new Map(read.value.map((report) => [report.id, report]))) : read;
}

/** Rows as a CSV file, in the way that a spreadsheet of that language opens it. */
export async function rowsToCsvFile(
  open: OpenSession,
  rows: Countable,
  asAt: Day,
  sentences: I18n,
): Promise<Result<Blob, StoreError>> {
  const { figuresToCsv } = await import('./export-csv.ts');
  const csv = await figuresToCsv(open, rowsIn(rows), asAt, sentences.locale === 'fr' ? ';' : ',');
  return csv.ok ? ok(new Blob([csv.value], { type: 'text/csv;charset=utf-8' })) : csv;
}
