import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** Letters and digits: all that chats, mails, addresses and double clicks leave alone. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** 32 bytes fill 43 characters but for a hundredth of a bit, so that larger blocks would save nothing. */
const blockBytes = 32;
const blockCharacters = charactersFor(blockBytes);

/** As many characters as make a number without loss: quicker than one at a time by far. */
const groupLength = 8;
const groupBase = BigInt(alphabet.length) ** BigInt(groupLength);

/**
 * Bytes as letters and digits, in blocks of 32 bytes and 43 characters, the last one shorter: 1.344 characters a byte,
 * as base64 has. The number of characters follows from the number of bytes.
 */
export function bytesToBase62(bytes: Uint8Array): string {
  const blocks: string[] = [];
  for (let from = 0; from < bytes.length; from += blockBytes) {
    const block = bytes.subarray(from, from + blockBytes);
    let text = '';
    for (let rest = BigInt(`0x${bytesToHex(block)}`); rest > 0n; rest /= groupBase)
      text = numberToGroup(Number(rest % groupBase)) + text;
    const length = charactersFor(block.length);
    blocks.push(text.padStart(length, '0').slice(-length));
  }
  return blocks.join('');
}

/** The `sizeBytes` bytes that a text stands for; null where it does not stand for that many. */
export function base62ToBytes(text: string, sizeBytes: number): Uint8Array | null {
  if (text.length !== base62Length(sizeBytes) || !/^[0-9A-Za-z]*$/.test(text)) return null;
  const bytes = new Uint8Array(sizeBytes);
  for (let from = 0, at = 0; from < sizeBytes; from += blockBytes, at += blockCharacters) {
    const block = text.slice(at, at + blockCharacters);
    const padded = block.padStart(Math.ceil(block.length / groupLength) * groupLength, '0');
    let value = 0n;
    for (let group = 0; group < padded.length; group += groupLength)
      value = value * groupBase + BigInt(groupToNumber(padded.slice(group, group + groupLength)));
    const size = Math.min(blockBytes, sizeBytes - from);
    const hex = value.toString(16).padStart(size * 2, '0');
    if (hex.length > size * 2) return null;
    bytes.set(hexToBytes(hex), from);
  }
  return bytes;
}

/** How many characters `sizeBytes` bytes take. */
export function base62Length(sizeBytes: number): number {
  return Math.floor(sizeBytes / blockBytes) * blockCharacters + charactersFor(sizeBytes % blockBytes);
}

function charactersFor(sizeBytes: number): number {
  return Math.ceil((sizeBytes * 8) / Math.log2(alphabet.length));
}

function numberToGroup(number: number): string {
  let group = '';
  for (let rest = number; group.length < groupLength; rest = Math.floor(rest / alphabet.length))
    group = (alphabet[rest % alphabet.length] as string) + group;
  return group;
}

function groupToNumber(group: string): number {
  let number = 0;
  for (const character of group) number = number * alphabet.length + alphabet.indexOf(character);
  return number;
}
