import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { AssistanceKind, BehalfSource, ReportFacts } from '../../domain/progress/reports/report.ts';
import { reportOf, type Standing } from '../../domain/progress/reports/standing.ts';
import type { AttentionKind } from '../../domain/progress/figures/attention.ts';
import type { AnswerPart } from '../../domain/progress/reports/settle.ts';
import type { Status } from '../../domain/progress/reports/status.ts';
import type { Counted, Outside, Part } from '../../domain/progress/figures/counted.ts';

/** A status as pages show it. */
export function statusWord(status: Status, sentences = i18n): string {
  switch (status) {
    case 'not-started':
      return t(sentences)`Not started yet`;
    case 'on-track':
      return t(sentences)`Going well`;
    case 'at-risk':
      return t(sentences)`May miss the date`;
    case 'delayed':
      return t(sentences)`New date`;
    case 'complete':
      return t(sentences)`Done`;
    case 'partly-achieved':
      return t(sentences)`Done in part`;
    case 'not-achieved':
      return t(sentences)`Not going to happen`;
    case 'not-applicable':
      return t(sentences)`Does not apply to us`;
  }
}

/** What a standing says, in a word or two. */
export function standingWord(standing: Standing<ReportFacts>, sentences = i18n): string {
  const report = reportOf(standing);
  if (report !== null) return statusWord(report.status, sentences);
  return standing.kind === 'not-on-device' ? t(sentences)`Not on this device` : t(sentences)`No answer yet`;
}

/** What a deliverable says, in a word or two: that it is excused or accepted as not applying goes before its answer. */
export function countedWord({ standing, part }: Pick<Counted, 'standing' | 'part'>): string {
  return part === 'excused' || part === 'does-not-apply' ? partWord(part) : standingWord(standing);
}

/** A status as the person who answers chooses it. */
export function statusChoice(status: Status, sentences = i18n): string {
  switch (status) {
    case 'at-risk':
      return t(sentences)`We may miss the date`;
    case 'delayed':
      return t(sentences)`Delayed, new date`;
    default:
      return statusWord(status, sentences);
  }
}

/** A part of a tally, or what stands outside it, as tables and keys name it. */
export function partWord(part: Part | Outside, sentences = i18n): string {
  switch (part) {
    case 'done':
      return t(sentences)`Done`;
    case 'not-done':
      return t(sentences)`Not done`;
    case 'says-not-applicable':
      return t(sentences)`Says it does not apply`;
    case 'not-answered':
      return t(sentences)`Not answered`;
    case 'not-due-yet':
      return t(sentences)`Not due yet`;
    case 'does-not-apply':
      return t(sentences)`Does not apply, accepted`;
    case 'excused':
      return t(sentences)`Excused`;
    case 'earlier-year':
      return t(sentences)`Earlier years, not counted`;
    case 'not-on-device':
      return t(sentences)`Not on this device`;
  }
}

/** Why somebody should look. */
export function attentionWord(kind: AttentionKind, sentences = i18n): string {
  switch (kind) {
    case 'past-date':
      return t(sentences)`Past its date`;
    case 'new-date-passed':
      return t(sentences)`The new date has passed`;
    case 'may-miss':
      return t(sentences)`May miss the date`;
    case 'new-date':
      return t(sentences)`New date`;
    case 'help-asked':
      return t(sentences)`Help asked for`;
    case 'two-answers':
      return t(sentences)`Two answers to settle`;
    case 'year-not-closed':
      return t(sentences)`Year not closed`;
    case 'stale':
      return t(sentences)`No news for 90 days`;
    case 'milestones-open':
      return t(sentences)`Done, with milestones open`;
    case 'note-only':
      return t(sentences)`Done, with a note only`;
    case 'late':
      return t(sentences)`Answered late`;
    case 'excused':
      return t(sentences)`Excused`;
  }
}

/** What a part of an answer is called, where answers stand side by side. */
export function answerPartWord(part: AnswerPart): string {
  switch (part) {
    case 'status':
      return t`How it stands`;
    case 'newDay':
      return t`The new date`;
    case 'day':
      return t`True since`;
    case 'reason':
      return t`Why?`;
    case 'narrative':
      return t`What happened`;
    case 'evidence':
      return t`Evidence`;
    case 'milestones':
      return t`Milestones reached`;
    case 'assistance':
      return t`Help asked for`;
    case 'percent':
      return t`Own estimate`;
  }
}

/** A kind of help that a member can ask for. */
export function assistanceWord(kind: AssistanceKind, sentences = i18n): string {
  switch (kind) {
    case 'training':
      return t(sentences)`Training`;
    case 'expert':
      return t(sentences)`An expert`;
    case 'funding':
      return t(sentences)`Funding`;
    case 'legal':
      return t(sentences)`Legal advice`;
    case 'equipment':
      return t(sentences)`Equipment`;
    case 'other':
      return t(sentences)`Something else`;
  }
}

/** How an officer came to know what is entered for a member. */
export function sourceWord(source: BehalfSource, sentences = i18n): string {
  switch (source) {
    case 'telephone':
      return t(sentences)`Telephone`;
    case 'e-mail':
      return t(sentences)`E-mail`;
    case 'minutes':
      return t(sentences)`Minutes`;
    case 'meeting':
      return t(sentences)`Meeting`;
    case 'paper':
      return t(sentences)`Paper form`;
    case 'own-records':
      return t(sentences)`The Secretariat’s own records`;
  }
}
