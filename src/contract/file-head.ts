import { bytesToText } from './hash.ts';
import { parseJsonObject } from './json-object.ts';

/** What the bytes of a file begin with that has a line of name and version, then a line of JSON, then the rest. */
export type FileHead =
  /** Its first line does not begin with the name, or no number follows. */
  | { readonly type: 'other-file' }
  | { readonly type: 'newer-version' }
  /** The second line is missing, longer than it may be or no JSON object. */
  | { readonly type: 'head-damaged' }
  /** The rest begins at byte `restFrom`. */
  | {
      readonly type: 'readable';
      readonly header: { readonly [name: string]: unknown };
      readonly restFrom: number;
    };

const usualHeaderBytes = 4096;
const lineFeed = 0x0a;

/** The head of a file whose first line is `magic` and `version`, and whose second has at most `maxHeaderBytes`. Never throws. */
export function readFileHead(
  bytes: Uint8Array,
  magic: string,
  version: number,
  maxHeaderBytes = usualHeaderBytes,
): FileHead {
  const head = bytes.subarray(0, magic.length + 8 + maxHeaderBytes);
  const first = head.indexOf(lineFeed);
  const start = bytesToText(first === -1 ? head.subarray(0, 16) : head.subarray(0, first));
  if (start === null || !start.startsWith(magic)) return { type: 'other-file' };
  if (start !== `${magic}${version}`) {
    const isNewer = /^\d+$/.test(start.slice(magic.length));
    return { type: isNewer ? 'newer-version' : 'other-file' };
  }
  const second = first === -1 ? -1 : head.indexOf(lineFeed, first + 1);
  const line = second === -1 ? null : bytesToText(head.subarray(first + 1, second));
  const header = line === null ? null : parseJsonObject(line);
  return header === null ? { type: 'head-damaged' } : { type: 'readable', header, restFrom: second + 1 };
}
