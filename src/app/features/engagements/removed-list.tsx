import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Engagement } from '../../../domain/progress/engagements/engagement.ts';

/** What officers took out of the register, each with why, to everybody alike: members receive it too. Draws nothing where there is none. */
export function RemovedList({ removed }: { readonly removed: readonly Engagement[] }) {
  if (removed.length === 0) return null;
  return (
    <section aria-labelledby="removed" className="no-print space-y-2">
      <h2 id="removed" className="text-lg">
        <Trans>Taken out of the register</Trans>
      </h2>
      <ul className="list-disc ps-5">
        {removed.map((one) => (
          <li key={one.id}>
            <Link to="/engagements/$id" params={{ id: one.id }} className="link">
              {one.title}
            </Link>{' '}
            <span className="text-ink-soft">{one.removed}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
