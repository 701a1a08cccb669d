import type { Json, JsonObject } from '../../domain/log/event.ts';
import { foldName, type Member, memberFinder } from '../../domain/plan/member.ts';
import type { Language } from '../../domain/plan/text.ts';
import { valueToMember } from '../plan-items.ts';
import type { PlanProblem } from '../plan-problem.ts';
import { plainCell, readColumns } from './element-rows.ts';
import type { Layout } from './layout.ts';
import { type Origin, rowOrigin } from './origins.ts';
import { type CellReading, silently } from './row-fields.ts';
import { cellName } from './table.ts';

/** A member as a row says it. */
export interface MemberRow {
  readonly value: JsonObject;
  readonly origin: Origin | null;
}

/** The members among values: those that have a code and a name. */
export function namedMembers(values: readonly JsonObject[]): readonly Member[] {
  return values
    .filter(({ code, name }) => typeof code === 'string' && typeof name === 'string')
    .map(valueToMember);
}

/**
 * The members of a sheet, a row each. One that is known is found by code, name or alias (MEMB-3) and keeps its code. Those
 * that are known and not in the sheet stand behind them as they are: nobody is removed.
 */
export function memberRows(
  layout: Layout,
  before: readonly JsonObject[],
  reading: CellReading,
  lang: Language,
): readonly MemberRow[] {
  const { remarks } = reading;
  const find = memberFinder(namedMembers(before));
  const byCode = new Map(before.map((one) => [one.code, one]));
  const columns = layout.sheet.columns.filter(({ id }) => id !== 'code');
  const sheet = layout.table.name;
  const silent = silently(reading);
  const isNamed = new Set(
    layout.rows.map((row) => {
      const written = plainCell(layout, row, 'code', silent) ?? '';
      return byCode.has(written) ? written : find(written)?.code;
    }),
  );
  // A code that nobody has beside the name of one who has a row: a new member with a taken name, not that one twice.
  const named = (name: string) => {
    const member = find(name);
    return member !== null && isNamed.has(member.code) ? null : member;
  };
  const rows = layout.rows.map((row): MemberRow => {
    const written = plainCell(layout, row, 'code', reading) ?? '';
    const name = plainCell(layout, row, 'name', silent) ?? '';
    const place = layout.place('code') ?? 0;
    const member = byCode.has(written)
      ? null
      : (find(written) ?? (written === '' ? find(name) : named(name)));
    if (member !== null) remarks.add('member-matched', sheet, cellName(place, row.number), member.code);
    const code = member?.code ?? written;
    const begun = byCode.get(code) ?? (code === '' ? {} : { code });
    const value = readColumns(begun, layout, row, columns, reading);
    return { value, origin: rowOrigin({ layout, row: row.number, code }, lang) };
  });
  const said = new Set(rows.map(({ value }) => value.code));
  const stay = before.filter(({ code }) => !said.has(code));
  for (const { name } of namedMembers(stay)) remarks.add('member-stays', sheet, null, name);
  return [...rows, ...stay.map((value) => ({ value, origin: null }))];
}

/**
 * A problem of the plan file that members make, said of the row of the tables: where two answer to one name and only one of
 * them has a row, of that one. Empty: that one's code stands in two rows, one of which may be meant for the other member. Any
 * other problem as it is.
 */
export function ofMemberRow(problem: PlanProblem, members: readonly MemberRow[]): readonly PlanProblem[] {
  const { type, found, between } = problem;
  if (type !== 'member-name-taken' || between === undefined) return [problem];
  const rowsOf = (code: string) =>
    members.filter(({ value, origin }) => origin !== null && value.code === code);
  const [rows, others] = [rowsOf(between[0]), rowsOf(between[1])];
  if ((rows.length === 0 && others.length > 1) || (others.length === 0 && rows.length > 1)) return [];
  const [row] = others;
  if (rows.length > 0 || row === undefined) return [problem];
  const field = (['code', 'name'] as const).find((one) => isName(row.value[one], found)) ?? 'aliases';
  return [
    { ...problem, place: `members[${members.indexOf(row)}].${field}`, between: [between[1], between[0]] },
  ];
}

function isName(value: Json | undefined, text: string | null): boolean {
  return typeof value === 'string' && foldName(value) === foldName(text ?? '');
}
