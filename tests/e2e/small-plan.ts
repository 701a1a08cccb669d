/** A member's name of 60 characters, and an activity's title of 200. */
export const longName = 'Administration of Customs and Ports of the Far Outer Atolls.';
export const longTitle =
  'Adopt the electronic declaration for every vessel that calls at an outer port, together with the list of goods, the crew and what is left on board, so that nobody has to write the same words twice again';

interface Activity {
  code: string;
  cadence: string;
  due?: string;
  readonly [name: string]: unknown;
}

interface Member {
  code?: string;
  readonly [name: string]: unknown;
}

interface Objective {
  readonly activities: readonly [Activity, Activity, Activity];
  readonly [name: string]: unknown;
}

interface Priority {
  readonly objectives: readonly [Objective];
  readonly [name: string]: unknown;
}

/** A plan file, open where the tests break it. */
interface SmallPlan {
  readonly priorities: readonly [Priority];
  readonly members: readonly [Member, Member];
  readonly [name: string]: unknown;
}

/** A plan of another organisation in two languages, small enough to be read. */
export function smallPlan(): SmallPlan {
  return {
    format: 1,
    id: 'ipf-2025-2027',
    language: 'en',
    title: { en: 'Ports Plan 2025-2027', fr: 'Plan des ports 2025-2027' },
    organisation: 'Island Ports Forum',
    secretariat: { code: 'IPF', name: 'IPF Secretariat' },
    start: '2025-01-01',
    end: '2027-12-31',
    yearStartsInMonth: 1,
    priorities: [
      {
        code: '1',
        title: { en: 'Quicker ports', fr: 'Des ports plus rapides' },
        objectives: [
          {
            code: '1.1',
            title: { en: 'Fewer papers', fr: 'Moins de papiers' },
            activities: [
              {
                code: '1.1.1',
                title: { en: longTitle, fr: 'Adopter la déclaration électronique' },
                scope: 'member',
                cadence: 'annual',
                due: '03-31',
                countsAsDone: { en: 'A signed copy is kept.', fr: 'Un exemplaire signé est conservé.' },
                milestones: [
                  { code: 'M1', title: { en: 'First draft', fr: 'Première version' } },
                  { code: 'M2', title: { en: 'Adopted', fr: 'Adoptée' } },
                ],
              },
              {
                code: '1.1.2',
                title: { en: 'Publish the tariff' },
                scope: 'member',
                cadence: 'once',
                due: '2027-01-15',
              },
              {
                code: '1.1.3',
                title: { en: 'Hold a workshop', fr: 'Tenir un atelier' },
                scope: 'regional',
                cadence: 'annual',
                milestones: [
                  { code: 'R', title: { en: 'Room booked', fr: 'Salle réservée' } },
                  { code: 'H', title: { en: 'Held', fr: 'Tenu' } },
                ],
              },
            ],
          },
        ],
      },
    ],
    members: [
      { code: 'FA', name: longName, subregion: 'Far Atolls' },
      { code: 'NB', name: 'Near Bay', subregion: 'Near Coast' },
    ],
  };
}

/** The smallest plan that can be: one member owes one activity once. */
export function smallestPlan(): object {
  const { priorities, members, ...plan } = smallPlan();
  const [priority] = priorities;
  const [objective] = priority.objectives;
  const only = { ...objective, activities: [objective.activities[1]] };
  return { ...plan, priorities: [{ ...priority, objectives: [only] }], members: [members[1]] };
}

/** A plan of `count` yearly activities in 8 priorities, each title of 200 characters, owed by `parties` members. */
export function bigPlan(count: number, parties: number): object {
  const activity = (priority: number, at: number) => ({
    code: `${priority}.1.${at}`,
    title: { en: longTitle, fr: longTitle.replace('Adopt', 'Adopter') },
    scope: at % 10 === 0 ? 'regional' : 'member',
    cadence: at % 4 === 0 ? 'once' : 'annual',
  });
  const priority = (code: number) => ({
    code: String(code),
    title: { en: `Priority ${code}`, fr: `Priorité ${code}` },
    objectives: [
      {
        code: `${code}.1`,
        title: { en: longTitle, fr: longTitle },
        activities: Array.from({ length: count / 8 }, (_, at) => activity(code, at + 1)),
      },
    ],
  });
  const member = (at: number) => ({
    code: `M${at}`,
    name: at === 0 ? longName : `${'Port '.repeat((at % 4) + 1)}${at}`,
    subregion: `Coast ${at % 3}`,
  });
  return {
    ...smallPlan(),
    priorities: Array.from({ length: 8 }, (_, at) => priority(at + 1)),
    members: Array.from({ length: parties }, (_, at) => member(at)),
  };
}
