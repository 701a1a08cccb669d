import { err, ok, type Result } from '../../../base/result.ts';
import { cleanText, maxTextLength } from '../../log/clean-text.ts';
import { type Day, parseDay } from '../../plan/day.ts';
import type { PlanCalendar } from '../../plan/period.ts';
import type { Language } from '../../plan/text.ts';
import type { Answer } from './answer.ts';
import { type EvidenceFile, isEvidenceFile } from './evidence-file.ts';
import {
  type AssistanceKind,
  type Behalf,
  type BehalfSource,
  type Evidence,
  type ReportBody,
  reasonOf,
  type StatusDetail,
} from './report.ts';
import type { AsAt } from './standing.ts';
import type { Status } from './status.ts';

/** One row of evidence as typed; all empty: not a piece of evidence. The bytes of its file are kept on this device. */
export interface EvidenceDraft {
  readonly note: string;
  readonly number: string;
  readonly place: string;
  readonly day: string;
  readonly holder: string;
  readonly link: string;
  /** null: no file was added. Missing in what was kept before files could be. */
  readonly file?: EvidenceFile | null;
}

/** A report as far as somebody has typed it. Everything is kept as typed, however wrong; empty: not said. */
export interface ReportDraft {
  readonly status: Status | '';
  readonly day: string;
  readonly newDay: string;
  readonly reason: string;
  readonly evidence: readonly EvidenceDraft[];
  readonly narrative: string;
  readonly milestones: readonly string[];
  readonly percent: string;
  readonly helpKind: AssistanceKind | '';
  readonly helpText: string;
  readonly behalfSource: BehalfSource | '';
  readonly behalfWho: string;
  readonly behalfDay: string;
}

/** The fields of a draft that a problem can stand at. */
export type DraftField =
  | Exclude<keyof ReportDraft, 'evidence' | 'milestones'>
  | `evidence.${number}`
  | 'evidence';

/** Why a draft is not a report yet, and at which field. */
export type DraftProblem =
  | { readonly type: 'status-missing'; readonly field: 'status' }
  | { readonly type: 'reason-missing'; readonly field: 'reason'; readonly status: Status }
  | { readonly type: 'evidence-missing'; readonly field: 'evidence' }
  | { readonly type: 'day-missing'; readonly field: DraftField }
  | { readonly type: 'day-unreadable'; readonly field: DraftField; readonly text: string }
  | {
      readonly type: 'day-outside-plan';
      readonly field: DraftField;
      readonly day: Day;
      readonly start: Day;
      readonly end: Day;
    }
  | { readonly type: 'day-in-future'; readonly field: DraftField; readonly day: Day; readonly today: Day }
  | { readonly type: 'new-day-not-later'; readonly field: 'newDay'; readonly day: Day; readonly newDay: Day }
  | {
      readonly type: 'text-too-long';
      readonly field: DraftField;
      readonly length: number;
      readonly limit: number;
    }
  | { readonly type: 'percent-unreadable'; readonly field: 'percent'; readonly text: string }
  | { readonly type: 'help-text-missing'; readonly field: 'helpText' }
  | { readonly type: 'help-kind-missing'; readonly field: 'helpKind' }
  | { readonly type: 'behalf-source-missing'; readonly field: 'behalfSource' }
  | { readonly type: 'behalf-who-missing'; readonly field: 'behalfWho' };

/** What a draft is judged against. */
export interface DraftContext {
  readonly calendar: PlanCalendar;
  readonly asAt: AsAt;
  readonly language: Language;
  /** Whether an officer writes it for a member, so that source, person and day are required (REP-6). */
  readonly onBehalf: boolean;
}

export const emptyEvidence: EvidenceDraft = {
  note: '',
  number: '',
  place: '',
  day: '',
  holder: '',
  link: '',
  file: null,
};

/** A draft in which nothing was said, for the day `today`; null where the clock cannot be trusted (REP-3). */
export function emptyDraft(today: Day | null): ReportDraft {
  const day: string = today === null ? '' : today;
  return {
    status: '',
    day,
    newDay: '',
    reason: '',
    evidence: [emptyEvidence],
    narrative: '',
    milestones: [],
    percent: '',
    helpKind: '',
    helpText: '',
    behalfSource: '',
    behalfWho: '',
    behalfDay: day,
  };
}

/** A draft that says again what `body` said, as a start for a correction. */
export function draftOf(body: ReportBody, today: Day | null): ReportDraft {
  const empty = emptyDraft(today);
  const reason = reasonOf(body);
  return {
    ...empty,
    status: body.status,
    day: body.day,
    newDay: body.status === 'delayed' ? body.newDay : empty.newDay,
    reason: reason === null ? empty.reason : reason,
    evidence: body.evidence ? body.evidence.map((one) => ({ ...emptyEvidence, ...one })) : empty.evidence,
    narrative: body.narrative ?? empty.narrative,
    milestones: body.milestones ?? empty.milestones,
    percent: body.percent === undefined ? empty.percent : String(body.percent),
    helpKind: body.assistance?.kind ?? empty.helpKind,
    helpText: body.assistance?.text ?? empty.helpText,
    behalfSource: body.behalf?.source ?? empty.behalfSource,
    behalfWho: body.behalf?.who ?? empty.behalfWho,
  };
}

/**
 * The answer that a draft amounts to, with texts cleaned (KEY-2), or every problem in the order of the form
 * (REP-2). The draft itself is never changed.
 */
export function finishDraft(
  draft: ReportDraft,
  context: DraftContext,
): Result<Answer, readonly DraftProblem[]> {
  const problems: DraftProblem[] = [];
  const { text, dayIn } = readersOf(context, problems);

  if (draft.status === '') problems.push({ type: 'status-missing', field: 'status' });
  const day = dayIn('day', draft.day, false);
  const detail = draft.status === '' ? null : detailOf(draft, draft.status, day, problems, text, dayIn);

  const narrative = text('narrative', draft.narrative);
  const percent = percentIn(draft.percent, problems);
  const helpText = text('helpText', draft.helpText);
  if (draft.helpKind !== '' && helpText === '')
    problems.push({ type: 'help-text-missing', field: 'helpText' });
  if (draft.helpKind === '' && helpText !== '')
    problems.push({ type: 'help-kind-missing', field: 'helpKind' });
  const behalf = context.onBehalf ? behalfIn(draft, problems, text, dayIn) : undefined;

  if (problems.length > 0 || detail === null || day === null) return err(problems.sort(byPlaceInForm));
  return ok({
    ...detail,
    day,
    ...(narrative !== '' && { narrative }),
    ...(hasWords(detail, narrative, helpText) && { lang: context.language }),
    ...(draft.milestones.length > 0 && { milestones: draft.milestones }),
    ...(percent !== null && { percent }),
    ...(draft.helpKind !== '' && { assistance: { kind: draft.helpKind, text: helpText } }),
    ...(behalf && { behalf }),
  });
}

/** On whose word a draft says that it is, as an officer must say (REP-6), or every problem in the order of the form. */
export function finishBehalf(
  draft: ReportDraft,
  context: DraftContext,
): Result<Behalf, readonly DraftProblem[]> {
  const problems: DraftProblem[] = [];
  const { text, dayIn } = readersOf(context, problems);
  const behalf = behalfIn(draft, problems, text, dayIn);
  return behalf === undefined || problems.length > 0 ? err(problems.sort(byPlaceInForm)) : ok(behalf);
}

const placesInForm: readonly (keyof ReportDraft)[] = [
  'status',
  'newDay',
  'reason',
  'evidence',
  'day',
  'narrative',
  'helpKind',
  'helpText',
  'percent',
  'behalfSource',
  'behalfWho',
  'behalfDay',
];

function byPlaceInForm(a: DraftProblem, b: DraftProblem): number {
  const place = ({ field }: DraftProblem) => placesInForm.indexOf(field.split('.')[0] as keyof ReportDraft);
  return place(a) - place(b);
}

type ReadText = (field: DraftField, typed: string) => string;
type ReadDay = (field: DraftField, typed: string, mayLieAhead: boolean) => Day | null;

function readersOf(context: DraftContext, problems: DraftProblem[]): { text: ReadText; dayIn: ReadDay } {
  const text: ReadText = (field, typed) => {
    const clean = cleanText(typed);
    if (clean.length > maxTextLength) {
      problems.push({ type: 'text-too-long', field, length: clean.length, limit: maxTextLength });
    }
    return clean;
  };
  const dayIn: ReadDay = (field, typed, mayLieAhead) => {
    if (typed.trim() === '') {
      problems.push({ type: 'day-missing', field });
      return null;
    }
    const day = parseDay(typed.trim());
    const { start, end } = context.calendar;
    if (day === null) problems.push({ type: 'day-unreadable', field, text: typed });
    else if (day < start || day > end) problems.push({ type: 'day-outside-plan', field, day, start, end });
    else if (!mayLieAhead && day > context.asAt.trueBy) {
      problems.push({ type: 'day-in-future', field, day, today: context.asAt.day });
    }
    return day;
  };
  return { text, dayIn };
}

function detailOf(
  draft: ReportDraft,
  status: Status,
  day: Day | null,
  problems: DraftProblem[],
  text: ReadText,
  dayIn: ReadDay,
): StatusDetail | null {
  const evidence = evidenceIn(draft, text, dayIn);
  const [first, ...rest] = evidence;
  const some = first === undefined ? {} : { evidence };
  if (status === 'complete') {
    if (first === undefined) problems.push({ type: 'evidence-missing', field: 'evidence' });
    return first === undefined ? null : { status, evidence: [first, ...rest] };
  }
  if (status === 'not-started' || status === 'on-track') return { status, ...some };
  const reason = text('reason', draft.reason);
  if (reason === '') problems.push({ type: 'reason-missing', field: 'reason', status });
  if (status !== 'delayed') return { status, reason, ...some };
  const newDay = dayIn('newDay', draft.newDay, true);
  if (newDay === null) return null;
  if (day !== null && newDay <= day)
    problems.push({ type: 'new-day-not-later', field: 'newDay', day, newDay });
  return { status, reason, newDay, ...some };
}

function evidenceIn(draft: ReportDraft, text: ReadText, dayIn: ReadDay): readonly Evidence[] {
  return draft.evidence.flatMap((row, index) => {
    const field: DraftField = `evidence.${index}`;
    const one: { -readonly [K in keyof Evidence]: Evidence[K] } = {};
    for (const name of ['note', 'number', 'place', 'holder', 'link'] as const) {
      const clean = text(field, row[name]);
      if (clean !== '') one[name] = clean;
    }
    const day = row.day.trim() === '' ? null : dayIn(field, row.day, false);
    if (day !== null) one.day = day;
    if (row.file && isEvidenceFile(row.file)) one.file = row.file;
    return Object.keys(one).length > 0 ? [one] : [];
  });
}

function behalfIn(draft: ReportDraft, problems: DraftProblem[], text: ReadText, dayIn: ReadDay) {
  const who = text('behalfWho', draft.behalfWho);
  const day = dayIn('behalfDay', draft.behalfDay, false);
  if (draft.behalfSource === '') problems.push({ type: 'behalf-source-missing', field: 'behalfSource' });
  if (who === '') problems.push({ type: 'behalf-who-missing', field: 'behalfWho' });
  return draft.behalfSource === '' || day === null ? undefined : { source: draft.behalfSource, who, day };
}

function percentIn(typed: string, problems: DraftProblem[]): number | null {
  const trimmed = typed.trim();
  if (trimmed === '') return null;
  if (/^\d{1,3}$/.test(trimmed) && Number(trimmed) <= 100) return Number(trimmed);
  problems.push({ type: 'percent-unreadable', field: 'percent', text: typed });
  return null;
}

function hasWords(detail: StatusDetail, narrative: string, helpText: string): boolean {
  return narrative !== '' || helpText !== '' || 'reason' in detail || detail.evidence !== undefined;
}
