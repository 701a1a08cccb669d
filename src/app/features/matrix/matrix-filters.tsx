import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { compareText } from '../../../base/order.ts';
import { parseDay } from '../../../domain/plan/day.ts';
import { type Period, planYears } from '../../../domain/plan/period.ts';
import type { MatrixSearch } from '../../search.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';

const route = getRouteApi('/matrix');

/** The plan year, the members and the day that the matrix shows. All of it stands in the address. */
export function MatrixFilters({ search, year }: { readonly search: MatrixSearch; readonly year: Period }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const { inForce, today } = useOpenSession();
  const { plan, members } = inForce;
  const set = (part: { readonly [Name in keyof MatrixSearch]?: string | undefined }) =>
    void navigate({ search: { ...search, ...part } as MatrixSearch, replace: true });
  const subregions = [...new Set(members.flatMap((one) => one.subregion ?? []))].sort(compareText);
  const groups = [...new Set(members.flatMap((one) => one.groups))].sort(compareText);
  return (
    <search
      aria-label={t`What is shown`}
      className="no-print grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap"
    >
      <label className="min-w-0">
        <span className="label">{t`Plan year`}</span>
        <select className="field" value={year} onChange={(event) => set({ period: event.target.value })}>
          {planYears(plan).map((one) => (
            <option key={one} value={one}>
              {formatPeriod(plan, one)}
            </option>
          ))}
        </select>
      </label>
      <div>
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
    </search>
  );
}
