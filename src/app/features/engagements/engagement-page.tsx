import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { cleanText } from '../../../domain/log/clean-text.ts';
import { isOffice } from '../../../domain/log/authority.ts';
import type { Engagement } from '../../../domain/progress/engagements/engagement.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { removeEngagement, useRegister, whoSaid } from '../../state/engagements.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatInstant } from '../../text/formats.ts';
import { DraftText } from '../../ui/fields/draft-text.tsx';
import { EngagementCard } from '../../ui/engagement-card.tsx';
import { Problem } from '../../ui/problem.tsx';
import { NoSuchEngagement } from './no-such-engagement.tsx';
import { ToRegister } from './only-secretariat.tsx';

const route = getRouteApi('/engagements/$id');

/** One engagement: what is known of it and, for officers, the ways to change it or take it out of the register. */
export function EngagementPage() {
  const { id } = route.useParams();
  const register = useRegister();
  const open = useOpenSession();
  if (register === null) return null;
  const engagement = register.engagements.find((one) => one.id === id);
  if (engagement === undefined) return <NoSuchEngagement />;
  const who = whoSaid(open, engagement);
  const at = engagement.said === null ? null : formatInstant(engagement.said.recorded);
  return (
    <div className="space-y-5">
      <EngagementCard engagement={engagement} heading="h1" />
      <p className="hint">
        {at === null ? (
          <Trans>It came with the plan, and nobody changed it.</Trans>
        ) : who === null ? (
          <Trans>Last changed on {at}.</Trans>
        ) : (
          <Trans>
            Last changed on {at} by {who}.
          </Trans>
        )}
      </p>
      {isOffice(open.own.role) ? <Changes key={id} engagement={engagement} /> : <ToRegister />}
    </div>
  );
}

function Changes({ engagement }: { readonly engagement: Engagement }) {
  const { t } = useLingui();
  const [isRemoving, setIsRemoving] = useState(false);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const { id, removed } = engagement;
  const draftId = `engagement-removed/${id}`;
  const putBack = async () => {
    const back = await removeEngagement(openSessionNow(), engagement, null, []);
    if (!back.ok) setFailed(back.error);
  };
  return (
    <div className="no-print space-y-4">
      <div className="flex flex-wrap gap-3">
        <Link to="/engagements/$id/change" params={{ id }} className="button button-primary">
          {t`Change it`}
        </Link>
        <ToRegister />
        {removed !== null && (
          <button type="button" className="button" onClick={() => void putBack()}>
            <Trans>Put it back into the register</Trans>
          </button>
        )}
        {removed === null && !isRemoving && (
          <button type="button" className="button button-quiet" onClick={() => setIsRemoving(true)}>
            <Trans>Take it out of the register</Trans>
          </button>
        )}
      </div>
      {isRemoving && removed === null && (
        <div className="max-w-prose">
          <DraftText
            draftId={draftId}
            label={t`Why should it be out of the register?`}
            hint={t`Members can read this. The engagement is kept with it and can be put back.`}
            action={t`Take it out`}
            missing={t`Write why, such as “entered twice”.`}
            onSave={(text) => removeEngagement(openSessionNow(), engagement, cleanText(text), [draftId])}
            onDone={() => setIsRemoving(false)}
          />
        </div>
      )}
      {failed && <Problem {...storeErrorSentences(failed)} />}
    </div>
  );
}
