import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { compareText } from '../../../base/order.ts';
import { parseDay } from '../../../domain/plan/day.ts';
import { planYears, wholePlan } from '../../../domain/plan/period.ts';
import { textIn } from '../../../domain/plan/text.ts';
import type { OverviewSearch } from '../../search.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';

const route = getRouteApi('/overview');

/** What the page is narrowed to and the day that it is read for. All of it stands in the address. */
export function Filters({ search }: { readonly search: OverviewSearch }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const { inForce, today } = useOpenSession();
  const { plan, members, firstYear } = inForce;
  const set = (part: { readonly [Name in keyof OverviewSearch]?: string | undefined }) =>
    void navigate({ search: { ...search, ...part } as OverviewSearch, replace: true });
  const subregions = [...new Set(members.flatMap((one) => one.subregion ?? []))].sort(compareText);
  const groups = [...new Set(members.flatMap((one) => one.groups))].sort(compareText);
  const years = planYears(plan);
  const isNarrowed = Object.values(search).some((value) => value !== undefined);

  return (
    <search
      aria-label={t`What is shown`}
      className="no-print grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap"
    >
      <div className="col-span-2">
        <DayField
          label={t`As at`}
          value={search.asAt ?? today}
          onChange={(typed) => {
            const day = parseDay(typed);
            if (day !== null && day >= plan.start) set({ asAt: day === today ? undefined : day });
          }}
        />
      </div>
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
      <Choice
        label={t`Sub-region`}
        all={t`All sub-regions`}
        value={search.subregion}
        onChange={(subregion) => set({ subregion })}
      >
        {subregions.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
      <Choice label={t`Group`} all={t`All groups`} value={search.group} onChange={(group) => set({ group })}>
        {groups.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Choice>
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
          <Trans>Show everything as at today</Trans>
        </Link>
      )}
    </search>
  );
}
