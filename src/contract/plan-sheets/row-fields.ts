import type { Json, JsonObject } from '../../domain/log/event.ts';
import { foldName, type Member } from '../../domain/plan/member.ts';
import type { Language } from '../../domain/plan/text.ts';
import { excerpt } from '../excerpt.ts';
import { cellText, fieldOf, listItems, otherLanguage, textValue, withField } from './fields.ts';
import type { Remarking, SheetProblem, SheetProblemType } from './sheet-problem.ts';
import { type Cell, cellName } from './table.ts';
import { choiceOf, nobody, type TemplateColumn } from './template.ts';

/** Where a cell stands, for what is said about it. */
export interface CellPlace {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  readonly field: string;
}

/** What reading cells needs to know and where it says what it found. */
export interface CellReading {
  /** The plan's language. */
  readonly own: Language;
  /** The member that a text names, of those in the file and those of the plan in force; null: none, or several (MEMB-3). */
  readonly findMember: (text: string) => Member | null;
  /** A full stop at the end of a code is none of it, because no code of the plan in force ends in one. */
  readonly isWithoutStops: boolean;
  readonly problems: SheetProblem[];
  readonly remarks: Remarking;
}

/** The same reading with nothing said of it: where a cell is looked at once more. */
export function silently(reading: CellReading): CellReading {
  return { ...reading, problems: [], remarks: { add: () => {}, all: () => [] } };
}

/** A cell with its place; `cell` undefined: it is empty. */
export interface PlacedCell {
  readonly cell: Cell | undefined;
  readonly at: CellPlace;
}

/**
 * `value` with what a row says in one column, texts in both languages at once. A cell that says what the template would
 * write of `value` leaves it as it is, so that what the template cannot hold is not lost. null for a cell: the sheet has no
 * such column.
 */
export function readField(
  value: JsonObject,
  column: TemplateColumn,
  inOwn: PlacedCell | null,
  inOther: PlacedCell | null,
  reading: CellReading,
): JsonObject {
  const { own } = reading;
  const other = otherLanguage(own);
  const [before, beforeOther] = [cellText(value, column, own, own), cellText(value, column, other, own)];
  const words = inOwn === null ? before : readText(inOwn, column, reading);
  const otherWords = inOther === null ? beforeOther : readText(inOther, column, reading);
  // Said already why it cannot be read.
  if (words === null || otherWords === null) return value;
  if (isSame(words, before) && (column.kind !== 'text' || isSame(otherWords, beforeOther))) return value;
  const field =
    column.kind === 'text'
      ? textValue(own, trimmed(words), trimmed(otherWords), fieldOf(value, column.id))
      : valueOf(trimmed(words), column, inOwn, reading);
  return withField(value, column.id, field);
}

/** The text of a cell, empty where it is; null: it cannot be read, and was said to be a problem. */
export function readText(
  { cell, at }: PlacedCell,
  { kind }: Pick<TemplateColumn, 'kind'>,
  { isWithoutStops, problems, remarks }: CellReading,
): string | null {
  if (cell === undefined) return '';
  const { value, isResult } = cell;
  const name = cellName(at.column, at.row);
  const refuse = (type: SheetProblemType, found: string) => {
    problems.push({ type, sheet: at.sheet, cell: name, field: at.field, found: excerpt(found) });
    return null;
  };
  if (value.kind === 'formula') return refuse('formula-without-result', value.text);
  if (value.kind === 'error') return refuse('error-value', value.text);
  if (isResult) remarks.add('formula-result-taken', at.sheet, name, null);
  const isDay = kind === 'day' || kind === 'due';
  switch (value.kind) {
    case 'text': {
      // The same letters, however a system writes line ends and accents.
      const text = value.text.replace(/\r\n?/g, '\n').normalize('NFC');
      if (kind !== 'code' || !isWithoutStops || !endsInStop(text)) return text;
      remarks.add('stop-left-out', at.sheet, name, excerpt(text));
      return withoutStop(text);
    }
    case 'truth':
      return refuse('truth-value', value.text);
    case 'day':
      if (isDay) return value.day;
      return refuse(kind === 'code' ? 'day-for-code' : 'day-for-text', value.day);
    case 'number':
      if (kind === 'code' && !/^\d+$/.test(value.text)) return refuse('number-for-code', value.text);
      if (kind !== 'number' && !isDay) remarks.add('number-read-as-text', at.sheet, name, value.text);
      return value.text;
  }
}

function valueOf(
  text: string,
  { kind, id }: TemplateColumn,
  placed: PlacedCell | null,
  reading: CellReading,
): Json | undefined {
  if (text === '') return undefined;
  switch (kind) {
    case 'choice':
      return choiceOf(text, id) || undefined;
    case 'number':
      return /^\d{1,9}$/.test(text) ? Number(text) : text;
    case 'list': {
      const items = listItems(text);
      return id === 'furtherObjectives' && reading.isWithoutStops ? items.map(withoutStop) : [...items];
    }
    case 'member-list':
      return memberCodes(text, placed, reading);
    default:
      return text;
  }
}

/** The codes of the members that a cell names, each by code, name or alias (MEMB-3). */
function memberCodes(text: string, placed: PlacedCell | null, reading: CellReading): Json {
  if (Object.values(nobody).some((word) => foldName(word) === foldName(text))) return [];
  const items = listItems(text);
  const known = reading.findMember;
  // Commas too may stand between codes; a name may hold one.
  const named = items.flatMap((one) => (known(one) === null && one.includes(',') ? one.split(',') : [one]));
  return named.flatMap((one) => {
    const name = one.trim();
    if (name === '') return [];
    const member = known(name);
    if (member !== null) return [member.code];
    if (placed !== null) {
      const { sheet, column, row, field } = placed.at;
      const cell = cellName(column, row);
      reading.problems.push({ type: 'unknown-member', sheet, cell, field, found: excerpt(name) });
    }
    return [];
  });
}

/** Whether a written code has a full stop behind it. */
export function endsInStop(code: string): boolean {
  return /[^.\s]\.+\s*$/.test(code);
}

/** A written code without the full stops behind it; what is nothing but stops stays. */
export function withoutStop(code: string): string {
  return endsInStop(code) ? code.trimEnd().replace(/\.+$/, '') : code;
}

function isSame(text: string, before: string): boolean {
  return text === before || trimmed(text) === trimmed(before);
}

function trimmed(text: string): string {
  return text.trim();
}
