import { foldName } from '../../domain/plan/member.ts';
import type { Language } from '../../domain/plan/text.ts';

/** The sheets of the template, in their order. Headings are matched in both languages and persisted: add, never edit. */
export type SheetKind = 'plan' | 'priorities' | 'objectives' | 'activities' | 'milestones' | 'members';

/** How a column is written and read. `text` may come in both languages; the others are in none. */
export type ColumnKind =
  | 'code'
  | 'text'
  | 'words'
  | 'choice'
  | 'day'
  | 'due'
  | 'list'
  | 'member-list'
  | 'number'
  /** Written for the reader, and not taken from it. */
  | 'for-reading';

export interface TemplateColumn {
  /** The name in a plan file, with a dot where it stands inside another; `parent`: what it stands below. */
  readonly id: string;
  readonly kind: ColumnKind;
  readonly headings: { readonly [L in Language]: string };
  readonly also: readonly string[];
  /** `always`: nothing can be read without it; `new`: unless the plan in force says it; `never`: it may be left out. */
  readonly isNeeded: 'always' | 'new' | 'never';
  readonly widthCharacters: number;
}

export interface TemplateSheet {
  readonly kind: SheetKind;
  readonly names: { readonly [L in Language]: string };
  readonly columns: readonly TemplateColumn[];
}

const column = (
  id: string,
  kind: ColumnKind,
  en: string,
  fr: string,
  isNeeded: TemplateColumn['isNeeded'],
  widthCharacters: number,
  also: readonly string[] = [],
): TemplateColumn => ({ id, kind, headings: { en, fr }, also, isNeeded, widthCharacters });

const code = column('code', 'code', 'Code', 'Code', 'always', 10);
const title = column('title', 'text', 'Title', 'Titre', 'new', 60, ['Name', 'Nom']);

/** In the sheet of the plan itself each of these is a row: what it is called, and what it is. */
const planFields: readonly TemplateColumn[] = [
  column('id', 'code', 'Plan code', 'Code du plan', 'new', 30),
  column('language', 'choice', 'Language', 'Langue', 'new', 30),
  column('title', 'text', 'Title', 'Titre', 'new', 60),
  column('organisation', 'words', 'Organisation', 'Organisation', 'new', 60),
  column('secretariat.code', 'code', 'Secretariat’s code', 'Code du secrétariat', 'new', 30),
  column('secretariat.name', 'words', 'Secretariat’s name', 'Nom du secrétariat', 'new', 60),
  column('start', 'day', 'First day', 'Premier jour', 'new', 30),
  column('end', 'day', 'Last day', 'Dernier jour', 'new', 30),
  column(
    'yearStartsInMonth',
    'number',
    'A plan year starts in month',
    'Mois où commence l’année du plan',
    'new',
    30,
  ),
  column('rev', 'for-reading', 'Made from state', 'Établi à partir de l’état', 'never', 30),
];

/** Priority and objective beside each activity, for a table that stands alone. */
const placeColumns: readonly TemplateColumn[] = [
  column('priority.code', 'code', 'Priority', 'Priorité', 'new', 10),
  column('priority.title', 'text', 'Priority title', 'Titre de la priorité', 'new', 40),
  column('priority.overallObjective', 'text', 'Overall objective', 'Objectif général', 'never', 40),
  column('parent', 'code', 'Objective', 'Objectif', 'new', 10),
  column('objective.title', 'text', 'Objective title', 'Titre de l’objectif', 'new', 40),
];
const activityColumns: readonly TemplateColumn[] = [
  title,
  column('scope', 'choice', 'Who answers', 'Qui répond', 'new', 12, ['Scope', 'Portée']),
  column('cadence', 'choice', 'How often', 'Fréquence', 'new', 12, ['Cadence', 'Rythme']),
  column('due', 'due', 'Due', 'Échéance', 'never', 14, ['Due day', 'Date d’échéance']),
  column('countsAsDone', 'text', 'Counts as done', 'Compte comme fait', 'never', 40),
  column('instruction', 'text', 'Instruction', 'Consigne', 'never', 40),
  column('appliesTo', 'member-list', 'Applies to', 'S’applique à', 'never', 24),
  column('answeredBy', 'choice', 'Answered by', 'Répondu par', 'never', 14),
  column('furtherObjectives', 'list', 'Also serves objectives', 'Sert aussi les objectifs', 'never', 16),
  column('retired.day', 'day', 'Dropped on', 'Abandonnée le', 'never', 14),
  column('retired.decision', 'words', 'Dropped by decision', 'Décision d’abandon', 'never', 40),
];

/** The template's sheets, in their order. */
export const templateSheets: readonly TemplateSheet[] = [
  { kind: 'plan', names: { en: 'Plan', fr: 'Plan' }, columns: planFields },
  {
    kind: 'priorities',
    names: { en: 'Priorities', fr: 'Priorités' },
    columns: [
      code,
      title,
      column('overallObjective', 'text', 'Overall objective', 'Objectif général', 'never', 60),
    ],
  },
  {
    kind: 'objectives',
    names: { en: 'Objectives', fr: 'Objectifs' },
    columns: [code, column('parent', 'code', 'Priority', 'Priorité', 'new', 10), title],
  },
  {
    kind: 'activities',
    names: { en: 'Activities', fr: 'Activités' },
    columns: [code, column('parent', 'code', 'Objective', 'Objectif', 'new', 10), ...activityColumns],
  },
  {
    kind: 'milestones',
    names: { en: 'Milestones', fr: 'Jalons' },
    columns: [column('parent', 'code', 'Activity', 'Activité', 'always', 10), code, title],
  },
  {
    kind: 'members',
    names: { en: 'Members', fr: 'Membres' },
    columns: [
      code,
      column('name', 'words', 'Name', 'Nom', 'new', 30),
      column('aliases', 'list', 'Other names', 'Autres noms', 'never', 30, ['Aliases', 'Alias']),
      column('administration', 'words', 'Administration', 'Administration', 'never', 40),
      column('memberFrom', 'day', 'Member from', 'Membre depuis', 'never', 14),
      column('memberUntil', 'day', 'Member until', 'Membre jusqu’au', 'never', 14),
      column('subregion', 'words', 'Sub-region', 'Sous-région', 'never', 16),
      column('groups', 'list', 'Groups', 'Groupes', 'never', 30),
      column('preferredLanguage', 'choice', 'Language', 'Langue', 'never', 10),
    ],
  },
];

/** The activities as one table that stands alone, each with its objective and its priority. */
export const activityTable: TemplateSheet = {
  kind: 'activities',
  names: { en: 'Activities', fr: 'Activités' },
  columns: [code, ...placeColumns, ...activityColumns],
};

/** The sheet of the template of this kind. */
export function templateSheet(kind: SheetKind): TemplateSheet {
  return templateSheets.find((sheet) => sheet.kind === kind) as TemplateSheet;
}

/** The words for each choice beside its code, in both languages. */
const choiceWords: { readonly [code: string]: readonly string[] } = {
  member: ['member', 'members', 'each member', 'membre', 'membres', 'chaque membre'],
  regional: [
    'regional',
    'secretariat',
    'the secretariat',
    'régional',
    'régionale',
    'secrétariat',
    'le secrétariat',
  ],
  once: ['once', 'une fois'],
  annual: ['annual', 'yearly', 'each year', 'annuel', 'annuelle', 'chaque année'],
  ongoing: ['ongoing', 'continu', 'continue', 'en continu'],
  en: ['en', 'english', 'anglais'],
  fr: ['fr', 'french', 'français'],
};

/** What is written where something applies to no member: an empty cell says that it applies to all. */
export const nobody: { readonly [L in Language]: string } = { en: 'nobody', fr: 'personne' };

/** In the column that says who answers about a member, these words are no scope. */
const aboutMembers: readonly string[] = [
  'secretariat',
  'the secretariat',
  'the secretariat about each member',
  'secrétariat',
  'le secrétariat',
  'le secrétariat pour chaque membre',
];

/**
 * The code of a choice that somebody wrote in either language in a column; `text` itself where it is none. Empty: what is
 * written is what an empty cell says.
 */
export function choiceOf(text: string, column: TemplateColumn['id'] = ''): string {
  const wanted = foldName(text);
  if (column === 'answeredBy') {
    if (aboutMembers.some((one) => foldName(one) === wanted)) return 'secretariat';
    return choiceOf(text) === 'member' ? '' : text;
  }
  const found = Object.entries(choiceWords).find(([, words]) =>
    words.some((one) => foldName(one) === wanted),
  );
  return found === undefined ? text : found[0];
}

/** A heading as it was recognised: its column and, where it names one, the language of its texts. */
export interface Heading {
  readonly column: TemplateColumn;
  readonly language: Language | null;
}

const inLanguage = /\((.+)\)\s*$/;

/** The column that a heading means, in either language, accents, case and punctuation ignored; null: none. */
export function headingOf(columns: readonly TemplateColumn[], text: string): Heading | null {
  const exact = columnNamed(columns, text);
  if (exact !== null) return { column: exact, language: null };
  const language = choiceOf(inLanguage.exec(text)?.[1] ?? '');
  const column = columnNamed(columns, text.replace(inLanguage, ''));
  if (column?.kind !== 'text' || (language !== 'en' && language !== 'fr')) return null;
  return { column, language };
}

/** The heading of a column for readers of `lang`; `language`: that of its texts where it is not the plan's. */
export function headingText(column: TemplateColumn, lang: Language, language: Language | null): string {
  if (language === null) return column.headings[lang];
  const names = { en: { en: 'English', fr: 'anglais' }, fr: { en: 'French', fr: 'français' } };
  return `${column.headings[lang]} (${names[language][lang]})`;
}

// Every heading of every row that may hold headings is looked up; the names do not change.
const namesOf = new WeakMap<readonly TemplateColumn[], ReadonlyMap<string, TemplateColumn>>();

function columnNamed(columns: readonly TemplateColumn[], text: string): TemplateColumn | null {
  let names = namesOf.get(columns);
  if (names === undefined) {
    const all = columns.flatMap((one) => {
      const { headings, also } = one;
      return [headings.en, headings.fr, ...also].map((name) => [foldName(name), one] as const);
    });
    // Of two columns with one name the first is meant.
    names = new Map(all.reverse());
    namesOf.set(columns, names);
  }
  const wanted = foldName(text);
  return wanted === '' ? null : (names.get(wanted) ?? null);
}
