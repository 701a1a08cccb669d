import { ok, type Result } from '../../base/result.ts';
import { cleanText } from '../../domain/log/clean-text.ts';
import type { EventContent } from '../../domain/log/event.ts';
import type { HelpAnswer } from '../../domain/progress/remarks/remark-body.ts';
import type { DeliverableKey } from '../../domain/plan/deliverable-key.ts';
import type { Deliverable } from '../../domain/plan/deliverables.ts';
import type { HelpRequest } from '../../domain/progress/remarks/remarks.ts';
import type { Report } from '../../domain/progress/reports/report.ts';
import { settleWith } from '../../domain/progress/reports/settle.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { currentLanguage } from '../text/language.ts';
import { write } from './answers.ts';
import type { OpenSession } from './session.ts';

/** A report about a deliverable. */
export interface ReportOn {
  readonly deliverable: Pick<Deliverable, 'key'>;
  readonly report: Pick<Report, 'id'>;
}

/** The Secretariat accepts these reports, in one step (REV-1). */
export function accept(open: OpenSession, some: readonly ReportOn[]): Promise<Result<void, StoreError>> {
  const contents = some.map(({ deliverable: { key }, report: { id } }): EventContent => {
    return { kind: 'review', body: { key, ref: id, outcome: 'accepted' } };
  });
  return write(open, contents, []);
}

/** The Secretariat sends a report back with a question, which is not empty; the draft of it is gone (REV-1). */
export function sendBack(
  open: OpenSession,
  { deliverable: { key }, report: { id } }: ReportOn,
  question: string,
  draftId: string,
): Promise<Result<void, StoreError>> {
  const reason = cleanText(question);
  const content: EventContent = {
    kind: 'review',
    body: { key, ref: id, outcome: 'returned', reason },
  };
  return write(open, [content], [draftId]);
}

/** Adds a note to the thread of a deliverable, about a request for help or (null) about none; its draft is gone. */
export function addNote(
  open: OpenSession,
  about: DeliverableKey,
  request: HelpRequest | null,
  text: string,
  draftId: string,
): Promise<Result<void, StoreError>> {
  const ref = request === null ? {} : { ref: request.reports[0] };
  return write(open, [noteOf(about, { ...ref, text: cleanText(text) })], [draftId]);
}

/** The Secretariat answers a request for help: what will be done, by whom and perhaps by when (REP-4). */
export function answerHelp(
  open: OpenSession,
  about: DeliverableKey,
  request: HelpRequest,
  said: { readonly text: string; readonly answer: HelpAnswer },
  draftId: string,
): Promise<Result<void, StoreError>> {
  const [ref] = request.reports;
  const answer = { ...said.answer, who: cleanText(said.answer.who) };
  return write(open, [noteOf(about, { ref, text: cleanText(said.text), answer })], [draftId]);
}

/** The one who asked says that help is needed no longer (REP-4). */
export function settleHelp(
  open: OpenSession,
  about: DeliverableKey,
  { reports: [ref] }: HelpRequest,
): Promise<Result<void, StoreError>> {
  return write(open, [noteOf(about, { ref, text: '', settled: true })], []);
}

/** Says that what was written on one's behalf is right: each becomes an own report, word for word (REP-6). */
export function confirmWritten(
  open: OpenSession,
  reports: readonly Report[],
): Promise<Result<void, StoreError>> {
  if (reports.length === 0) return Promise.resolve(ok(undefined));
  const contents = reports.map(({ id, body }): EventContent => {
    return { kind: 'report', body: settleWith(body, [id], null) };
  });
  return write(open, contents, []);
}

function noteOf(
  about: DeliverableKey,
  body: Omit<Extract<EventContent, { kind: 'note' }>['body'], 'about' | 'lang'>,
): EventContent {
  return { kind: 'note', body: { about, ...body, ...(body.text !== '' && { lang: currentLanguage() }) } };
}
