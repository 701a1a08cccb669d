import type { Day } from '../../plan/day.ts';
import type { Member } from '../../plan/member.ts';
import { quarterStart } from '../../plan/period.ts';
import type { Objective, PlacedActivity, Plan, Priority } from '../../plan/plan.ts';
import type { Attention } from '../figures/attention.ts';
import {
  alikeIn,
  type Countable,
  type CountedBlock,
  restrict,
  sizeOfCounted,
} from '../figures/counted-blocks.ts';
import { type AttentionGroup, attentionGroups } from '../figures/attention-groups.ts';
import { type Heard, membersHeardSince } from '../figures/heard.ts';
import { type PartyTallies, tallyByParty } from '../figures/party-tally.ts';
import { listsAnswers, type PaperChoice } from './paper-choice.ts';
import { type PlanTotal, planTotalOf } from '../figures/plan-total.ts';
import { type Selection, selectAttention, selectCounted } from '../figures/selection.ts';
import { type AsAt, reportOf } from '../reports/standing.ts';
import { expectedOf, type Tally, tallyBy, tallyOf } from '../figures/tally.ts';
import type { Status } from '../reports/status.ts';

/** What a paper is made from. */
export interface PaperQuestion {
  readonly plan: Plan;
  readonly members: readonly Member[];
  readonly asAt: AsAt;
  /** Everything that the plan expects, counted as at that day: of this device, or of a copy that was frozen. */
  readonly counted: Countable;
  /** What of `counted` needs attention. */
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
 * tallies, and every tally is of `counted` or a part of it.
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
  readonly counted: Countable;
  /** Of `counted`, those that may stand in it one by one: all of them, or the Secretariat's own. */
  readonly listed: Countable;
}

/** The paper that answers a question. Linear in what the plan expects. */
export function paperOf(question: PaperQuestion): Paper {
  const { plan, members, asAt, selection, choice } = question;
  const counted = selectCounted(question.counted, selection, members);
  const whole = tallyOf(counted);
  const since = quarterStart(plan, asAt.day);
  return {
    plan,
    members,
    asAt,
    selection,
    choice,
    kind: asAt.day < plan.start ? 'before-plan' : expectedOf(whole) === 0 ? 'nothing' : 'counted',
    planTotal: planTotalOf(question.counted, asAt),
    isNarrowed: sizeOfCounted(counted) < sizeOfCounted(question.counted),
    whole,
    heard: { since, ...membersHeardSince(counted, members, asAt.day, since) },
    priorities: prioritiesOf(plan, counted),
    parties: choice.sections.has('members') ? tallyByParty(counted, members, plan.secretariat) : null,
    attention: attentionGroups(selectAttention(question.attention, selection, members), [
      ...members.map(({ code }) => code),
      plan.secretariat.code,
    ]),
    counted,
    listed: listsAnswers(choice)
      ? counted
      : restrict(
          counted,
          () => true,
          (party) => party === plan.secretariat.code,
        ),
  };
}

function prioritiesOf(plan: Plan, counted: Countable): readonly PaperPriority[] {
  const byPriority = tallyBy(counted, (one) => one.deliverable.placed.priority.code);
  const byObjective = tallyBy(counted, (one) => one.deliverable.placed.objective.code);
  const byActivity = tallyBy(counted, (one) => one.deliverable.placed.activity.code);
  const ofActivity = new Map<string, Alike[]>();
  for (const alike of alikeIn(counted)) {
    const { code } = alike.one.deliverable.placed.activity;
    const before = ofActivity.get(code);
    if (before) before.push(alike);
    else ofActivity.set(code, [alike]);
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
        ...latestOf(ofActivity.get(activity.code) ?? []),
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

type Alike = Pick<CountedBlock, 'one' | 'parties'>;

function latestOf(alike: readonly Alike[]): Pick<PaperActivity, 'latest' | 'status'> {
  const reports = alike.flatMap(({ one }) => {
    const report = one.part === 'earlier-year' ? null : reportOf(one.standing);
    return report === null ? [] : [report];
  });
  const last = reports.reduce<(typeof reports)[number] | null>(
    (latest, one) => (latest === null || one.day > latest.day ? one : latest),
    null,
  );
  const lists = new Set(alike.map(({ parties }) => parties));
  const isOnePartys = new Set([...lists].flat()).size === 1;
  return { latest: last?.day ?? null, status: isOnePartys && last !== null ? last.status : null };
}
