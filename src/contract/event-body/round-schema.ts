import * as v from 'valibot';
import { isEntityId } from '../../domain/log/entity-id.ts';
import { longestGraceDays, longestRoundName } from '../../domain/progress/rounds/round.ts';
import { day, someText, period, party, code } from './value.ts';

const allOr = <Item extends v.GenericSchema>(item: Item) =>
  v.union([v.literal('all'), v.pipe(v.array(item), v.minLength(1))]);
const languages = <Item extends v.GenericSchema>(item: Item) =>
  v.union([v.object({ en: item, fr: v.exactOptional(item) }), v.object({ fr: item })]);
/** A reporting round, whole (ROUND-1). */
export const round = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.check(isEntityId, 'not a UUID of version 7')),
    name: languages(v.pipe(someText, v.maxLength(longestRoundName))),
    plan: code,
    opens: day,
    closes: day,
    graceDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestGraceDays)),
    instruction: v.exactOptional(languages(someText)),
    activities: allOr(code),
    periods: v.pipe(v.array(period), v.minLength(1)),
    members: allOr(party),
    closed: v.exactOptional(day),
  }),
  v.check(({ opens, closes }) => opens <= closes, 'ends before it begins'),
);
