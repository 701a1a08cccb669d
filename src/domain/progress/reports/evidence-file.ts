import { cleanText } from '../../log/clean-text.ts';

/** A small file that is a piece of evidence. A report names it; its bytes are kept and travel beside the log (REP-4). */
export interface EvidenceFile {
  /** SHA-256 over its bytes, as base64url: two files with the same bytes are one. */
  readonly sha: string;
  /** As whoever added it called it, with its suffix. */
  readonly name: string;
  /** Its media type. What is not in `fileTypes` was written by another version, or by nobody's Wayfinder. */
  readonly type: string;
  readonly size: number;
}

/** Largest file that can be added, and that is taken in, in bytes. */
export const maxEvidenceFileBytes = 5_000_000;

/** Longest name of a file, in characters. */
export const maxFileNameLength = 200;

/**
 * The kinds of files that can be evidence, by suffix: documents, tables and pictures that nothing runs in. Older office
 * files, web pages and drawings are not among them, because they may hold programs.
 */
export const fileTypes: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
  ['heic', 'image/heic'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odp', 'application/vnd.oasis.opendocument.presentation'],
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
]);

/** Why a file is not added as evidence. */
export type FileRefusal =
  | { readonly type: 'file-kind-refused' }
  | { readonly type: 'file-empty' }
  | { readonly type: 'file-larger-than-limit'; readonly size: number; readonly limit: number };

/** The media type that a name stands for; null: no file of that kind can be evidence. */
export function fileTypeOf(name: string): string | null {
  return fileTypes.get(suffixOf(name)) ?? null;
}

/** Why a file of this name and size is not added; null: it can be. */
export function refusalOf(name: string, size: number): FileRefusal | null {
  if (fileTypeOf(name) === null) return { type: 'file-kind-refused' };
  if (size === 0) return { type: 'file-empty' };
  return size > maxEvidenceFileBytes
    ? { type: 'file-larger-than-limit', size, limit: maxEvidenceFileBytes }
    : null;
}

/** Whether a value is written as the name, kind and size of a file can be. */
export function isEvidenceFile({ sha, name, type, size }: EvidenceFile): boolean {
  return (
    /^[A-Za-z0-9_-]{43}$/.test(sha) &&
    name.trim() !== '' &&
    name.length <= maxFileNameLength &&
    /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(type) &&
    Number.isSafeInteger(size) &&
    size > 0
  );
}

/**
 * A file's name as it may be stored and shown: cleaned (KEY-2), nothing of a folder, no sign that would turn letters round
 * or hide some, and where it is too long the end of it, which has the suffix.
 */
export function plainFileName(name: string): string {
  const plain = cleanText(name)
    .replace(/[\p{Cf}\n]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .slice(-maxFileNameLength)
    .replace(/^\p{Surrogate}/u, '')
    .trim();
  return plain === '' ? 'file' : plain;
}

/**
 * Under which name and as which type a file is saved. A report may say anything of its file: what is no kind of evidence
 * is saved as bytes of no kind, and a name that says something else than the type gets the type's suffix.
 */
export function fileToSave({ name, type }: Pick<EvidenceFile, 'name' | 'type'>): {
  readonly name: string;
  readonly type: string;
} {
  const plain = plainFileName(name);
  const suffix = [...fileTypes].find(([, one]) => one === type)?.[0];
  if (suffix === undefined) return { name: `${plain}.bin`, type: 'application/octet-stream' };
  return { name: fileTypeOf(plain) === type ? plain : `${plain}.${suffix}`, type };
}

/** The files that a report names as evidence, in its order. */
export function filesIn(body: {
  readonly evidence?: readonly { readonly file?: EvidenceFile }[];
}): readonly EvidenceFile[] {
  return body.evidence === undefined ? [] : body.evidence.flatMap(({ file }) => file ?? []);
}

function suffixOf(name: string): string {
  return /\.([A-Za-z0-9]+)$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}
