/** The sections that a paper may have, in its order. `answers` lists every deliverable with its latest answer. */
export const paperSections = [
  'figures',
  'priorities',
  'members',
  'attention',
  'activities',
  'answers',
  'recommendations',
] as const;
export type PaperSection = (typeof paperSections)[number];

/** Whom a paper is for, as its distribution line says. */
export const distributions = ['secretariat', 'members', 'public'] as const;
export type Distribution = (typeof distributions)[number];

/** What somebody chose to have in a paper. */
export interface PaperChoice {
  readonly distribution: Distribution;
  readonly sections: ReadonlySet<PaperSection>;
}

/** The sections of a paper for which none were chosen. In public no member is named unless somebody chooses so. */
export function usualSections(distribution: Distribution): readonly PaperSection[] {
  return distribution === 'public'
    ? ['figures', 'priorities', 'activities', 'recommendations']
    : paperSections.filter((section) => section !== 'answers');
}

/** Whether a paper names members: always where it stays among them, in public only where a section that does was chosen. */
export function namesMembers(choice: PaperChoice): boolean {
  return listsAnswers(choice) || choice.sections.has('members');
}

/** Whether a paper and the tables that go with it may list what members answered one by one, as the matrix does. */
export function listsAnswers({ distribution, sections }: PaperChoice): boolean {
  return distribution !== 'public' || sections.has('answers');
}

/** What somebody writes into a paper. Empty: nothing was written. */
export interface PaperTexts {
  /** A comment by the code of its priority. */
  readonly comments: Readonly<Record<string, string>>;
  readonly recommendations: string;
}

export const noTexts: PaperTexts = { comments: {}, recommendations: '' };
