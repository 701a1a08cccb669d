import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

/** What stands where a conference copy is not on this device. */
export function NoSuchCopy() {
  return (
    <div className="space-y-3">
      <h1>
        <Trans>This conference copy is not on this device</Trans>
      </h1>
      <p>
        <Trans>It may not have come yet, or is not for this device. Nothing is lost.</Trans>
      </p>
      <Link to="/copies" className="button">
        <Trans>All conference copies</Trans>
      </Link>
    </div>
  );
}
