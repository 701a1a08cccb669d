import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { isOffice } from '../../../domain/log/authority.ts';
import type { OpenSession } from '../../state/session.ts';
import { isolated } from '../../text/isolated.ts';

/** Leads to what changed since the latest conference copy; where there is none, the Secretariat can freeze one. */
export function CopiesLink({ open }: { readonly open: OpenSession }) {
  const { t } = useLingui();
  const [latest] = open.editions;
  if (latest === undefined) {
    return isOffice(open.own.role) ? (
      <p className="no-print">
        <Link to="/copies" className="link">
          <Trans>Freeze a conference copy</Trans>
        </Link>
      </p>
    ) : null;
  }
  const { id } = latest;
  const name = isolated(latest.name);
  return (
    <p className="no-print flex flex-wrap gap-x-4 [overflow-wrap:anywhere]">
      <Link to="/copies/compare" search={{ from: id }} className="link">
        {t`What changed since ${name}?`}
      </Link>
      <Link to="/copies" className="link">
        <Trans>Conference copies</Trans>
      </Link>
    </p>
  );
}
