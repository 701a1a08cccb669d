import { withheldHash, withholdLine } from '../contract/withheld-line.ts';
import type { Segment } from '../contract/segment.ts';
import { canBeErased, type Erased } from '../domain/log/erased.ts';
import { type DeviceId, type EventId, makeEventId, parseEventId } from '../domain/log/ids.ts';
import type { Tables } from './disk.ts';
import type { Known } from './known.ts';

/** Pieces of chains that came just now, whose lines may have been erased before they came. */
export type Come = readonly Pick<Segment, 'device' | 'from' | 'count'>[];

/**
 * Holds after the call, inside a transaction over all tables: of what `now` says is erased and `before` did not, or what
 * lies in `come`, no line is held any more but its hash (ERASE-1), neither in the log nor in what waits or in a second
 * branch, and no draft that began with it. Chains and seals hold as before. `before` null: everything is looked at.
 * Answers whether anything was erased, so that what was derived from it must be made again.
 */
export async function eraseIn(
  tables: Tables,
  own: DeviceId,
  { before, now }: { readonly before: Known | null; readonly now: Known },
  come: Come,
): Promise<boolean> {
  const places = placesToLookAt(before?.erased ?? new Map(), now.erased, come);
  if (places.size === 0) return false;
  const drafts = new Set<string>();
  let isChanged = false;
  for (const [device, seqs] of places) {
    const inTail = device === own ? await tables.tail.getMany(seqs) : [];
    const tail = inTail.flatMap((row) => {
      const line = row === undefined ? null : erasedLine(row.line, drafts);
      return row === undefined || line === null ? [] : [{ ...row, line }];
    });
    if (tail.length > 0) await tables.tail.put(tail);
    isChanged ||= tail.length > 0;
    const [first, last] = [[device, 1] as const, [device, Number.MAX_SAFE_INTEGER] as const];
    for (const seq of seqs) {
      const row = await tables.segments.lastBetween(first, [device, seq]);
      const changed = row === undefined ? null : eraseLines(row, [seq], drafts);
      if (changed === null) continue;
      await tables.segments.put([changed]);
      isChanged = true;
    }
    for (const table of [tables.waiting, tables.forks] as readonly Tables['waiting'][]) {
      const rows = await table.between(first, last);
      const changed = rows.flatMap((row) => eraseLines(row, seqs, drafts) ?? []);
      if (changed.length === 0) continue;
      await table.put(changed);
      isChanged = true;
    }
  }
  if (drafts.size > 0) await tables.drafts.remove([...drafts]);
  return isChanged;
}

function placesToLookAt(before: Erased, now: Erased, come: Come): ReadonlyMap<DeviceId, readonly number[]> {
  const places = new Map<DeviceId, number[]>();
  for (const id of now.keys()) {
    const place = parseEventId(id);
    if (place === null) continue;
    const { device, seq } = place;
    const hasCome = come.some(
      (one) => one.device === device && one.from <= seq && seq < one.from + one.count,
    );
    if (before.has(id) && !hasCome) continue;
    const seqs = places.get(device);
    if (seqs) seqs.push(seq);
    else places.set(device, [seq]);
  }
  return places;
}

/** The piece with the hashes of some of its lines in their place; null: it is as it was. */
function eraseLines<Piece extends Pick<Segment, 'from' | 'count' | 'lines'>>(
  piece: Piece,
  seqs: readonly number[],
  drafts: Set<string>,
): Piece | null {
  const { from, count } = piece;
  const within = seqs.filter((seq) => from <= seq && seq < from + count);
  if (within.length === 0) return null;
  const lines = piece.lines.split('\n');
  let isChanged = false;
  for (const seq of within) {
    const line = erasedLine(lines[seq - from] ?? '', drafts);
    if (line === null) continue;
    lines[seq - from] = line;
    isChanged = true;
  }
  return isChanged ? { ...piece, lines: lines.join('\n') } : null;
}

// What stands in the place of a line; null: it stays, for it is gone already or of a kind that nobody erases.
function erasedLine(line: string, drafts: Set<string>): string | null {
  if (withheldHash(line) !== null) return null;
  const { kind, id } = partsOf(line);
  if (kind === null || !canBeErased(kind)) return null;
  // A form that changes it begins with what it said.
  if (id !== null) drafts.add(`${kind}/${id}`);
  return withholdLine(line);
}

// Not as an event: a body that this version cannot read is erased as well.
function partsOf(line: string): { readonly kind: string | null; readonly id: string | null } {
  try {
    const { k, b } = JSON.parse(line) as { k?: unknown; b?: { id?: unknown } | null };
    return { kind: typeof k === 'string' ? k : null, id: typeof b?.id === 'string' ? b.id : null };
  } catch {
    return { kind: null, id: null };
  }
}

/** How many lines of some pieces are gone because they were erased. */
export function countErased(
  pieces: readonly Pick<Segment, 'device' | 'from' | 'lines'>[],
  erased: Erased,
): number {
  const isErased = (id: EventId, line: string) => erased.has(id) && withheldHash(line) !== null;
  return pieces.reduce(
    (sum, { device, from, lines }) =>
      sum + lines.split('\n').filter((line, at) => isErased(makeEventId(device, from + at), line)).length,
    0,
  );
}
