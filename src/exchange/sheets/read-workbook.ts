import { err, ok, type Result } from '../../base/result.ts';
import type { Table } from '../../contract/plan-sheets/table.ts';
import { isDayFormat } from './number-format.ts';
import { mostRows, sharedStrings, tableOfSheet, type WorkbookFacts } from './sheet-xml.ts';
import { scanXml } from './xml-scan.ts';
import { openZip, type ZipArchive, type ZipProblem } from './zip-archive.ts';

/** Why a file holds no sheets that can be read. */
export type WorkbookProblem =
  /** Excel keeps it under a password. */
  | { readonly type: 'password' }
  /** An Excel file in the format of before 2007, or in the binary one. */
  | { readonly type: 'old-excel' }
  | { readonly type: 'not-a-workbook' }
  | { readonly type: 'damaged-file' }
  | { readonly type: 'too-large-inside' }
  | { readonly type: 'too-many-rows'; readonly sheet: string; readonly rows: number; readonly most: number };

/** A workbook's sheets, in its order. */
export interface Workbook {
  readonly tables: readonly Table[];
  /** The tables that are cut at `mostRows`, with the rows that they have; empty: none is. */
  readonly tooLong: ReadonlyMap<Table, number>;
  /** It holds programs, which were not looked at. */
  readonly hasMacros: boolean;
}

/**
 * What all parts of a workbook together may come to, sheets that are left out included: fifty times what 2,000 activities
 * take. A cell takes some forty bytes, so that this is the limit of cells as well: at most 1.6 million.
 */
const limitBytes = 64 * 1024 * 1024;

/** Whether the bytes begin as those of a zip archive do, or of an old Office or locked file. */
export function looksLikeWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) || isCompound(bytes);
}

/** Reads the values of a workbook. Nothing in it is run; formulas give the result that the file holds. */
export function readWorkbook(
  bytes: Uint8Array,
  progress: (share: number) => void,
): Result<Workbook, WorkbookProblem> {
  if (isCompound(bytes)) return err({ type: hasName(bytes, 'EncryptedPackage') ? 'password' : 'old-excel' });
  const opened = openZip(bytes, limitBytes);
  if (!opened.ok) return err(zipProblem(opened.error));
  const archive = opened.value;
  if (archive.names.has('xl/workbook.bin')) return err({ type: 'old-excel' });
  if (!archive.names.has('xl/workbook.xml')) return err({ type: 'not-a-workbook' });
  try {
    return ok(workbookIn(archive, progress));
  } catch (error) {
    if (error instanceof Refused) return err(error.problem);
    throw error;
  }
}

class Refused extends Error {
  readonly problem: WorkbookProblem;

  constructor(problem: WorkbookProblem) {
    super(problem.type);
    this.problem = problem;
  }
}

function workbookIn(archive: ZipArchive, progress: (share: number) => void): Workbook {
  const part = (name: string): string | null => {
    const read = archive.read(name);
    if (!read.ok) throw new Refused(zipProblem(read.error));
    return read.value === null ? null : new TextDecoder().decode(read.value);
  };
  const targets = new Map<string, string>();
  scanXml(part('xl/_rels/workbook.xml.rels') ?? '', {
    ...nothing,
    open(tag, attribute) {
      if (tag !== 'Relationship') return;
      const target = attribute('Target') ?? '';
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  const sheets: { readonly name: string; readonly path: string }[] = [];
  let from1904 = false;
  scanXml(part('xl/workbook.xml') ?? '', {
    ...nothing,
    open(tag, attribute) {
      if (tag === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (tag !== 'sheet') return;
      sheets.push({ name: attribute('name') ?? '', path: targets.get(attribute('id') ?? '') ?? '' });
    },
  });
  const strings = sharedStrings(part('xl/sharedStrings.xml') ?? '');
  const facts: WorkbookFacts = { strings, isDayStyle: dayStyles(part('xl/styles.xml') ?? ''), from1904 };
  const tooLong = new Map<Table, number>();
  const tables = sheets.flatMap(({ name, path }, at) => {
    progress(0.2 + (0.5 * at) / sheets.length);
    const xml = part(path);
    if (xml === null) return [];
    const { table, filledRows } = tableOfSheet(name, xml, facts);
    if (filledRows > mostRows) tooLong.set(table, filledRows);
    return [table];
  });
  const hasMacros = [...archive.names].some((name) => name.endsWith('vbaProject.bin'));
  return { tables, tooLong, hasMacros };
}

/** The first of the tables that are to be used that is too long for it; null: none is. */
export function tooLongAmong(
  { tooLong }: Workbook,
  used: readonly Table[],
): Extract<WorkbookProblem, { readonly type: 'too-many-rows' }> | null {
  for (const [table, rows] of tooLong) {
    if (used.includes(table)) return { type: 'too-many-rows', sheet: table.name, rows, most: mostRows };
  }
  return null;
}

/** For each style of a cell whether it shows a number as a day. */
function dayStyles(xml: string): readonly boolean[] {
  const codes = new Map<number, string>();
  const isDay: boolean[] = [];
  let inCells = false;
  scanXml(xml, {
    text: () => {},
    open(tag, attribute) {
      if (tag === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (tag === 'cellXfs') inCells = true;
      if (tag !== 'xf' || !inCells) return;
      const id = Number(attribute('numFmtId') ?? 0);
      isDay.push(isDayFormat(id, codes.get(id) ?? null));
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return isDay;
}

const nothing = { text: () => {}, close: () => {} };

function zipProblem(problem: ZipProblem): WorkbookProblem {
  return { type: problem === 'too-large' ? 'too-large-inside' : 'damaged-file' };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

function isCompound(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

// In such a file names stand with two bytes a letter.
function hasName(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name, (letter) => [letter.charCodeAt(0), 0]).flat();
  const last = bytes.length - wanted.length;
  for (
    let at = bytes.indexOf(wanted[0] as number);
    at !== -1 && at <= last;
    at = bytes.indexOf(wanted[0] as number, at + 1)
  ) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
