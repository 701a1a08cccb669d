import { Trans } from '@lingui/react/macro';
import { ToRegister } from './only-secretariat.tsx';

/** What the address of an engagement shows that is not on this device. */
export function NoSuchEngagement() {
  return (
    <div className="space-y-3">
      <h1>
        <Trans>There is no such engagement on this device</Trans>
      </h1>
      <p>
        <Trans>The address may be mistyped, or the file that brings it has not come yet.</Trans>
      </p>
      <ToRegister />
    </div>
  );
}
