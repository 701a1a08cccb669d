import * as v from 'valibot';
import { assistanceKinds, behalfSources } from '../../domain/progress/reports/report.ts';
import { day, someText, language, key, eventId } from './value.ts';
import { evidence } from './evidence-schema.ts';

const common = {
  key,
  day,
  sup: v.array(eventId),
  narrative: v.exactOptional(someText),
  lang: v.exactOptional(language),
  milestones: v.exactOptional(v.array(someText)),
  percent: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  assistance: v.exactOptional(v.object({ kind: v.picklist(assistanceKinds), text: someText })),
  same: v.exactOptional(v.literal(true)),
  behalf: v.exactOptional(v.object({ source: v.picklist(behalfSources), who: someText, day })),
};
const maybeEvidence = { evidence: v.exactOptional(v.array(evidence)) };

/** REP-2: each status with what it must bring along. */
export const report = v.variant('status', [
  v.object({ status: v.picklist(['not-started', 'on-track']), ...maybeEvidence, ...common }),
  v.object({ status: v.literal('at-risk'), reason: someText, ...maybeEvidence, ...common }),
  v.object({ status: v.literal('delayed'), reason: someText, newDay: day, ...maybeEvidence, ...common }),
  v.object({ status: v.literal('complete'), evidence: v.tupleWithRest([evidence], evidence), ...common }),
  v.object({
    status: v.picklist(['partly-achieved', 'not-achieved', 'not-applicable']),
    reason: someText,
    ...maybeEvidence,
    ...common,
  }),
]);
