import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { compareText } from '../../../base/order.ts';
import { engagementModes } from '../../../domain/progress/engagements/engagement-body.ts';
import {
  engagementChoices,
  type EngagementFilter,
} from '../../../domain/progress/engagements/engagement-filter.ts';
import type { EngagementsSearch } from '../../search.ts';
import type { Register } from '../../state/engagements.ts';
import { useOpenPart } from '../../state/session.ts';
import { engagementStateWord, modeWord } from '../../text/engagement-words.ts';
import { Choice } from '../../ui/fields/choice.tsx';

/** What an address says in the place of a state: announced, and its days have passed. */
export const unconfirmed = 'unconfirmed';

/** What the register is narrowed to. All of it stands in the address. */
export function EngagementFilters(props: {
  readonly register: Register;
  readonly search: EngagementsSearch;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const inForce = useOpenPart((open) => open.inForce);
  const { register, search } = props;
  const { years, organisers, activities } = engagementChoices(register.engagements, inForce.plan.id);
  const named = new Set(register.engagements.flatMap((one) => one.membersNamed ?? []));
  const members = inForce.members
    .filter((one) => named.has(one.code))
    .sort((a, b) => compareText(a.name, b.name));
  const set = (part: EngagementFilter) =>
    void navigate({ to: '/engagements', search: { ...search, ...part }, replace: true });
  return (
    <search
      aria-label={t`What is shown`}
      className="no-print grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap"
    >
      <Choice
        label={t`Year`}
        all={t({ message: 'All', context: 'years' })}
        value={search.year}
        onChange={(year) => set({ year })}
      >
        {years.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
      <Choice
        label={t`Announced or held`}
        all={t`Both`}
        value={search.state}
        onChange={(state) => set({ state })}
      >
        {(['held', 'announced'] as const).map((one) => (
          <option key={one} value={one}>
            {engagementStateWord(one)}
          </option>
        ))}
        <option value={unconfirmed}>{t`Announced, its days have passed`}</option>
      </Choice>
      <Choice
        label={t`Mode`}
        all={t({ message: 'All', context: 'modes' })}
        value={search.mode}
        onChange={(mode) => set({ mode })}
      >
        {([...engagementModes, 'not-stated'] as const).map((one) => (
          <option key={one} value={one}>
            {modeWord(one)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t`Member named`}
        all={t({ message: 'All', context: 'members' })}
        value={search.member}
        onChange={(member) => set({ member })}
      >
        {members.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </Choice>
      <Choice
        label={t`Activity`}
        all={t({ message: 'All', context: 'activities' })}
        value={search.activity}
        onChange={(activity) => set({ activity })}
      >
        {activities.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
      <Choice
        label={t`Organiser`}
        all={t({ message: 'All', context: 'organisers' })}
        value={search.organiser}
        onChange={(organiser) => set({ organiser })}
      >
        {organisers.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
    </search>
  );
}
