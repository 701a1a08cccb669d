import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { isOffice } from '../../../domain/log/authority.ts';
import { useOpenSession } from '../../state/session.ts';
import { ContactEnd } from './contact-end.tsx';
import { ContactForm } from './contact-form.tsx';

const route = getRouteApi('/plan/members/$code/people/$id');

/** Adds a person at a member (`new`), or changes what is known of one, and ends it. Only officers write here. */
export function ContactPage() {
  const { t } = useLingui();
  const { code, id } = route.useParams();
  const search = route.useSearch();
  const { inForce, own, contacts } = useOpenSession();
  const member = inForce.members.find((one) => one.code === code) ?? null;
  const contact = contacts.find(({ body }) => body.id === id && body.party === code) ?? null;
  const name = member?.name ?? code;
  const isNew = id === 'new';
  const as = contact?.body.as ?? search.as ?? 'focal-point';
  const mayWrite = isOffice(own.role);
  const isShown = mayWrite && member !== null && (isNew || contact !== null);
  const adding = as === 'official' ? t`Add an official contact at ${name}` : t`Add a focal point of ${name}`;
  return (
    <div className="space-y-5">
      <div>
        <h1>{isShown ? (contact?.body.name ?? adding) : t`There is no such person on this device`}</h1>
        {isShown && contact !== null && (
          <p className="text-ink-soft">
            {as === 'official' ? t`Official contact at ${name}` : t`Focal point of ${name}`}
          </p>
        )}
      </div>
      {!mayWrite && (
        <p>
          <Trans>Only the Secretariat says who the people at a member are.</Trans>
        </p>
      )}
      {isShown && <ContactForm key={`${code} ${id} ${as}`} of={member} as={as} contact={contact} />}
      {isShown && contact !== null && <ContactEnd contact={contact} />}
      {member !== null && (
        <Link to="/members/$code" params={{ code }} className="button button-quiet -ms-2">
          {t`Back to ${name}`}
        </Link>
      )}
    </div>
  );
}
