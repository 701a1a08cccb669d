import type { Day } from '../../plan/day.ts';
import type { Language } from '../../plan/text.ts';

interface Person {
  /** A UUID of version 7. */
  readonly id: string;
  /** The code of the member. */
  readonly party: string;
  readonly name: string;
  /** What the person is at that administration. */
  readonly post?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly language?: Language;
  readonly note?: string;
  /** From this day on it is a contact no longer; absent: it is one. */
  readonly removed?: Day;
}

/** Somebody who answers for a member, whole (MEMB-4). The member's devices hold it, and no other member's do (MEMB-5). */
export interface FocalPointBody extends Person {
  readonly as: 'focal-point';
  /**
   * What is answered about, by the id of a plan: codes of its priorities, objectives and activities. A plan that is not
   * named: everything in it.
   */
  readonly topics?: Readonly<Record<string, readonly string[]>>;
  /** Whom one turns to first. */
  readonly main?: true;
}

/** Somebody whom the Secretariat knows at a member, such as its head, whole (MEMB-4). It never leaves the Secretariat (MEMB-5). */
export interface OfficialContactBody extends Person {
  readonly as: 'official';
}

/** A person at a member. Each value replaces the one before with the same id, sort and member. */
export type ContactBody = FocalPointBody | OfficialContactBody;
