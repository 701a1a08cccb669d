import { foldName, type Member, memberFinder, memberIn } from '../../plan/member.ts';
import { beginsMail, mailLines } from './mail-lines.ts';

/**
 * The members, but for `party`, under whose name a mail holds answers, in the order of the mail (MEMB-3). A name counts from the
 * head or the subject of a mail, or from a line that holds nothing else, up to the next such line. `meant`: the numbers of the
 * lines that were meant as answers, counted from 1.
 */
export function otherMembers(
  text: string,
  meant: readonly number[],
  party: string,
  members: readonly Member[],
): readonly Member[] {
  const find = memberFinder(members);
  const isMeant = new Set(meant);
  const others = new Set<Member>();
  let whose: Member | null = null;
  for (const [index, line] of mailLines(text).entries()) {
    const { words } = line;
    if (isMeant.has(index + 1)) {
      if (whose !== null && whose.code !== party) others.add(whose);
    } else if (beginsMail(line)) whose = memberIn(find, words);
    else if (/^(?:subject|objet)\s*:/i.test(words)) whose = memberIn(find, words) ?? whose;
    else whose = memberAlone(find, words) ?? whose;
  }
  return [...others];
}

// "Samoa:" or "Samoa Customs". A code of two letters may be any word, such as "To:".
function memberAlone(find: ReturnType<typeof memberFinder>, words: string): Member | null {
  const name = foldName(words).replace(/^(?:customs|douanes?) | (?:customs|douanes?)$/, '');
  return name.length > 2 ? find(name) : null;
}
