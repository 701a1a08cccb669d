import { readFileSync } from 'node:fs';

interface Named {
  readonly code: string;
  readonly name: string;
}

interface ShippedPlan {
  readonly members: readonly (Named & { readonly subregion: string })[];
  readonly secretariat: Named;
  readonly priorities: readonly {
    readonly objectives: readonly {
      readonly code: string;
      readonly activities: readonly {
        readonly code: string;
        readonly title: string;
        readonly scope: 'member' | 'regional';
        readonly cadence: string;
      }[];
    }[];
  }[];
}

interface ShippedEngagement {
  readonly title: string;
  readonly organisers: readonly string[] | null;
  readonly funders: readonly string[] | null;
  readonly fundersNote: string | null;
  readonly membersNamedBasis: string | null;
  readonly titleIsVerbatim: boolean;
  readonly participants: {
    readonly count: number | null;
    readonly qualifier: string | null;
    readonly population: string | null;
  };
  readonly membersNamed: readonly string[] | null;
  readonly membersCounted: number | null;
  readonly otherParticipants: string | null;
  readonly ocoRole: string | null;
  readonly barriers: string | null;
  readonly planNamed: string | null;
  readonly state: 'held' | 'announced';
  readonly start: string;
}

/** The plan and the engagements as they ship, read apart from what the product reads them with. */
export const shippedPlan = read<ShippedPlan>('oco-strategic-plan-2022-2027.json');
export const shippedEngagements = read<{ readonly engagements: readonly ShippedEngagement[] }>(
  'oco-engagements.json',
).engagements;

/** The activities of the plan that ships, in its order. */
export const shippedActivities = shippedPlan.priorities.flatMap(({ objectives }) =>
  objectives.flatMap(({ activities }) => activities),
);

/** The name of a member, or of the Secretariat. */
export function nameOf(code: string | undefined): string {
  return [...shippedPlan.members, shippedPlan.secretariat].find((one) => one.code === code)?.name ?? '';
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../public/data/${name}`, import.meta.url), 'utf8')) as T;
}
