import * as v from 'valibot';
import { isEvidenceFile } from '../../domain/progress/reports/evidence-file.ts';
import { day, someText } from './value.ts';

/** A small file by the hash of its bytes. */
export const evidenceFile = v.pipe(
  v.object({ sha: v.string(), name: someText, type: v.string(), size: v.number() }),
  v.check(isEvidenceFile, 'not a file'),
);

/** One piece of evidence (REP-4): something must be said of it. */
export const evidence = v.pipe(
  v.object({
    note: v.exactOptional(someText),
    number: v.exactOptional(someText),
    place: v.exactOptional(someText),
    day: v.exactOptional(day),
    holder: v.exactOptional(someText),
    link: v.exactOptional(someText),
    file: v.exactOptional(evidenceFile),
  }),
  v.check((one) => Object.keys(one).length > 0, 'evidence that says nothing'),
);
