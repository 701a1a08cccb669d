/** An element of a plan as a text prints it. */
export interface PlainElement {
  readonly title: string;
  /** The number of its line in the text, from 1. */
  readonly line: number;
}
export interface PlainObjective extends PlainElement {
  readonly activities: readonly PlainElement[];
}
export interface PlainPriority extends PlainElement {
  /** As "Priority 1" numbers it. */
  readonly code: string;
  /** null: the text has none. */
  readonly overallObjective: string | null;
  readonly objectives: readonly PlainObjective[];
}

/** A plan as it was found in a text. */
export interface PlainPlan {
  readonly priorities: readonly PlainPriority[];
  /** Every line that is no part of the plan, with its number from 1. */
  readonly leftOut: readonly PlainElement[];
  /** The lines that were read as the rest of the line before them: they begin with a small letter. */
  readonly joined: readonly PlainElement[];
}

interface Line {
  readonly words: string;
  readonly isBullet: boolean;
  readonly number: number;
  /** No empty line stands before it. */
  readonly follows: boolean;
}

const priorityLine =
  /^(?:strategic )?(?:priority|priorit[ée])\s+(?:n[o°]\.?\s*)?(\d{1,3})\s*[:.–—-]?\s*(.*)$/iu;
const overallLine =
  /^(?:overall objective|objectif (?:général|global|d’ensemble|d'ensemble))\s*[:–—-]\s*(.+)$/iu;
const bullets = /^(?:[•*‣◦●○▪▫■□·∙–—➢➤✓\uF0B7-]\s*)+(?=\S)/u;
/** What pages print around their texts. */
const furniture =
  /^(?:share(?: this)?|ends?|read more|related(?: posts| news)?|tags?|partager|fin|lire la suite)$/iu;
/** A longer line is a sentence of the news, and no title of an objective. */
const longestTitle = 300;

/**
 * The plan in a text as the organisation's web page prints it: "Priority 1", its title, its overall objective, and
 * objectives with their activities as bullets below. What stands before the first priority, and from the first line on that
 * fits nowhere, is news and left out. Line ends, blanks at a line's ends, empty lines and the kind of bullet do not matter;
 * the words are taken letter for letter.
 */
export function readPlainPlan(text: string): PlainPlan {
  const lines = linesOf(text);
  const priorities: PlainPriority[] = [];
  const leftOut: PlainElement[] = [];
  const joined: PlainElement[] = [];
  let at = 0;
  while (at < lines.length) {
    const found = priorityAt(lines, at);
    if (found === null) {
      const { words, number } = lines[at] as Line;
      leftOut.push({ title: words, line: number });
      at += 1;
    } else {
      priorities.push(found.priority);
      joined.push(...found.joined);
      at = found.next;
    }
  }
  return { priorities, leftOut, joined };
}

function priorityAt(
  lines: readonly Line[],
  start: number,
): { priority: PlainPriority; joined: readonly PlainElement[]; next: number } | null {
  const first = lines[start] as Line;
  const match = first.isBullet ? null : priorityLine.exec(first.words);
  if (match === null) return null;
  let at = start + 1;
  let title = (match[2] ?? '').trim();
  if (title === '') {
    const next = lines[at];
    if (next === undefined || next.isBullet || overallLine.test(next.words)) return null;
    title = next.words;
    at += 1;
  }
  const overall = lines[at] === undefined ? null : overallLine.exec((lines[at] as Line).words);
  if (overall !== null) at += 1;
  const joined: PlainElement[] = [];
  const objectives: PlainObjective[] = [];
  while (isObjective(lines, at)) {
    const { words, number } = lines[at] as Line;
    const activities: { title: string; line: number }[] = [];
    at += 1;
    for (let line = lines[at]; line !== undefined; line = lines[at]) {
      const last = activities.at(-1);
      if (line.isBullet) activities.push({ title: line.words, line: line.number });
      else if (last !== undefined && line.follows && /^\p{Ll}/u.test(line.words)) {
        last.title = `${last.title} ${line.words}`;
        joined.push({ title: line.words, line: line.number });
      } else break;
      at += 1;
    }
    objectives.push({ title: words, line: number, activities });
  }
  // A sentence of the news that begins with "Priority 2" has nothing of a plan behind it.
  if (overall === null && objectives.length === 0) return null;
  const [code, line] = [String(Number(match[1])), first.number];
  const priority = { code, title, line, overallObjective: overall?.[1]?.trim() ?? null, objectives };
  return { priority, joined, next: at };
}

function isObjective(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || line.isBullet || next === undefined || !next.isBullet) return false;
  // A sentence, an address or what a page prints around its texts is no title, though a list may stand below it.
  const isSentence = line.words.length > longestTitle || /[.:;,!?]$|@|https?:/.test(line.words);
  return !isSentence && !furniture.test(line.words) && !priorityLine.test(line.words);
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let wasEmpty = true;
  text
    .replace(/^\uFEFF/, '')
    .normalize('NFC')
    .split(/\r\n?|\n|\u2028|\u2029|\u0085|\v|\f/)
    .forEach((raw, index) => {
      const trimmed = raw.replace(/[\u200B\u00AD]/gu, '').trim();
      const words = trimmed.replace(bullets, '').trim();
      if (words !== '') {
        const isBullet = words !== trimmed;
        lines.push({ words, isBullet, number: index + 1, follows: !wasEmpty });
      }
      wasEmpty = words === '';
    });
  return lines;
}
