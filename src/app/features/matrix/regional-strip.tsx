import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { countedWord } from '../../text/status-words.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { markOfCounted, StatusMark } from '../../ui/status-mark.tsx';

/** The activities that the Secretariat answers once for the region, as a strip beside the matrix. */
export function RegionalStrip({ regional }: { readonly regional: readonly Counted[] }) {
  if (regional.length === 0) return null;
  return (
    <section aria-labelledby="regional" className="space-y-2">
      <h2 id="regional">
        <Trans>Regional activities: answered once by the Secretariat</Trans>
      </h2>
      <ul className="regional-strip grid gap-2 sm:grid-cols-2 lg:grid-cols-5">
        {regional.map((one) => {
          const { activity } = one.deliverable.placed;
          return (
            <li key={one.deliverable.key} className="card p-3 text-sm">
              <Link to="/activities/$code" params={{ code: activity.code }} className="link font-semibold">
                {activity.code}
              </Link>{' '}
              <span className="line-clamp-2 print:hidden">
                <PlanText text={activity.title} />
              </span>
              <span className="block">
                <StatusMark mark={markOfCounted(one)} /> {countedWord(one)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
