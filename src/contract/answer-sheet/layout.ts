import { type DeliverableKey, type KeyParts, parseKey } from '../../domain/plan/deliverable-key.ts';
import { foldName } from '../../domain/plan/member.ts';
import type { Language } from '../../domain/plan/text.ts';

/** The columns of the sheet in which a member answers. Headings are matched in both languages and persisted: add, never edit. */
export type AnswerColumn =
  | 'row'
  | 'activity'
  | 'period'
  | 'latest'
  | 'letter'
  | 'day'
  | 'note'
  /** What the row stands for, however its other cells were moved. */
  | 'reference';

type Names = { readonly [L in Language]: string };

/** What each column is called, in the order in which they are written. */
export const answerHeadings: { readonly [C in AnswerColumn]: Names } = {
  row: { en: 'Row', fr: 'Ligne' },
  activity: { en: 'Activity', fr: 'Activité' },
  period: { en: 'Period', fr: 'Période' },
  latest: { en: 'Latest answer', fr: 'Dernière réponse' },
  letter: { en: 'Letter', fr: 'Lettre' },
  day: { en: 'Day', fr: 'Jour' },
  note: { en: 'Why, or how can we know?', fr: 'Pourquoi, ou comment le savoir ?' },
  reference: { en: 'Leave this as it is', fr: 'À laisser tel quel' },
};

// Under what people rename a column, and what the French sheet had by mistake.
const alsoCalled: readonly (readonly [AnswerColumn, readonly string[]])[] = [
  ['row', ['Code', 'Activity code', 'Activity number', 'Code de l’activité', 'Numéro de l’activité']],
  ['activity', ['Activities', 'Activités']],
  ['letter', ['Letter (États-Unis)', 'Status', 'Statut', 'État', 'Answer', 'Réponse']],
  ['day', ['Date']],
  ['note', ['Note', 'Notes', 'Remark', 'Remarks', 'Remarque', 'Remarques']],
  ['note', ['Comment', 'Comments', 'Commentaire', 'Commentaires']],
];

/** What stands in the sheet about the sheet, each beside its name. */
export type AboutLabel = 'plan' | 'round' | 'member' | 'filledBy';

/** What the parts of the sheet about the sheet are called, in the order in which they are written. */
export const aboutLabels: { readonly [A in AboutLabel]: Names } = {
  plan: { en: 'Plan', fr: 'Plan' },
  round: { en: 'Round', fr: 'Campagne' },
  member: { en: 'Member', fr: 'Membre' },
  filledBy: { en: 'Filled in by (name)', fr: 'Rempli par (nom)' },
};

/** What the sheets with the answers, with the letters, and about the sheet itself are called. */
export const answerSheetNames: { readonly [S in 'answers' | 'letters' | 'about']: Names } = {
  answers: { en: 'Answers', fr: 'Réponses' },
  letters: { en: 'Letters', fr: 'Lettres' },
  about: { en: 'About this sheet', fr: 'À propos de cette feuille' },
};

const columnByHeading = new Map<string, AnswerColumn>([
  ...Object.entries(answerHeadings).flatMap(([column, names]) =>
    Object.values(names).map((name) => [foldName(name), column as AnswerColumn] as const),
  ),
  ...alsoCalled.flatMap(([column, names]) => names.map((name) => [foldName(name), column] as const)),
]);

const labelByName = new Map<string, AboutLabel>(
  Object.entries(aboutLabels).flatMap(([label, names]) =>
    Object.values(names).map((name) => [foldName(name), label as AboutLabel] as const),
  ),
);

/** The column that a heading names, in either language; null: none. */
export function answerColumnOf(heading: string): AnswerColumn | null {
  return columnByHeading.get(foldName(heading)) ?? null;
}

/** What a name in the sheet about the sheet stands beside, in either language; null: nothing that is known. */
export function aboutLabelOf(name: string): AboutLabel | null {
  return labelByName.get(foldName(name)) ?? null;
}

/** What a row stands for: one thing that is asked, and the round in which it was; null: the row does not say in which. */
export interface RowReference extends KeyParts {
  readonly key: DeliverableKey;
  readonly round: string | null;
}

/** What is written at the end of a row: the deliverable's key (KEY-1) and the id of the round, with a blank between. */
export function writeReference(key: DeliverableKey, round: string): string {
  return `${key} ${round}`;
}

/** Reads the end of a row; null: it is none, or somebody wrote over it. */
export function readReference(text: string): RowReference | null {
  const [key = '', round = null] = text.trim().split(/\s+/);
  const parts = parseKey(key);
  return parts === null ? null : { ...parts, key: key as DeliverableKey, round };
}
