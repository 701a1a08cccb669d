import * as v from 'valibot';
import { engagementModes, qualifiers } from '../../domain/progress/engagements/engagement-body.ts';
import { day, someText, party, code, wholeNumber, someOf } from './value.ts';
import { evidence } from './evidence-schema.ts';

const headCount = v.pipe(
  v.object({
    count: v.pipe(wholeNumber, v.minValue(1)),
    qualifier: v.picklist(qualifiers),
    population: someText,
    women: v.exactOptional(wholeNumber),
    men: v.exactOptional(wholeNumber),
    notRecorded: v.exactOptional(wholeNumber),
  }),
  v.check(({ count, women, men, notRecorded }) => {
    const said = [women, men, notRecorded].flatMap((one) => one ?? []);
    return said.length === 0 || (said.length === 3 && said.reduce((sum, one) => sum + one) === count);
  }, 'does not add up'),
);
const maybeNames = v.exactOptional(someOf(someText));

/** ENG-1: what is not stated is absent, and what is stated holds together. */
export const engagement = v.pipe(
  v.object({
    id: code,
    title: someText,
    start: day,
    end: day,
    state: v.picklist(['announced', 'held']),
    mode: v.exactOptional(v.picklist(engagementModes)),
    place: v.exactOptional(someText),
    organisers: maybeNames,
    funders: maybeNames,
    supporters: maybeNames,
    facilitators: maybeNames,
    participants: v.exactOptional(headCount),
    members: v.exactOptional(someOf(party)),
    membersCounted: v.exactOptional(v.pipe(wholeNumber, v.minValue(1))),
    others: v.exactOptional(someText),
    role: v.exactOptional(someText),
    barriers: v.exactOptional(someText),
    plan: v.exactOptional(code),
    planNamed: v.exactOptional(someText),
    activities: v.exactOptional(someOf(code)),
    suggested: v.exactOptional(someOf(code)),
    evidence: v.exactOptional(v.pipe(v.array(evidence), v.minLength(1))),
    removed: v.exactOptional(someText),
  }),
  v.check(({ start, end }) => start <= end, 'ends before it begins'),
  v.check(
    ({ members, membersCounted }) => (members?.length ?? 0) <= (membersCounted ?? Number.POSITIVE_INFINITY),
    'names more members than it counts',
  ),
  v.check(({ plan, activities }) => activities === undefined || plan !== undefined, 'activities of no plan'),
);
