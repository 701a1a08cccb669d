import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isOffice } from '../../../domain/log/authority.ts';
import { useOpenSession } from '../../state/session.ts';
import { MemberForm } from './member-form.tsx';

const route = getRouteApi('/plan/members/$code');

/** Adds a member (`new`), or changes what is known of one. Only officers write here. */
export function MemberRecordPage() {
  const { t } = useLingui();
  const { code } = route.useParams();
  const { inForce, own } = useOpenSession();
  const member = inForce.members.find((one) => one.code === code) ?? null;
  // No party's code has small letters.
  const isNew = code === 'new';
  const name = member?.name ?? '';
  const heading = isNew
    ? t`Add a member`
    : member === null
      ? t`There is no member “${code}”`
      : t`Change ${name}`;
  return (
    <div className="space-y-5">
      <h1>{heading}</h1>
      {!isOffice(own.role) ? (
        <p>
          <Trans>Only the Secretariat changes members.</Trans>
        </p>
      ) : (
        (isNew || member !== null) && <MemberForm key={code} member={member} />
      )}
      <Link to="/plan/members" className="button button-quiet -ms-2">
        {t`All members`}
      </Link>
    </div>
  );
}
