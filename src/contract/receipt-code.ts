import { invariant } from '../base/invariant.ts';
import { err, ok, type Result } from '../base/result.ts';
import { isEventNumber } from '../domain/log/ids.ts';
import { spokenToDigits, digitsToSpoken } from './spoken-digits.ts';

/** What a receipt code says: a chain is held up to event `seq`, and these are the first 20 bits of its hash there. */
export interface ReceiptCode {
  readonly seq: number;
  readonly bits: number;
}

/** Why a text is no receipt code. */
export type ReceiptCodeProblem =
  /** It has too few or too many characters, or one that no code has. */
  | { readonly type: 'not-a-receipt-code' }
  /** Some character is wrong, or two are in the wrong order. */
  | { readonly type: 'receipt-code-mistyped' };

const leastSeqDigits = 2;
const mostSeqDigits = 10;
const bitsDigits = 4;
const checkDigits = 2;

/**
 * The code to read out on the telephone for a chain that is held up to event `seq`, whose hash there is `hash`: groups
 * of four letters and digits, two up to event 1,023. It says nothing about whose chain it is, and 20 bits prove nothing
 * to somebody who wants to deceive: they tell a slip from a match.
 */
export function makeReceiptCode(seq: number, hash: Uint8Array): string {
  invariant(isEventNumber(seq), 'a receipt is for an event');
  const seqDigits = toDigits(seq);
  while (seqDigits.length < leastSeqDigits) seqDigits.unshift(0);
  const bits = toDigits(firstBits(hash));
  while (bits.length < bitsDigits) bits.unshift(0);
  const digits = [...seqDigits, ...bits];
  return digitsToSpoken([...digits, ...checkOf(digits)]);
}

/**
 * What a code says that somebody typed in any of the ways that `spokenToDigits` reads. One wrong character, two wrong ones and two in the wrong order are always noticed.
 */
export function parseReceiptCode(text: string): Result<ReceiptCode, ReceiptCodeProblem> {
  const digits = spokenToDigits(text);
  if (digits === null) return err({ type: 'not-a-receipt-code' });
  const seqLength = digits.length - bitsDigits - checkDigits;
  if (seqLength < leastSeqDigits || seqLength > mostSeqDigits) return err({ type: 'not-a-receipt-code' });
  if (checkOf(digits).some((digit) => digit !== 0)) return err({ type: 'receipt-code-mistyped' });
  const seq = fromDigits(digits.slice(0, seqLength));
  const hasLeadingZero = digits[0] === 0 && seqLength > leastSeqDigits;
  if (hasLeadingZero || !isEventNumber(seq)) return err({ type: 'not-a-receipt-code' });
  return ok({ seq, bits: fromDigits(digits.slice(seqLength, seqLength + bitsDigits)) });
}

/** Whether `hash`, the chain's hash after event `code.seq`, begins as the code says. */
export function matchesReceipt(code: ReceiptCode, hash: Uint8Array): boolean {
  return firstBits(hash) === code.bits;
}

function firstBits(hash: Uint8Array): number {
  const [first = 0, second = 0, third = 0] = hash;
  return (first << 12) | (second << 4) | (third >> 4);
}

function toDigits(value: number): number[] {
  const digits: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 32)) digits.unshift(rest % 32);
  return digits;
}

function fromDigits(digits: readonly number[]): number {
  return digits.reduce((value, digit) => value * 32 + digit, 0);
}

/**
 * The two digits that make a Reed-Solomon code of the digits before them: over the field of 32 elements, what is left
 * after division by (x + 1)(x + 2). Both are 0 for digits that already end in theirs. Any two codes of one length, at
 * most 31, differ in three places.
 */
function checkOf(digits: readonly number[]): readonly [number, number] {
  let [high, low] = [0, 0];
  for (const digit of digits) {
    const carry = high ^ digit;
    high = low ^ timesTwo(carry) ^ carry;
    low = timesTwo(carry);
  }
  return [high, low];
}

/** Twice an element of the field of 32 elements, which is made by x^5 + x^2 + 1. */
function timesTwo(element: number): number {
  const doubled = element << 1;
  return doubled >= 32 ? doubled ^ 0b100101 : doubled;
}
