import * as v from 'valibot';
import { err, ok, type Result } from '../base/result.ts';
import { type Day, parseDay } from '../domain/plan/day.ts';
import type { Engagement } from '../domain/progress/engagements/engagement.ts';

const day = v.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null);
const maybeText = v.nullable(v.string());
const maybeTexts = v.nullable(v.array(v.string()));
const maybeCount = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));

const engagement = v.object({
  id: v.string(),
  title: v.string(),
  titleIsVerbatim: v.optional(v.boolean(), true),
  start: day,
  end: day,
  mode: v.nullable(v.picklist(['in-person', 'online', 'mixed'])),
  place: maybeText,
  organisers: maybeTexts,
  funders: maybeTexts,
  fundersNote: v.optional(maybeText, null),
  supporters: v.optional(maybeTexts, null),
  facilitators: v.optional(maybeTexts, null),
  participants: v.object({
    count: maybeCount,
    qualifier: v.nullable(v.picklist(['exactly', 'about', 'more than'])),
    population: maybeText,
    women: maybeCount,
    men: maybeCount,
  }),
  membersNamed: maybeTexts,
  membersNamedBasis: v.optional(maybeText, null),
  membersCounted: maybeCount,
  otherParticipants: maybeText,
  ocoRole: maybeText,
  barriers: maybeText,
  state: v.picklist(['announced', 'held']),
  planNamed: maybeText,
  activitiesNamed: maybeTexts,
  activitiesSuggested: v.array(v.string()),
  source: v.optional(v.object({ post: v.string() })),
});
const engagementFile = v.object({ engagements: v.array(engagement) });

/** The engagements in a file's text, in its order; an error where it is not such a file. */
export function decodeEngagementFile(
  text: string,
): Result<readonly Engagement[], { readonly type: 'not-an-engagement-file' }> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return err({ type: 'not-an-engagement-file' });
  }
  const decoded = v.safeParse(engagementFile, raw);
  if (!decoded.success) return err({ type: 'not-an-engagement-file' });
  return ok(
    decoded.output.engagements.map(({ ocoRole, source, titleIsVerbatim, ...stated }) => {
      const { fundersNote: funders, membersNamedBasis: members, ...one } = stated;
      return {
        ...one,
        asSource: { title: titleIsVerbatim, funders, members },
        participants: { ...one.participants, notRecorded: null },
        role: ocoRole,
        plan: null,
        evidence: source === undefined ? [] : [{ note: source.post }],
        removed: null,
        officeNote: null,
        said: null,
      };
    }),
  );
}
