import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Member } from '../../../domain/plan/member.ts';
import { useOpenPart } from '../../state/session.ts';
import { PeopleOf } from '../../ui/people/people-of.tsx';

/** The people at every member, as the Secretariat knows them, in the order of `members`; last, those of which nobody is known. */
export function PeopleSection({ members }: { readonly members: readonly Member[] }) {
  const contacts = useOpenPart((open) => open.contacts);
  const known = new Set(contacts.map((one) => one.body.party));
  const empty = members.filter((one) => !known.has(one.code));
  return (
    <section aria-labelledby="people" className="space-y-4">
      <div className="space-y-1">
        <h2 id="people">
          <Trans>People</Trans>
        </h2>
        <p className="hint max-w-prose">
          <Trans>
            Who answers for each member, and whom the Secretariat knows there. Names stand in no figure, paper
            or spreadsheet.
          </Trans>
        </p>
      </div>
      {members.flatMap((one) =>
        known.has(one.code) ? <PeopleOf key={one.code} of={one} heading="h3" /> : [],
      )}
      {empty.length > 0 && (
        <div className="card space-y-1 p-5">
          <h3 className="text-lg">
            <Trans>Nobody is named yet</Trans>
          </h3>
          <ul className="flex flex-wrap gap-x-4">
            {empty.map(({ code, name }) => (
              <li key={code}>
                <Link
                  to="/plan/members/$code/people/$id"
                  params={{ code, id: 'new' }}
                  className="link inline-flex min-h-8 items-center"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
