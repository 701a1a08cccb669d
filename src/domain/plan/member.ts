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
  return (member.from === null || member.from <= day) && (member.until === null || day <= member.until);
}

/**
 * The member that a person means by `text`: by code, name or alias, accents, case and punctuation ignored
 * (MEMB-3). null where no member or more than one answers to it.
 */
export function findMember(members: readonly Member[], text: string): Member | null {
  const wanted = fold(text);
  if (wanted === '') return null;
  const found = members.filter((member) =>
    [member.code, member.name, ...member.aliases].some((name) => fold(name) === wanted),
  );
  return found.length === 1 ? (found[0] as Member) : null;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
