import type { I18n } from '@lingui/core';
import type { AnswerSheet } from '../../../contract/answer-sheet/answer-sheet.ts';
import { answersInSheet, type SheetAnswerProblem } from '../../../contract/answer-sheet/answers-in-sheet.ts';
import { type StrangeSheet, strangeSheet, whoseSheet } from '../../../contract/answer-sheet/whose-sheet.ts';
import { cleanText } from '../../../domain/log/clean-text.ts';
import { activitiesOf } from '../../../domain/plan/plan.ts';
import type { Language } from '../../../domain/plan/text.ts';
import { answerRows, saysTheSame } from '../../../domain/progress/rounds/answer-rows.ts';
import type { Behalf } from '../../../domain/progress/reports/report.ts';
import { type Round, roundFor } from '../../../domain/progress/rounds/round.ts';
import { languageOf } from '../../state/party-language.ts';
import { roundQuestions } from '../../state/rounds.ts';
import type { OpenSession } from '../../state/session.ts';
import type { FoundAnswer } from './entry-row.ts';
import { behalfOf, isComplete, lacksIn, rowContext, type ToldWord } from './told-word.ts';

/** One sheet that came back, and what a person said about it. */
export interface ChosenSheet {
  readonly id: string;
  readonly fileName: string;
  /** Whether it is not the only one of its file. */
  readonly isOneOfSeveral: boolean;
  readonly sheet: AnswerSheet;
  /** Whose it was said to be; null: nobody said so. */
  readonly party: string | null;
  /** Who told the Secretariat; null: nobody said so of this one. */
  readonly who: string | null;
}

/** What would be entered from a sheet, or what stands before that. */
export type SheetFound =
  | { readonly kind: 'strange'; readonly problem: StrangeSheet }
  /** Somebody has to say whose it is; `parties` are those that it names. */
  | { readonly kind: 'whose'; readonly parties: readonly string[] }
  | { readonly kind: 'not-asked'; readonly party: string }
  | {
      readonly kind: 'found';
      readonly party: string;
      readonly answers: readonly FoundAnswer[];
      /** Rows that say what stands already. */
      readonly unchanged: number;
      readonly blank: number;
      readonly problems: readonly SheetAnswerProblem[];
      readonly who: string;
      /** null: how, by whom or when it was told is not said yet. */
      readonly behalf: Behalf | null;
    };

/** Reads a sheet for a round on a word. Nothing is stored. */
export function sheetFound(
  open: OpenSession,
  round: Round,
  chosen: ChosenSheet,
  word: ToldWord,
  sentencesIn: Readonly<Record<Language, I18n>>,
): SheetFound {
  const { plan, members } = open.inForce;
  const { sheet, fileName } = chosen;
  const readFor = { plan: plan.id, round: round.id };
  const problem = strangeSheet(sheet, readFor);
  if (problem !== null) return { kind: 'strange', problem };
  const whose = whoseSheet(sheet, fileName, members, readFor);
  const party = chosen.party ?? (whose.kind === 'known' ? whose.party : null);
  if (party === null) return { kind: 'whose', parties: whose.kind === 'several' ? whose.parties : [] };
  if (roundFor(round, party) === null) return { kind: 'not-asked', party };
  const who = cleanText(whoTold(chosen, word));
  const named = { ...word, who };
  const behalf = behalfOf(named, open.today);
  const language = languageOf(open, party);
  const context = rowContext(open, behalf, language, sentencesIn[language]);
  const rows = answerRows(roundQuestions(open, round, party));
  const activities = activitiesOf(plan).map(({ activity }) => activity);
  const read = answersInSheet(sheet, party, readFor, rows, activities, context);
  const { answers, problems, blank } = read;
  const fresh = answers.filter(({ row, answer }) => !saysTheSame(answer, row.question.standing));
  return {
    kind: 'found',
    party,
    answers: fresh,
    unchanged: read.unchanged + answers.length - fresh.length,
    blank,
    problems,
    who,
    behalf: isComplete(lacksIn(named, open.today)) ? behalf : null,
  };
}

/** Who told the Secretariat of a sheet: as somebody said of it, as the sheet says, or as is said of all. */
export function whoTold({ who, sheet }: Pick<ChosenSheet, 'who' | 'sheet'>, word: ToldWord): string {
  return who ?? sheet.about.filledBy ?? word.who;
}
