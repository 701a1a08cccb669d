import type { EditionCounts } from './edition-body.ts';
import { notDoneStatuses } from '../reports/status.ts';
import { emptyTally, type Tally } from '../figures/tally.ts';

/** A tally as an edition holds it: each count above zero under its name. What is not on a device is in no edition. */
export function tallyToCounts(tally: Tally): EditionCounts {
  const all: [string, number][] = [
    ...countNames.map((name): [string, number] => [name, tally[fields[name]]]),
    ...notDoneStatuses.map((status): [string, number] => [status, tally.notDone[status]]),
    ['excused/not-answered', tally.excused.notAnswered],
    ...notDoneStatuses.map((status): [string, number] => [
      `excused/${status}`,
      tally.excused.notDone[status],
    ]),
  ];
  return Object.fromEntries(all.filter(([, count]) => count > 0));
}

/** The tally that an edition holds; a name that this version does not know is passed over. */
export function countsToTally(counts: EditionCounts): Tally {
  const of = (name: string) => counts[name] ?? 0;
  const notDone = (prefix: string) => {
    const sum = { ...emptyTally.notDone };
    for (const status of notDoneStatuses) sum[status] = of(prefix + status);
    return sum;
  };
  const plain = Object.fromEntries(countNames.map((name) => [fields[name], of(name)]));
  return {
    ...emptyTally,
    ...plain,
    notDone: notDone(''),
    excused: { notAnswered: of('excused/not-answered'), notDone: notDone('excused/') },
  };
}

// The names are persisted: they never change.
const fields = {
  done: 'done',
  'says-not-applicable': 'saysNotApplicable',
  'not-answered': 'notAnswered',
  'not-due-yet': 'notDueYet',
  'done-early': 'doneEarly',
  competing: 'competing',
  'does-not-apply': 'doesNotApply',
  'earlier-year': 'earlierYears',
} as const;
const countNames = Object.keys(fields) as readonly (keyof typeof fields)[];
