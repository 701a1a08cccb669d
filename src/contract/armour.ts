import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { invariant } from '../base/invariant.ts';
import { base62Length, base62ToBytes, bytesToBase62 } from './base62.ts';

/** Longest link that mail programs and chats pass on whole, in characters. */
export const maxLinkCharacters = 1500;

/** What an armour begins with, by what it holds: a packet or an invitation. */
export type ArmourMark = 'WFpkt1' | 'WFinv1';

/** What a text that somebody pasted holds. */
export type FoundArmour =
  | { readonly type: 'none' }
  /** There is an armour, and none whose checksum is right: characters were lost or changed on the way. */
  | { readonly type: 'damaged' }
  /** The bytes in every armour that is whole, in the order of the text, none of them twice. */
  | { readonly type: 'found'; readonly contents: readonly Uint8Array[]; readonly damagedCount: number };

const endMark = 'WFend';
const lengthBytes = 3;
const checkBytes = 6;
const maxContentBytes = 2 ** (8 * lengthBytes) - 1;

/**
 * Bytes as letters and digits only, on one line, for a chat or a mail: the mark, the length, the bytes and the first 6
 * bytes of their SHA-256 in base 62, `WFend`. 25 characters and 1.344 for each byte, which are fewer than 16 MiB.
 */
export function encodeArmour(content: Uint8Array, mark: ArmourMark = 'WFpkt1'): string {
  invariant(content.length <= maxContentBytes, 'what is armoured is shorter than 16 MiB');
  const length = Uint8Array.of(content.length >> 16, content.length >> 8, content.length);
  const checked = concatBytes(content, checkOf(content));
  return `${mark}${bytesToBase62(length)}${bytesToBase62(checked)}${endMark}`;
}

/**
 * What a pasted text holds behind such marks: a chat, a whole mail, a link. Quoted, wrapped, spaced out, written in HTML or with a mail's
 * `=` at line ends, and in links that a mail program rewrote, an armour is still found. Never throws.
 */
export function findArmour(text: string, mark: ArmourMark = 'WFpkt1'): FoundArmour {
  const letters = lettersOf(text);
  const foundByText = new Map<string, Uint8Array>();
  let damagedCount = 0;
  let at = letters.indexOf(mark);
  while (at >= 0) {
    const from = at + mark.length;
    const read = readArmour(letters, from);
    if (read === null) damagedCount += 1;
    else foundByText.set(letters.slice(from, read.next), read.content);
    at = letters.indexOf(mark, read === null ? from : read.next);
  }
  if (foundByText.size > 0) return { type: 'found', contents: [...foundByText.values()], damagedCount };
  return { type: damagedCount > 0 ? 'damaged' : 'none' };
}

/**
 * The link that opens Wayfinder at `address` with what `armour` holds; null where it would be too long to travel.
 * Behind the `#` nothing of it reaches a server.
 */
export function packetLink(address: string, armour: string): string | null {
  return linkTo(address, `/transfer?file=${armour}`);
}

/** The link to what stands behind the `#` of Wayfinder's addresses; null where it would be too long to travel. */
export function linkTo(address: string, place: string): string | null {
  const link = `${address.replace(/#.*$/s, '')}#${place}`;
  return link.length <= maxLinkCharacters ? link : null;
}

/** The content of the armour whose start mark ends at `from`, and where it ends; null where it is not whole. */
function readArmour(
  letters: string,
  from: number,
): { readonly content: Uint8Array; readonly next: number } | null {
  const bodyFrom = from + base62Length(lengthBytes);
  const length = base62ToBytes(letters.slice(from, bodyFrom), lengthBytes);
  if (length === null) return null;
  const sizeBytes = length.reduce((value, byte) => value * 256 + byte, 0);
  const next = bodyFrom + base62Length(sizeBytes + checkBytes);
  const checked = base62ToBytes(letters.slice(bodyFrom, next), sizeBytes + checkBytes);
  if (checked === null) return null;
  const content = checked.slice(0, sizeBytes);
  const isRight = checkOf(content).every((byte, place) => byte === checked[sizeBytes + place]);
  return isRight ? { content, next } : null;
}

function checkOf(content: Uint8Array): Uint8Array {
  return sha256(content).slice(0, checkBytes);
}

/** The letters and digits of a text that are not there because of the way by which it came. */
function lettersOf(text: string): string {
  return (
    text
      // Quoted-printable: a line that goes on, then a character by its number, once or several times over.
      .replace(/=[ \t]*(?:\r\n|\r|\n)/g, '')
      .replace(/=(?:3D)*[0-9A-F]{2}/g, '')
      // HTML: what breaks or styles a line, then a character by its name.
      .replace(
        /<\/?(?:[biup]|br|em|li|td|tr|tt|o:p|div|pre|wbr|code|font|span|strong|blockquote)(?:\s[^<>]*)?\/?>/gi,
        '',
      )
      .replace(/&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});/gi, '')
      // An address: a character by its number, once or several times over.
      .replace(/%(?:25)*[0-9a-f]{2}/gi, '')
      .replace(/[^0-9A-Za-z]/g, '')
  );
}
