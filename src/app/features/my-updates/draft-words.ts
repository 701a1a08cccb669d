import { t } from '@lingui/core/macro';
import { parseDay } from '../../../domain/plan/day.ts';
import type { Activity } from '../../../domain/plan/plan.ts';
import { textIn } from '../../../domain/plan/text.ts';
import type { EvidenceFile } from '../../../domain/progress/reports/evidence-file.ts';
import type { EvidenceDraft, ReportDraft } from '../../../domain/progress/reports/report-draft.ts';
import { formatDay } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { answerPartWord, assistanceWord, sourceWord, statusChoice } from '../../text/status-words.ts';

/** One thing that was typed into a draft, under the name of its field. */
export interface DraftLine {
  readonly label: string;
  /** As typed, several lines too. */
  readonly words: string;
  /** A file that was added with it; null: none. */
  readonly file: EvidenceFile | null;
}

/** Everything that somebody said in the draft of an answer, in the order of its form. `activity` null: the plan has no such one. */
export function draftLines(draft: ReportDraft, activity: Activity | null): readonly DraftLine[] {
  const line = (label: string, words: string, file: EvidenceFile | null = null): readonly DraftLine[] =>
    words.trim() === '' && file === null ? [] : [{ label, words, file }];
  const { status, helpKind, behalfSource, behalfWho } = draft;
  const isOnBehalf = behalfSource !== '' || behalfWho !== '';
  return [
    ...line(answerPartWord('status'), status === '' ? '' : statusChoice(status)),
    ...line(answerPartWord('newDay'), dayWords(draft.newDay)),
    ...line(answerPartWord('reason'), draft.reason),
    ...line(answerPartWord('day'), dayWords(draft.day)),
    ...draft.evidence.flatMap((one) =>
      line(answerPartWord('evidence'), evidenceWords(one), one.file ?? null),
    ),
    ...line(
      answerPartWord('milestones'),
      draft.milestones.map((code) => milestoneWords(code, activity)).join(' · '),
    ),
    ...line(answerPartWord('narrative'), draft.narrative),
    ...line(
      answerPartWord('assistance'),
      [helpKind === '' ? '' : assistanceWord(helpKind), draft.helpText].filter(Boolean).join('. '),
    ),
    ...line(answerPartWord('percent'), draft.percent),
    ...line(t`How were you told?`, behalfSource === '' ? '' : sourceWord(behalfSource)),
    ...line(t`Who told you?`, behalfWho),
    // The day stands in every form; on behalf of nobody it says nothing.
    ...line(t`On which day?`, isOnBehalf ? dayWords(draft.behalfDay) : ''),
  ];
}

/** What somebody said in the draft of an answer as plain text, below what it is about. */
export function draftText(about: readonly string[], lines: readonly DraftLine[]): string {
  const said = lines.map(
    ({ label, words, file }) => `${label}: ${[words, file?.name].filter(Boolean).join(' · ')}`,
  );
  return [...about, ...said].join('\n');
}

// What is no day stays as it was typed.
function dayWords(typed: string): string {
  const day = parseDay(typed);
  return day === null ? typed : formatDay(day);
}

function evidenceWords({ note, number, place, day, holder, link }: EvidenceDraft): string {
  return [note, number, place, dayWords(day), holder, link].filter(Boolean).join(' · ');
}

function milestoneWords(code: string, activity: Activity | null): string {
  const milestone = activity?.milestones.find((one) => one.code === code);
  return milestone === undefined ? code : textIn(milestone.title, currentLanguage()).words;
}
