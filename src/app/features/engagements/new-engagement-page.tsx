import { Trans } from '@lingui/react/macro';
import { isOffice } from '../../../domain/log/authority.ts';
import { useOpenPart } from '../../state/session.ts';
import { EngagementForm } from './engagement-form.tsx';
import { OnlySecretariat } from './only-secretariat.tsx';

/** Adds an engagement to the register. */
export function NewEngagementPage() {
  const mayWrite = useOpenPart((open) => isOffice(open.own.role));
  return (
    <div className="space-y-5">
      <h1>
        <Trans>Add an engagement</Trans>
      </h1>
      {mayWrite ? <EngagementForm engagement={null} /> : <OnlySecretariat />}
    </div>
  );
}
