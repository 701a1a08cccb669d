import type { Brand } from '../../base/brand.ts';
import type { Period } from './period.ts';

/** `plan/party/activity/period`, such as `oco-2022-2027/FJ/1.2.1/2024` (KEY-1). */
export type DeliverableKey = Brand<string, 'DeliverableKey'>;

/** The parts of a key, in its order. */
export interface KeyParts {
  readonly plan: string;
  readonly party: string;
  readonly activity: string;
  readonly period: Period;
}

/** The key of its parts. No part may hold a slash: plan files with one in a code are refused. */
export function makeKey(plan: string, party: string, activity: string, period: Period): DeliverableKey {
  return `${plan}/${party}/${activity}/${period}` as DeliverableKey;
}

/**
 * The parts of a key, or null where `text` is not of a key's shape: four parts, the party in capitals, the
 * period a year or "plan". It says nothing about whether a plan expects such a deliverable.
 */
export function parseKey(text: string): KeyParts | null {
  const parts = text.split('/');
  if (parts.length !== 4) return null;
  const [plan, party, activity, period] = parts as [string, string, string, string];
  if (!isCode(plan) || !isCode(activity) || !isPartyCode(party)) return null;
  return isPeriodCode(period) ? { plan, party, activity, period } : null;
}

/** Whether `text` can stand as a period in a key: four digits or "plan". It says nothing about whether a plan has it. */
export function isPeriodCode(text: string): text is Period {
  return /^(\d{4}|plan)$/.test(text);
}

/** Whether `text` can stand as a plan's or an element's code in a key: 1 to 64 letters, digits, `.`, `_`, `-`. */
export function isCode(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);
}

/** Whether `text` can stand as a party's code in a key: a capital, then up to 11 capitals, digits or `-`. */
export function isPartyCode(text: string): boolean {
  return /^[A-Z][A-Z0-9-]{0,11}$/.test(text);
}
