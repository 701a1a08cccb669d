import { err, ok, type Result } from '../../../base/result.ts';
import { addDays, type Day } from '../../plan/day.ts';
import type { Deliverable } from '../../plan/deliverables.ts';
import { wholePlan } from '../../plan/period.ts';
import type { Answer } from '../reports/answer.ts';
import { type LetterMeaning, sameLetter } from './answer-letter.ts';
import type { Question } from '../reports/questions.ts';
import type { Behalf, Report, ReportBody } from '../reports/report.ts';
import {
  type DraftContext,
  type DraftProblem,
  emptyDraft,
  emptyEvidence,
  finishDraft,
} from '../reports/report-draft.ts';
import type { Standing } from '../reports/standing.ts';
import { isFinal } from '../reports/status.ts';
import { readStatusWords, statusWordsAt } from './status-words.ts';
import { readWrittenDay } from './written-day.ts';

/** A row of an answer form: a question with the short code that stands for it. */
export interface AnswerRow<Q extends Question = Question> {
  readonly code: string;
  readonly question: Q;
}

/**
 * The rows of a form in the order of the questions. A row's code is that of its activity; where the form asks for the
 * activity in more than one year, the year's last two digits follow: `1.2.3/25`.
 */
export function answerRows<Q extends Question>(questions: readonly Q[]): readonly AnswerRow<Q>[] {
  const codeOf = ({ deliverable }: Q) => deliverable.placed.activity.code;
  return questions.map((question) => {
    const code = codeOf(question);
    const isAlone = questions.filter((one) => codeOf(one) === code).length === 1;
    return { code: isAlone ? code : `${code}/${yearDigits(question.deliverable)}`, question };
  });
}

/** The row that somebody means by what they wrote, `1.2.3`, `1.2.3/25` or `1.2.3/2025`. */
export function findRow<R extends AnswerRow>(rows: readonly R[], written: string): R | 'unknown' | 'several' {
  const [activity = '', year] = written.toLowerCase().split('/');
  const same = rows.filter(
    ({ question }) => question.deliverable.placed.activity.code.toLowerCase() === activity,
  );
  const inYear =
    year === undefined
      ? same
      : same.filter(({ question: { deliverable } }) =>
          year.length === 2 ? yearDigits(deliverable) === year : deliverable.period === year,
        );
  const [first, ...more] = inYear;
  if (first === undefined) return 'unknown';
  return more.length === 0 ? first : 'several';
}

/** What somebody wrote in a row: one letter or the words of a status, a day and a note, each as typed. */
export interface RowCells {
  readonly letter: string;
  readonly day: string;
  readonly note: string;
}

/** Why a row is no answer yet. */
export type RowProblem =
  | DraftProblem
  | { readonly type: 'letter-missing' }
  | { readonly type: 'letter-unknown'; readonly text: string }
  | { readonly type: 'written-day-ambiguous'; readonly text: string; readonly days: readonly [Day, Day] }
  | { readonly type: 'written-day-unreadable'; readonly text: string }
  /** It begins like a day and is none: a month, a weekday, several days. */
  | { readonly type: 'written-day-not-whole'; readonly text: string }
  /** "No change" where there is no earlier answer that may be confirmed. */
  | { readonly type: 'nothing-to-confirm' }
  /** "No change" with a day or words beside it, which would be lost. `field`: where they begin. */
  | { readonly type: 'words-beside-same'; readonly field: 'day' | 'note'; readonly words: string }
  /** The year is over, and only how it ended is asked. */
  | { readonly type: 'year-is-over' };

/** What rows are finished with: on whose word they are, and by what they are judged. */
export interface RowContext extends Omit<DraftContext, 'onBehalf'> {
  /** Its day is the day of every answer that names none. */
  readonly behalf: Behalf;
  /** Evidence of what is done where the row names none: the word of the member itself. */
  readonly evidence: string;
}

/** What a row says, as a report needs it; "same": no change. */
export type RowAnswer = Answer | 'same';

/**
 * The answer that a row amounts to, or every problem (REP-2, REP-6). The day of a row is the new date where it is delayed,
 * the day of completion where it is done, and otherwise the day since which it is true.
 */
export function finishRow(
  { letter, day, note }: RowCells,
  { question }: AnswerRow,
  context: RowContext,
): Result<RowAnswer, readonly RowProblem[]> {
  if (letter.trim() === '') return err([{ type: 'letter-missing' }]);
  const meaning = readStatusWords(letter);
  if (meaning === null) return err([{ type: 'letter-unknown', text: letter.trim() }]);
  if (meaning === 'same') {
    const problem = problemOfSame(day.trim(), note.trim(), question);
    return problem === null ? ok('same') : err([problem]);
  }
  if (question.kind === 'closing' && !isFinal(meaning)) return err([{ type: 'year-is-over' }]);
  const { behalf, evidence } = context;
  const dayWritten = dayIn(day, meaning, context);
  if (!dayWritten.ok) return dayWritten;
  const words = note.trim();
  const asksReason = ['at-risk', 'delayed', 'partly-achieved', 'not-achieved', 'not-applicable'];
  const isReason = asksReason.includes(meaning);
  const given = dayWritten.value;
  const draft = {
    ...emptyDraft(behalf.day),
    status: meaning,
    ...(given !== null && (meaning === 'delayed' ? { newDay: given } : { day: given })),
    reason: isReason ? words : '',
    evidence: [
      meaning === 'complete' ? { ...emptyEvidence, note: words === '' ? evidence : words } : emptyEvidence,
    ],
    narrative: isReason || meaning === 'complete' ? '' : words,
    behalfSource: behalf.source,
    behalfWho: behalf.who,
    behalfDay: behalf.day,
  };
  return finishDraft(draft, { ...context, onBehalf: true });
}

function problemOfSame(day: string, note: string, { mayConfirm }: Question): RowProblem | null {
  if (!mayConfirm) return { type: 'nothing-to-confirm' };
  const words = `${day} ${note}`.trim();
  return words === '' ? null : { type: 'words-beside-same', field: day === '' ? 'note' : 'day', words };
}

/** Whether nothing at all is written in a row. */
export function isBlankRow({ letter, day, note }: RowCells): boolean {
  return letter.trim() === '' && day.trim() === '' && note.trim() === '';
}

/**
 * Splits what follows a row's code on one line into its cells. `told`: the day on which it was said; `isSetOff`: a colon stands
 * behind the code. Where a sentence may begin with what would be the letter, all of it stands as a letter that is none.
 */
export function cellsOf(text: string, told: Day, isSetOff: boolean): RowCells {
  const trimmed = text.trim();
  const letter = statusWordsAt(trimmed);
  const rest = letter === null ? '' : trimmed.slice(letter.length);
  const behind = dayAndNote(rest, told);
  if (letter === null || (behind.day === '' && mayBeSentence(letter, rest, isSetOff)))
    return { letter: trimmed, day: '', note: '' };
  return { letter, ...behind };
}

/** Splits what stands behind a letter, or on the line below it, into a day and a note. `told`: the day on which it was said. */
export function dayAndNote(text: string, told: Day): Pick<RowCells, 'day' | 'note'> {
  const rest = text.replace(/^[\s,;:.!)–—-]+/, '');
  const written = readWrittenDay(rest, { day: told, lies: 'up-to' });
  const day = written.kind === 'none' ? '' : written.text;
  return { day, note: rest.slice(day.length).replace(/^[\s,;:.–—-]+/, '') };
}

// "A workshop was held", "a été réalisé", "fait partie du plan": what a sentence begins with even behind a colon.
const sentenceWords: readonly string[] = ['a', 'fait'];

// Words right behind a letter. A colon in front of it makes it one, but for what is a word itself.
function mayBeSentence(letter: string, rest: string, isSetOff: boolean): boolean {
  if (letter === sameLetter || !/^\s+[^\s,;:.!()–—-]/.test(rest)) return false;
  return sentenceWords.includes(letter.toLowerCase()) || (letter.length === 1 && !isSetOff);
}

function dayIn(
  text: string,
  meaning: LetterMeaning,
  { behalf, asAt }: RowContext,
): Result<Day | null, readonly RowProblem[]> {
  const typed = text.trim();
  if (typed === '') return ok(null);
  const lies = meaning === 'delayed' ? 'after' : 'up-to';
  const reference = lies === 'after' || behalf.day > asAt.trueBy ? behalf.day : addDays(behalf.day, 1);
  const written = readWrittenDay(typed, { day: reference, lies });
  if (written.kind === 'ambiguous') {
    const { text: found, days } = written;
    return err([{ type: 'written-day-ambiguous', text: found, days }]);
  }
  if (written.kind === 'not-whole') return err([{ type: 'written-day-not-whole', text: written.text }]);
  if (written.kind !== 'day' || written.text.length < typed.replace(/[\s.,;:]+$/, '').length)
    return err([{ type: 'written-day-unreadable', text: typed }]);
  return ok(written.day);
}

function yearDigits({ period }: Pick<Deliverable, 'period'>): string {
  return period === wholePlan ? wholePlan : period.slice(2);
}

/** Whether what follows a code on a line says nothing: a line of the form that nobody filled in. */
export function saysNothing(text: string): boolean {
  return !text.includes(sameLetter) && !/[\p{L}\p{N}]/u.test(text);
}

/** Whether an answer says again what already stands, so that entering it once more would change nothing. */
export function saysTheSame(answer: RowAnswer, standing: Standing<Report>): boolean {
  if (answer === 'same' || standing.kind !== 'reported') return false;
  const { body } = standing.report;
  const wordsOf = (one: Answer | ReportBody) =>
    JSON.stringify([
      one.status,
      one.day,
      'newDay' in one ? one.newDay : null,
      'reason' in one ? one.reason : null,
      one.evidence ?? [],
      one.narrative ?? null,
    ]);
  return wordsOf(answer) === wordsOf(body);
}
