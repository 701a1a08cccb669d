import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import type { Contact } from '../../../domain/progress/contacts/contact.ts';
import { peopleOf } from '../../state/contacts.ts';
import { useOpenSession } from '../../state/session.ts';
import { PersonItem } from './person-item.tsx';

/**
 * The people at a member. The Secretariat sees all of them and changes them; a member's device sees its own focal points,
 * and nothing is drawn where it knows of none.
 */
export function PeopleOf(props: {
  readonly of: { readonly code: string; readonly name: string };
  readonly heading: 'h2' | 'h3';
}) {
  const { t } = useLingui();
  const { code, name } = props.of;
  const open = useOpenSession();
  const office = isOffice(open.own.role);
  const { focalPoints, officials, removed } = peopleOf(open, code);
  const heading = useId();
  if (!office && focalPoints.length === 0) return null;
  const Heading = props.heading;
  return (
    <section aria-labelledby={heading} className="card card-breaks space-y-3 p-5">
      <Heading id={heading} className="text-lg">
        {props.heading === 'h2' ? t`People at ${name}` : name}
      </Heading>
      <div className={office ? 'grid gap-x-8 gap-y-4 md:grid-cols-2' : ''}>
        <Sort
          title={<Trans>Focal points</Trans>}
          hint={
            office ? (
              <Trans>The devices of this member hold them too.</Trans>
            ) : (
              <Trans>The Secretariat keeps this list. Tell it what is wrong or new.</Trans>
            )
          }
          contacts={focalPoints}
          mayWrite={office}
        >
          {office && (
            <Link
              to="/plan/members/$code/people/$id"
              params={{ code, id: 'new' }}
              aria-label={t`Add a focal point of ${name}`}
              className="button button-quiet no-print -ms-2"
            >
              <Trans>Add a focal point</Trans>
            </Link>
          )}
        </Sort>
        {office && (
          <Sort
            title={<Trans>Official contacts</Trans>}
            hint={<Trans>They never leave the Secretariat.</Trans>}
            contacts={officials}
            mayWrite
          >
            <Link
              to="/plan/members/$code/people/$id"
              params={{ code, id: 'new' }}
              search={{ as: 'official' }}
              aria-label={t`Add an official contact at ${name}`}
              className="button button-quiet no-print -ms-2"
            >
              <Trans>Add an official contact</Trans>
            </Link>
          </Sort>
        )}
      </div>
      {office && removed.length > 0 && (
        <details className="no-print">
          <summary className="link min-h-8 w-fit cursor-pointer">
            {plural(removed.length, { one: '# contact no longer', other: '# contacts no longer' })}
          </summary>
          <ul className="list-disc ps-5">
            {removed.map(({ body }) => (
              <li key={`${body.id} ${body.as}`}>
                <Link
                  to="/plan/members/$code/people/$id"
                  params={{ code, id: body.id }}
                  className="link inline-flex min-h-8 items-center"
                >
                  {body.name}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Sort(props: {
  readonly title: ReactNode;
  readonly hint: ReactNode;
  readonly contacts: readonly Contact[];
  readonly mayWrite: boolean;
  readonly children?: ReactNode;
}) {
  const title = useId();
  const { contacts } = props;
  return (
    <div className="min-w-0 space-y-1">
      <p id={title} className="font-semibold">
        {props.title}
      </p>
      <p className="hint">{props.hint}</p>
      {contacts.length === 0 ? (
        <p className="text-ink-soft italic">
          <Trans>Nobody is named yet.</Trans>
        </p>
      ) : (
        <ul aria-labelledby={title} className="divide-y divide-line">
          {contacts.map((one) => (
            <PersonItem key={one.body.id} contact={one} mayWrite={props.mayWrite} />
          ))}
        </ul>
      )}
      {props.children}
    </div>
  );
}
