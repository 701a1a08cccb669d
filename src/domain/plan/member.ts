import type { Day } from './day.ts';
import type { Language } from './text.ts';

/** A member administration. Absent facts are null, never guessed. */
export interface Member {
  /** In capitals, ISO 3166-1 alpha-2 where it has one; never reused (KEY-1). */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly administration: string | null;
  /** First and last day of membership; null: since before, or until further notice (MEMB-1). */
  readonly from: Day | null;
  readonly until: Day | null;
  readonly subregion: string | null;
  /** Such as WTO, WCO, PACER Plus (MEMB-2). */
  readonly groups: readonly string[];
  readonly language: Language;
}

/** Whether a member belongs to the organisation on `day`, its first and last days included (MEMB-1). */
export function isMemberOn(member: Member, day: Day): boolean {
  return hasBegunBy(member, day) && (member.until === null || day <= member.until);
}

/** Whether a member's membership has begun by `day`: from then on it is asked, also about what was due before its last day. */
export function hasBegunBy({ from }: Pick<Member, 'from'>, day: Day): boolean {
  return from === null || from <= day;
}

/**
 * The member that a person means by `text`: by code, name or alias, accents, case and punctuation ignored
 * (MEMB-3). null where no member or more than one answers to it.
 */
export function findMember(members: readonly Member[], text: string): Member | null {
  return memberFinder(members)(text);
}

/** `findMember` for many texts: the members are gone through once. */
export function memberFinder(members: readonly Member[]): (text: string) => Member | null {
  const byName = new Map<string, Member | null>();
  for (const member of members) {
    for (const folded of namesOf(member)) {
      const other = byName.get(folded);
      byName.set(folded, other === undefined || other === member ? member : null);
    }
  }
  byName.delete('');
  return (text) => byName.get(foldName(text)) ?? null;
}

/**
 * The member whose name stands among the words of `text`, as in "Tonga (2)" or "From: Samoa Customs": the longest run of words
 * that `find` knows. null: none, or several as long.
 */
export function memberIn(find: (text: string) => Member | null, text: string): Member | null {
  const words = foldName(text).split(' ');
  for (let length = Math.min(words.length, 6); length > 0; length--) {
    const found = words.flatMap((_, from) => {
      const run = words.slice(from, from + length);
      // A short code may be any word: "to" is Tonga only where it stands alone.
      const isOne = length < words.length && run.join('').length < 4;
      return run.length < length || isOne ? [] : (find(run.join(' ')) ?? []);
    });
    const [first, ...more] = new Set(found);
    if (first !== undefined) return more.length === 0 ? first : null;
  }
  return null;
}

/** Everything that leads to a member, as it is compared (MEMB-3). */
export function namesOf({ code, name, aliases }: Member): readonly string[] {
  return [code, name, ...aliases].map(foldName);
}

/** A name as it is compared: accents, case and punctuation ignored; empty: it has no letter and no digit (MEMB-3). */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
