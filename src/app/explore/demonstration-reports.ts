import { invariant } from '../../base/invariant.ts';
import type { PlanFile } from '../../contract/plan-file.ts';
import { addDays, type Day, daysBetween, earlierDay } from '../../domain/plan/day.ts';
import { deliverablesOf } from '../../domain/plan/expected.ts';
import type { Deliverable } from '../../domain/plan/deliverables.ts';
import { periodEnd, periodStart } from '../../domain/plan/period.ts';
import type { Language } from '../../domain/plan/text.ts';
import type { Assistance, Behalf, ReportBody, StatusDetail } from '../../domain/progress/reports/report.ts';
import type { Status } from '../../domain/progress/reports/status.ts';
import type { DeviceId } from '../../domain/log/ids.ts';
import { type DemonstrationChain, inOrder, instantOn, type Said } from './demonstration-chain.ts';
import { createDice, type Dice } from './dice.ts';
import { phrase } from './phrases.ts';

/** How a member is shown to report. Nothing is known about any real one: the dice decide. */
interface Habit {
  readonly way: 'own-device' | 'by-telephone' | 'silent';
  /** Chance that a deliverable is answered at all, and that it ends done. */
  readonly answers: number;
  readonly succeeds: number;
}

/**
 * Invented reports for every member and every year of a plan up to `today`, as the chains of devices named by role,
 * never by person. The same plan, day, seed and language give the same chains. Each state of a deliverable occurs on
 * a plan of some size: unanswered, each status, two answers that differ, help asked for, a member that is silent. The
 * Secretariat's chain is the first; `devices` are as many as there are members, and one.
 */
export function demonstrationReports(
  { plan, members }: Pick<PlanFile, 'plan' | 'members'>,
  today: Day,
  seed: number,
  language: Language,
  devices: readonly DeviceId[],
): readonly DemonstrationChain[] {
  const dice = createDice(seed);
  const habits = new Map(members.map((member, index) => [member.code, habitOf(index, dice)]));
  const own = new Map<string, Said[]>();
  const office: Said[] = [];
  const languageOf = new Map(members.map((member) => [member.code, member.language]));

  for (const deliverable of deliverablesOf(plan, members)) {
    const habit = habits.get(deliverable.party) ?? { way: 'own-device', answers: 0.95, succeeds: 0.7 };
    if (periodStart(plan, deliverable.period) > today || habit.way === 'silent') continue;
    const lang = languageOf.get(deliverable.party) ?? language;
    const story = storyOf(deliverable, habit, today, lang, dice, plan);
    const byMember = habit.way === 'own-device' && languageOf.has(deliverable.party);
    for (const body of story) {
      if (!byMember) {
        office.push(said(languageOf.has(deliverable.party) ? onBehalf(body, dice) : body, dice));
        continue;
      }
      const chain = own.get(deliverable.party) ?? [];
      chain.push(said(body, dice));
      own.set(deliverable.party, chain);
    }
    const last = story.at(-1);
    // A telephone call that says something else than the member's own report: two answers to settle.
    if (byMember && last?.status === 'on-track' && dice.chance(0.04)) {
      office.push(
        said(onBehalf({ ...strip(last), ...detail('at-risk', last.day, lang, dice, plan.end) }, dice), dice),
      );
    }
  }

  const label = (name: string) => (language === 'fr' ? `Point focal, ${name}` : `Focal point, ${name}`);
  const officer = language === 'fr' ? 'Agent du Secrétariat' : 'Secretariat officer';
  const deviceAt = (index: number): DeviceId => {
    const device = devices[index];
    invariant(device !== undefined, 'there is a device for each chain');
    return device;
  };
  return [
    {
      device: deviceAt(0),
      role: 'officer',
      party: plan.secretariat.code,
      label: officer,
      lang: language,
      contents: inOrder(office),
    },
    ...members.flatMap((member, index): DemonstrationChain[] => {
      const contents = own.get(member.code);
      if (contents === undefined) return [];
      const { code: party, name, language: lang } = member;
      const device = deviceAt(index + 1);
      return [{ device, role: 'focal-point', party, label: label(name), lang, contents: inOrder(contents) }];
    }),
  ];
}

function habitOf(index: number, dice: Dice): Habit {
  const answers = dice.between(0.55, 1);
  const succeeds = dice.between(0.45, 0.9);
  if (index % 8 === 5) return { way: 'silent', answers: 0, succeeds: 0 };
  return { way: index % 5 === 3 ? 'by-telephone' : 'own-device', answers, succeeds };
}

// What a party says about one deliverable over time: first how it goes, then how it ended.
function storyOf(
  deliverable: Deliverable,
  habit: Habit,
  today: Day,
  lang: Language,
  dice: Dice,
  plan: PlanFile['plan'],
): readonly ReportBody[] {
  if (!dice.chance(habit.answers)) return [];
  const start = periodStart(plan, deliverable.period);
  const end = periodEnd(plan, deliverable.period);
  const over = end < today;
  const last = earlierDay(over ? addDays(end, dice.whole(-60, 40)) : today, today);
  const length = Math.max(1, daysBetween(start, last));
  const on = (share: number) => addDays(start, Math.floor(length * share));
  const report = (status: Status, day: Day): ReportBody => ({
    key: deliverable.key,
    day: earlierDay(day, today),
    sup: [],
    lang,
    ...detail(status, day, lang, dice, plan.end),
    ...(dice.chance(0.5) && { narrative: phrase('narrative', lang, dice) }),
    ...(dice.chance(0.06) && status !== 'complete' && { assistance: help(lang, dice) }),
  });
  const first = report(
    dice.pick(['not-started', 'on-track', 'on-track'] as const),
    on(dice.between(0.1, 0.35)),
  );
  if (over) {
    const ending = endingOf(habit, dice);
    const later = report(ending, last);
    return ending === 'on-track'
      ? [report('on-track', on(0.6))]
      : dice.chance(0.6)
        ? [first, later]
        : [later];
  }
  const recent = on(dice.between(0.45, 1));
  if (deliverable.period === 'plan' && dice.chance(habit.succeeds * 0.7))
    return [first, report('complete', recent)];
  const now = dice.pick([
    'on-track',
    'on-track',
    'on-track',
    'not-started',
    'at-risk',
    'delayed',
    'complete',
  ] as const);
  return dice.chance(0.35) ? [first] : [first, report(now, recent)];
}

function endingOf(habit: Habit, dice: Dice): Status {
  if (dice.chance(habit.succeeds)) return 'complete';
  return dice.pick([
    'partly-achieved',
    'partly-achieved',
    'not-achieved',
    'not-applicable',
    'on-track',
    'on-track',
  ] as const);
}

function detail(status: Status, day: Day, lang: Language, dice: Dice, end: Day): StatusDetail {
  switch (status) {
    case 'not-started':
    case 'on-track':
      return { status };
    case 'complete':
      return { status, evidence: [{ note: phrase('evidence', lang, dice) }] };
    case 'delayed': {
      const newDay = earlierDay(end, addDays(day, dice.whole(20, 200)));
      return { status, reason: phrase('reason', lang, dice), newDay };
    }
    default:
      return { status, reason: phrase(status === 'not-applicable' ? 'notApplicable' : 'reason', lang, dice) };
  }
}

function strip({ key, day, lang }: ReportBody): Pick<ReportBody, 'key' | 'day' | 'sup' | 'lang'> {
  return { key, day, sup: [], ...(lang && { lang }) };
}

function onBehalf(body: ReportBody, dice: Dice): ReportBody {
  const french = body.lang === 'fr';
  const behalf: Behalf = {
    source: dice.pick(['telephone', 'e-mail', 'minutes'] as const),
    who: french ? 'Point focal' : 'Focal point',
    day: body.day,
  };
  return { ...body, behalf };
}

function help(lang: Language, dice: Dice): Assistance {
  return {
    kind: dice.pick(['training', 'expert', 'funding', 'legal'] as const),
    text: phrase('help', lang, dice),
  };
}

function said(body: ReportBody, dice: Dice): Said {
  return { kind: 'report', body, t: instantOn(body.day, dice) };
}
