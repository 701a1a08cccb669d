import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { compareText } from '../../../base/order.ts';
import { planYears } from '../../../domain/plan/period.ts';
import type { OverviewSearch } from '../../search.ts';
import { useOpenSession } from '../../state/session.ts';
import { Choice } from '../../ui/fields/choice.tsx';
import { MemberChoices } from '../../ui/fields/member-choices.tsx';
import { PlanChoices } from '../../ui/plan/plan-choices.tsx';

const route = getRouteApi('/overview');

/** What the page is narrowed to. All of it stands in the address. */
export function Filters({ search }: { readonly search: OverviewSearch }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const { plan, members, firstYear } = useOpenSession().inForce;
  const set = (part: { readonly [Name in keyof OverviewSearch]?: string | undefined }) =>
    void navigate({ search: { ...search, ...part } as OverviewSearch, replace: true });
  const years = planYears(plan);
  const { period, priority, party, subregion, group, earlier } = search;
  const isNarrowed = [period, priority, party, subregion, group, earlier].some(
    (value) => value !== undefined,
  );

  return (
    <search
      aria-label={t`What is shown`}
      className="no-print grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap lg:grid lg:grid-cols-5"
    >
      <PlanChoices chosen={search} onChange={set} />
      <Choice
        label={t`Member`}
        all={t({ message: 'All', context: 'members' })}
        value={search.party}
        onChange={(party) => set({ party })}
      >
        {[...members]
          .sort((a, b) => compareText(a.name, b.name))
          .map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        <option value={plan.secretariat.code}>{plan.secretariat.name}</option>
      </Choice>
      <MemberChoices chosen={search} onChange={set} />
      {firstYear !== null && firstYear !== years[0] && (
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="h-4 w-4 accent-[var(--color-accent)]"
            checked={search.earlier === 'in'}
            onChange={(event) => set({ earlier: event.target.checked ? 'in' : undefined })}
          />
          <Trans>Count earlier years too</Trans>
        </label>
      )}
      {isNarrowed && (
        <Link to="/overview" search={{}} className="button button-quiet">
          <Trans>Show everything</Trans>
        </Link>
      )}
    </search>
  );
}
