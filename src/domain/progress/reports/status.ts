/** What a report can say (REP-1). There is no status for silence: that is the absence of a report. */
export const statuses = [
  'not-started',
  'on-track',
  'at-risk',
  'delayed',
  'complete',
  'partly-achieved',
  'not-achieved',
  'not-applicable',
] as const;

export type Status = (typeof statuses)[number];

/** The statuses that end a deliverable: nobody is asked about it again (REP-1). */
export type FinalStatus = Extract<Status, 'complete' | 'partly-achieved' | 'not-achieved' | 'not-applicable'>;

/** The statuses that count as not done once a deliverable is due; "does not apply" is a part of its own (TALLY-1). */
export const notDoneStatuses = [
  'not-started',
  'on-track',
  'at-risk',
  'delayed',
  'partly-achieved',
  'not-achieved',
] as const satisfies readonly Status[];

export type NotDoneStatus = (typeof notDoneStatuses)[number];

/** Whether a status ends a deliverable (REP-1). */
export function isFinal(status: Status): status is FinalStatus {
  return ['complete', 'partly-achieved', 'not-achieved', 'not-applicable'].includes(status);
}
