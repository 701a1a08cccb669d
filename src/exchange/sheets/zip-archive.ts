import { err, ok, type Result } from '../../base/result.ts';
import { inflate } from '../inflate.ts';

/** Why an archive, or a file in it, cannot be read. */
export type ZipProblem = 'damaged' | 'too-large';

/** A zip archive whose list of files was read; nothing in it is unpacked before it is asked for. */
export interface ZipArchive {
  readonly names: ReadonlySet<string>;
  /** A file's bytes; null: there is none of that name. What all files come to together is bounded, whatever they say. */
  read(name: string): Result<Uint8Array | null, ZipProblem>;
}

interface Entry {
  readonly method: number;
  readonly sizePacked: number;
  readonly start: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** A workbook has some dozens of files; one with this many is no workbook. */
const mostEntries = 10_000;

/** Opens an archive by the list at its end. `limitBytes`: the most that its files may come to together, unpacked. */
export function openZip(bytes: Uint8Array, limitBytes: number): Result<ZipArchive, ZipProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfList(view);
  if (end === null) return err('damaged');
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) return err('too-large');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return err('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      sizePacked: view.getUint32(at + 20, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  let left = limitBytes;
  return ok({
    names: new Set(entries.keys()),
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return ok(null);
      const { method, sizePacked, start } = entry;
      if (start + 30 > bytes.length || view.getUint32(start, true) !== localSignature) return err('damaged');
      const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
      if (from + sizePacked > bytes.length) return err('damaged');
      const packed = bytes.subarray(from, from + sizePacked);
      if (method !== 0 && method !== 8) return err('damaged');
      const unpacked = method === 0 ? { fault: null, bytes: packed } : inflate(packed, 0, left);
      if (unpacked.fault !== null) return err(unpacked.fault === 'too-large' ? 'too-large' : 'damaged');
      left -= unpacked.bytes.length;
      return left < 0 ? err('too-large') : ok(unpacked.bytes);
    },
  });
}

/** Where the record at the archive's end begins: a comment of up to 64 KiB may stand behind it. null: there is none. */
function endOfList(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}
