import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

/** From a page that is a part of the plan's back to the plan, above its heading. */
export function BackToPlan() {
  return (
    <p className="no-print">
      <Link to="/plan" className="link">
        <Trans>The plan</Trans>
      </Link>
    </p>
  );
}
