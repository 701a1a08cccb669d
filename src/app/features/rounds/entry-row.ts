import type { AnswerRow, RowAnswer } from '../../../domain/progress/rounds/answer-rows.ts';
import type { Question } from '../../../domain/progress/reports/questions.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';

/** A row of the form of one member. */
export type EntryRow = AnswerRow<Question<Report>>;

/** An answer that is ready to be entered. */
export interface FoundAnswer {
  readonly row: EntryRow;
  readonly answer: RowAnswer;
}
