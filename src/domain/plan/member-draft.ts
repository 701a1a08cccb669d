import { err, ok, type Result } from '../../base/result.ts';
import { cleanText } from '../log/clean-text.ts';
import { parseDay } from './day.ts';
import { isPartyCode } from './deliverable-key.ts';
import { foldName, type Member, namesOf } from './member.ts';
import type { Language } from './text.ts';

/** A member as it is being typed; everything is text and may be wrong. */
export interface MemberDraft {
  readonly code: string;
  readonly name: string;
  readonly administration: string;
  readonly subregion: string;
  /** One a line. */
  readonly groups: string;
  readonly aliases: string;
  /** `YYYY-MM-DD`; empty: since before, or until further notice. */
  readonly from: string;
  readonly until: string;
  readonly language: Language;
}

/** What keeps a draft from being a member, each with its field. */
export type MemberProblem =
  | { readonly type: 'member-code-wrong'; readonly field: 'code' }
  | { readonly type: 'member-code-taken'; readonly field: 'code'; readonly code: string }
  | { readonly type: 'member-name-missing'; readonly field: 'name' }
  | { readonly type: 'member-text-too-long'; readonly field: keyof MemberDraft; readonly limit: number }
  | {
      readonly type: 'member-name-taken';
      readonly field: 'code' | 'name' | 'aliases';
      readonly name: string;
      readonly other: string;
    }
  | { readonly type: 'member-days-out-of-order'; readonly field: 'until' };

/** What a draft is checked against. */
export interface MemberContext {
  readonly members: readonly Member[];
  /** The Secretariat's code, which no member can have. */
  readonly secretariat: string;
  /** The member that is changed, whose code stays as it is (KEY-1); null: it is new. */
  readonly earlier: Member | null;
}

// Names stand in tables, on paper and in menus.
const longestLine = 200;

/** The draft that says what a member's record says; null: an empty one. */
export function memberToDraft(member: Member | null): MemberDraft {
  return {
    code: member?.code ?? '',
    name: member?.name ?? '',
    administration: member?.administration ?? '',
    subregion: member?.subregion ?? '',
    groups: (member?.groups ?? []).join('\n'),
    aliases: (member?.aliases ?? []).join('\n'),
    from: member?.from ?? '',
    until: member?.until ?? '',
    language: member?.language ?? 'en',
  };
}

/**
 * The member that a draft makes, or every problem in the order of the fields. No two parties share a code, and no code,
 * name or alias leads to two members (PLAN-1, MEMB-3).
 */
export function finishMember(
  draft: MemberDraft,
  { members, secretariat, earlier }: MemberContext,
): Result<Member, readonly MemberProblem[]> {
  const problems: MemberProblem[] = [];
  const others = members.filter((one) => one.code !== earlier?.code);
  const line = (field: 'name' | 'administration' | 'subregion') => {
    const text = cleanText(draft[field]).replaceAll('\n', ' ');
    if (text.length > longestLine) problems.push({ type: 'member-text-too-long', field, limit: longestLine });
    return text;
  };
  const lines = (field: 'groups' | 'aliases') => {
    const all = cleanText(draft[field])
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (all.some((one) => one.length > longestLine))
      problems.push({ type: 'member-text-too-long', field, limit: longestLine });
    return [...new Set(all)];
  };
  const taken = (field: 'code' | 'name' | 'aliases', text: string) => {
    const wanted = foldName(text);
    if (wanted === '') return;
    const other = others.find((one) => namesOf(one).includes(wanted));
    if (other !== undefined)
      problems.push({ type: 'member-name-taken', field, name: text, other: other.name });
  };
  const code = earlier?.code ?? draft.code.trim().toUpperCase();
  if (!isPartyCode(code)) problems.push({ type: 'member-code-wrong', field: 'code' });
  else if (code === secretariat || others.some((one) => one.code === code))
    problems.push({ type: 'member-code-taken', field: 'code', code });
  else if (earlier === null) taken('code', code);
  const name = line('name');
  if (name === '') problems.push({ type: 'member-name-missing', field: 'name' });
  taken('name', name);
  const administration = line('administration');
  const subregion = line('subregion');
  const groups = lines('groups');
  const aliases = lines('aliases');
  for (const alias of aliases) taken('aliases', alias);
  const [from, until] = [parseDay(draft.from), parseDay(draft.until)];
  if (from !== null && until !== null && until < from)
    problems.push({ type: 'member-days-out-of-order', field: 'until' });
  if (problems.length > 0) return err(problems);
  return ok({
    code,
    name,
    aliases,
    administration: administration === '' ? null : administration,
    from,
    until,
    subregion: subregion === '' ? null : subregion,
    groups,
    language: draft.language,
  });
}
