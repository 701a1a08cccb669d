import { Trans, useLingui } from '@lingui/react/macro';
import { isOffice } from '../../../domain/log/authority.ts';
import type { Edition } from '../../../domain/progress/editions/edition.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatInstant } from '../../text/formats.ts';

/** When and by whom a copy was frozen. */
export function Frozen({ edition }: { readonly edition: Edition }) {
  const { t } = useLingui();
  const { writers } = useOpenSession();
  const when = formatInstant(edition.recorded);
  const who = writers.get(edition.device)?.label ?? '';
  return <>{who === '' ? t`frozen ${when}` : t`frozen ${when} by ${who}`}</>;
}

/** Who may read a copy, and what of it is on this device. */
export function ReadersWords({ edition }: { readonly edition: Edition }) {
  const { own, inForce } = useOpenSession();
  const secretariat = inForce.plan.secretariat.code;
  if (isOffice(own.role)) {
    switch (edition.readers) {
      case 'office':
        return <Trans>It is for the Secretariat alone and goes into no file for a member.</Trans>;
      case 'own-rows':
        return <Trans>Each member receives its own rows and the totals of the region.</Trans>;
      case 'all-rows':
        return <Trans>Each member receives the rows of everybody.</Trans>;
    }
  }
  if (edition.readers === 'all-rows') return <Trans>It holds the rows of everybody.</Trans>;
  const isOwnHere = edition.parts.has(own.party) && own.party !== secretariat;
  return isOwnHere ? (
    <Trans>It holds your own rows, those of the Secretariat, and the totals of the region.</Trans>
  ) : (
    <Trans>It holds totals only.</Trans>
  );
}
