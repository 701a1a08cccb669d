import { Trans } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { isOffice } from '../../../domain/log/authority.ts';
import { useRegister } from '../../state/engagements.ts';
import { useOpenPart } from '../../state/session.ts';
import { EngagementForm } from './engagement-form.tsx';
import { NoSuchEngagement } from './no-such-engagement.tsx';
import { OnlySecretariat } from './only-secretariat.tsx';

const route = getRouteApi('/engagements/$id/change');

/** Says anew all of one engagement. */
export function ChangeEngagementPage() {
  const { id } = route.useParams();
  const register = useRegister();
  const mayWrite = useOpenPart((open) => isOffice(open.own.role));
  if (register === null) return null;
  const engagement = register.engagements.find((one) => one.id === id);
  if (engagement === undefined) return <NoSuchEngagement />;
  return (
    <div className="space-y-5">
      <h1>
        <Trans>Change an engagement</Trans>
      </h1>
      {mayWrite ? <EngagementForm key={id} engagement={engagement} /> : <OnlySecretariat />}
    </div>
  );
}
