import type { Day } from '../../plan/day.ts';
import type { Member } from '../../plan/member.ts';
import { quarterStart } from '../../plan/period.ts';
import type { Objective, PlacedActivity, Plan, Priority } from '../../plan/plan.ts';
import type { Attention } from '../figures/attention.ts';
import { type AttentionGroup, attentionGroups } from '../figures/attention-groups.ts';
import { type Heard, membersHeardSince } from '../figures/heard.ts';
import { type PartyTallies, tallyByParty } from '../figures/party-tally.ts';
import { listsAnswers, type PaperChoice } from './paper-choice.ts';
import { type PlanTotal, planTotalOf } from '../figures/plan-total.ts';
import { type Selection, selector } from '../figures/selection.ts';
import { type AsAt, reportOf } from '../reports/standing.ts';
import type { Counted } from '../figures/counted.ts';
import { expectedOf, type Tally, tallyBy, tallyOf } from '../figures/tally.ts';
import type { Status } from '../reports/status.ts';

/** What a paper is made from. */
export interface PaperQuestion {
  readonly plan: Plan;
  readonly members: readonly Member[];
  readonly asAt: AsAt;
  /** Everything that the plan expects, counted as at that day: of this device, or of a copy that was frozen. */
  readonly counted: readonly Counted[];
  /** What of `counted` needs attention, each deliverable by itself. */
  readonly attention: readonly Attention[];
  readonly selection: Selection;
  readonly choice: PaperChoice;
}

/** One activity of a paper. */
export interface PaperActivity {
  readonly placed: PlacedActivity;
  readonly tally: Tally;
  /** The day of its latest answer, whoever gave it; null: nobody answered. */
  readonly latest: Day | null;
  /** What that answer says where one party alone answers for the activity; otherwise null. */
  readonly status: Status | null;
}

/** One objective with those of its activities that anything is expected of. */
export interface PaperObjective {
  readonly objective: Objective;
  readonly tally: Tally;
  readonly activities: readonly PaperActivity[];
}

/** One priority with those of its objectives that anything is expected of. */
export interface PaperPriority {
  readonly priority: Priority;
  readonly tally: Tally;
  readonly objectives: readonly PaperObjective[];
}

/**
 * The conference paper as facts: every output is drawn from it, so that none can show another figure. Its numbers are
 * tallies, and every tally is of `rows` or a part of them.
 */
export interface Paper {
  readonly plan: Plan;
  readonly members: readonly Member[];
  readonly asAt: AsAt;
  readonly selection: Selection;
  readonly choice: PaperChoice;
  /** `before-plan`: the day lies before the plan begins. `nothing`: nothing is counted in the selection. */
  readonly kind: 'before-plan' | 'nothing' | 'counted';
  readonly planTotal: PlanTotal;
  /** Whether the selection leaves anything of the plan out. */
  readonly isNarrowed: boolean;
  readonly whole: Tally;
  readonly heard: Heard & { readonly since: Day };
  readonly priorities: readonly PaperPriority[];
  /** null: the paper has no table by member. */
  readonly parties: PartyTallies | null;
  readonly attention: readonly AttentionGroup[];
  /** What the selection names, counted, in plan order. */
  readonly rows: readonly Counted[];
  /** Of `rows`, those that may stand in it one by one: all of them, or the Secretariat's own. */
  readonly namedRows: readonly Counted[];
}

/** The paper that answers a question. Linear in what the plan expects. */
export function paperOf(question: PaperQuestion): Paper {
  const { plan, members, asAt, counted, selection, choice } = question;
  const isSelected = selector(selection, members);
  const rows = counted.filter((one) => isSelected(one.deliverable));
  const whole = tallyOf(rows);
  const since = quarterStart(plan, asAt.day);
  return {
    plan,
    members,
    asAt,
    selection,
    choice,
    kind: asAt.day < plan.start ? 'before-plan' : expectedOf(whole) === 0 ? 'nothing' : 'counted',
    planTotal: planTotalOf(counted, asAt),
    isNarrowed: rows.length < counted.length,
    whole,
    heard: { since, ...membersHeardSince(rows, since, plan.secretariat.code) },
    priorities: prioritiesOf(plan, rows),
    parties: choice.sections.has('members') ? tallyByParty(rows, members, plan.secretariat) : null,
    attention: attentionGroups(
      question.attention.filter((one) => isSelected(one.counted.deliverable)),
      [],
    ),
    rows,
    namedRows: listsAnswers(choice)
      ? rows
      : rows.filter((one) => one.deliverable.party === plan.secretariat.code),
  };
}

function prioritiesOf(plan: Plan, rows: readonly Counted[]): readonly PaperPriority[] {
  const byPriority = tallyBy(rows, (one) => one.deliverable.placed.priority.code);
  const byObjective = tallyBy(rows, (one) => one.deliverable.placed.objective.code);
  const byActivity = tallyBy(rows, (one) => one.deliverable.placed.activity.code);
  const rowsByActivity = new Map<string, Counted[]>();
  for (const one of rows) {
    const { code } = one.deliverable.placed.activity;
    const before = rowsByActivity.get(code);
    if (before) before.push(one);
    else rowsByActivity.set(code, [one]);
  }
  return shown(plan.priorities, byPriority).map(([priority, tally]) => ({
    priority,
    tally,
    objectives: shown(priority.objectives, byObjective).map(([objective, tally]) => ({
      objective,
      tally,
      activities: shown(objective.activities, byActivity).map(([activity, tally]) => ({
        placed: { activity, objective, priority },
        tally,
        ...latestOf(rowsByActivity.get(activity.code) ?? []),
      })),
    })),
  }));
}

// What is expected nowhere in the selection is left out; what was not asked for is no zero.
function shown<T extends { readonly code: string }>(
  all: readonly T[],
  tallies: ReadonlyMap<string, Tally>,
): readonly (readonly [T, Tally])[] {
  return all.flatMap((one) => {
    const tally = tallies.get(one.code);
    return tally === undefined || expectedOf(tally) === 0 ? [] : [[one, tally] as const];
  });
}

function latestOf(rows: readonly Counted[]): Pick<PaperActivity, 'latest' | 'status'> {
  const reports = rows.flatMap((one) => {
    const report = one.part === 'earlier-year' ? null : reportOf(one.standing);
    return report === null ? [] : [report];
  });
  const last = reports.reduce<(typeof reports)[number] | null>(
    (latest, one) => (latest === null || one.day > latest.day ? one : latest),
    null,
  );
  const isOnePartys = new Set(rows.map((one) => one.deliverable.party)).size === 1;
  return { latest: last?.day ?? null, status: isOnePartys && last !== null ? last.status : null };
}
