import { Trans } from '@lingui/react/macro';
import { compareText } from '../../../base/order.ts';
import { useEngagements } from '../../state/engagements.ts';
import { EngagementCard } from '../../ui/engagement-card.tsx';

/** The events that are known, the latest first. Their head counts are of different populations and are never added. */
export function EngagementsPage() {
  const engagements = useEngagements();
  return (
    <div className="space-y-5">
      <div className="space-y-1">
        <h1>
          <Trans>Engagements</Trans>
        </h1>
        <p className="max-w-prose text-ink-soft">
          <Trans>
            Events as their sources report them. What a source does not say is “not stated”, never nought;
            head counts are of different groups of people and are not added up.
          </Trans>
        </p>
      </div>
      {engagements === 'unreachable' ? (
        <p>
          <Trans>The list could not be loaded. Connect once and load the page again.</Trans>
        </p>
      ) : engagements !== null && engagements.length === 0 ? (
        <p className="hint">
          <Trans>No engagement is recorded for this plan yet.</Trans>
        </p>
      ) : (
        // While they are read the list is as high as the screen, so that nothing under it moves when they come.
        <ul className={`space-y-4 ${engagements === null ? 'min-h-dvh' : ''}`}>
          {[...(engagements ?? [])]
            .sort((a, b) => compareText(b.start, a.start))
            .map((one) => (
              <li key={one.id}>
                <EngagementCard engagement={one} heading="h2" />
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
