import { useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { type Period, planYears } from '../../../domain/plan/period.ts';
import type { MatrixSearch } from '../../search.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatPeriod } from '../../text/formats.ts';
import { MemberChoices } from '../../ui/fields/member-choices.tsx';

const route = getRouteApi('/matrix');

/** The plan year and the members that the matrix shows. All of it stands in the address. */
export function MatrixFilters({ search, year }: { readonly search: MatrixSearch; readonly year: Period }) {
  const { t } = useLingui();
  const navigate = route.useNavigate();
  const { plan } = useOpenSession().inForce;
  const set = (part: { readonly [Name in keyof MatrixSearch]?: string | undefined }) =>
    void navigate({ search: { ...search, ...part } as MatrixSearch, replace: true });
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
      <MemberChoices chosen={search} onChange={set} />
    </search>
  );
}
