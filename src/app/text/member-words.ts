import { plural, t } from '@lingui/core/macro';
import { parseDay, type Day } from '../../domain/plan/day.ts';
import type { Json } from '../../domain/log/event.ts';
import type { Member } from '../../domain/plan/member.ts';
import type { MemberProblem } from '../../domain/plan/member-draft.ts';
import type { Language } from '../../domain/plan/text.ts';
import { formatCount, formatDay } from './formats.ts';

/** A language by its own name, the same on every screen. */
export function languageName(language: Language): string {
  return { en: 'English', fr: 'Français' }[language];
}

/** From when or until when it is a member, where today does not say it; null: it is one until further notice (MEMB-1). */
export function membershipWords({ from, until }: Pick<Member, 'from' | 'until'>, today: Day): string | null {
  if (from !== null && from > today) {
    const day = formatDay(from);
    return t`Member from ${day}`;
  }
  if (until === null) return null;
  const day = formatDay(until);
  return t`Member until ${day}`;
}

/** How many members there are on a day, and beside them how many have left or are yet to come (MEMB-1). */
export function memberCountWords(members: readonly Member[], today: Day): string {
  const former = members.filter(({ until }) => until !== null && until < today).length;
  const coming = members.filter(
    ({ from, until }) => from !== null && from > today && !(until !== null && until < today),
  );
  const now = members.length - former - coming.length;
  return [
    plural(now, { one: '# member', other: '# members' }),
    ...(former > 0 ? [plural(former, { one: 'and # former member', other: 'and # former members' })] : []),
    ...(coming.length > 0
      ? [plural(coming.length, { one: 'and # member to come', other: 'and # members to come' })]
      : []),
  ].join(' ');
}

/** What a field of a member's record is called, as a plan file names it; a name that this version does not know stands as it is. */
export function memberFieldWord(field: string): string {
  switch (field) {
    case 'name':
      return t`Name`;
    case 'aliases':
      return t`Also known as`;
    case 'administration':
      return t`Administration`;
    case 'subregion':
      return t`Sub-region`;
    case 'groups':
      return t`Groups`;
    case 'preferredLanguage':
      return t`Language`;
    case 'memberFrom':
      return t`Member from`;
    case 'memberUntil':
      return t`Member until`;
    default:
      return field;
  }
}

/** What stands in a field of a member's record, in words; undefined: nothing does. */
export function memberValueWords(field: string, value: Json | undefined): string {
  if (value === undefined) return t`nothing`;
  const day =
    (field === 'memberFrom' || field === 'memberUntil') && typeof value === 'string' ? parseDay(value) : null;
  if (day !== null) return formatDay(day);
  if (field === 'preferredLanguage') return languageName(value === 'fr' ? 'fr' : 'en');
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What keeps a draft from being a member, and what to do about it. */
export function memberProblemSentence(problem: MemberProblem): string {
  switch (problem.type) {
    case 'member-code-wrong':
      return t`Give the member a code of capitals and digits, such as the two letters of its country.`;
    case 'member-code-taken': {
      const { code } = problem;
      return t`The code ${code} belongs to another member or to the Secretariat. Choose another one.`;
    }
    case 'member-name-missing':
      return t`Write the member’s name.`;
    case 'member-text-too-long': {
      const limit = formatCount(problem.limit);
      return t`A line is longer than ${limit} characters. Shorten it; nothing is lost.`;
    }
    case 'member-name-taken': {
      const { field, name, other } = problem;
      if (field === 'code')
        return t`“${name}” already leads to ${other}. Choose a code that leads to one member only.`;
      return t`“${name}” already leads to ${other}. Choose a name that leads to one member only.`;
    }
    case 'member-days-out-of-order':
      return t`The last day lies before the first one. Correct one of them, or leave it empty.`;
  }
}
