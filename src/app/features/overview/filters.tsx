import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { planYears, wholePlan } from '../../../domain/plan/period.ts';
import { textIn } from '../../../domain/plan/text.ts';
import type { OverviewSearch } from '../../search.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { Choice } from '../../ui/choice.tsx';
import { MemberChoices } from '../../ui/member-choices.tsx';

const route = getRouteApi('/overview');

/** What the page is narrowed to. All of it stands in the address. */
export function Filters({ search }: { readonly search: OverviewSearch }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const { plan, firstYear } = useOpenSession().inForce;
  const set = (part: { readonly [Name in keyof OverviewSearch]?: string | undefined }) =>
    void navigate({ search: { ...search, ...part } as OverviewSearch, replace: true });
  const years = planYears(plan);
  const { period, priority, subregion, group, earlier } = search;
  const isNarrowed = [period, priority, subregion, group, earlier].some((value) => value !== undefined);

  return (
    <search
      aria-label={t`What is shown`}
      className="no-print grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap"
    >
      <Choice
        label={t`Plan year`}
        all={t`All years`}
        value={search.period}
        onChange={(period) => set({ period })}
      >
        {[...years, wholePlan].map((one) => (
          <option key={one} value={one}>
            {one === wholePlan ? t`Once in the plan` : formatPeriod(plan, one)}
          </option>
        ))}
      </Choice>
      <Choice
        label={t`Priority`}
        all={t`All priorities`}
        value={search.priority}
        onChange={(priority) => set({ priority })}
      >
        {plan.priorities.map((one) => (
          <option key={one.code} value={one.code} lang={textIn(one.title, currentLanguage()).language}>
            {`${one.code} ${textIn(one.title, currentLanguage()).words}`}
          </option>
        ))}
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
