import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { compareText } from '../../../base/order.ts';
import { isOffice } from '../../../domain/log/authority.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatDay } from '../../text/formats.ts';
import { languageName, memberCountWords, membershipWords } from '../../text/member-words.ts';
import { BackToPlan } from '../../ui/plan/back-to-plan.tsx';
import { PeopleSection } from './people-section.tsx';

/** The members of the organisation with what is known of each, in the order of names. Officers change them. */
export function MembersPage() {
  const { t } = useLingui();
  const open = useOpenSession();
  const mayWrite = isOffice(open.own.role);
  const members = [...open.inForce.members].sort((a, b) => compareText(a.name, b.name));
  const heading = 'whitespace-nowrap px-2 py-2 text-start align-bottom text-sm';
  const cell = 'px-2 py-2 align-top';
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="space-y-1">
          <BackToPlan />
          <h1>
            <Trans>Members</Trans>
          </h1>
          <p className="text-ink-soft">{memberCountWords(members, open.today)}</p>
        </div>
        {mayWrite && (
          <Link to="/plan/members/$code" params={{ code: 'new' }} className="button button-primary no-print">
            {t`Add a member`}
          </Link>
        )}
      </div>
      {/* A region that scrolls must be reached by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section aria-label={t`Members and their records`} tabIndex={0} className="card overflow-x-auto p-2">
        <table className="w-full min-w-3xl">
          <thead>
            <tr className="border-line border-b">
              <th scope="col" className={heading}>{t`Name`}</th>
              <th scope="col" className={heading}>{t`Code`}</th>
              <th scope="col" className={heading}>{t`Sub-region`}</th>
              <th scope="col" className={heading}>{t`Language`}</th>
              <th scope="col" className={heading}>{t`Member from`}</th>
              <th scope="col" className={heading}>{t`Until`}</th>
              <th scope="col" className={heading}>{t`Groups`}</th>
              <th scope="col" className={heading}>{t`Also known as`}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {members.map((one) => {
              const { name } = one;
              const membership = membershipWords(one, open.today);
              return (
                <tr key={one.code}>
                  <th scope="row" className={`${cell} text-start font-normal`}>
                    <Link to="/members/$code" params={{ code: one.code }} className="link font-semibold">
                      {one.name}
                    </Link>
                    {one.administration !== null && (
                      <span className="block text-ink-soft text-sm">{one.administration}</span>
                    )}
                    {membership !== null && <span className="block font-semibold text-sm">{membership}</span>}
                    {mayWrite && (
                      <Link
                        to="/plan/members/$code"
                        params={{ code: one.code }}
                        aria-label={t`Change ${name}`}
                        className="no-print flex min-h-8 w-fit items-center font-semibold text-accent text-sm"
                      >
                        <Trans>Change</Trans>
                      </Link>
                    )}
                  </th>
                  <td className={cell}>{one.code}</td>
                  <td className={cell}>{one.subregion ?? <NotStated />}</td>
                  <td className={cell}>{languageName(one.language)}</td>
                  <td className={`${cell} whitespace-nowrap`}>
                    {one.from === null ? <NotStated /> : formatDay(one.from)}
                  </td>
                  <td className={`${cell} whitespace-nowrap`}>
                    {one.until === null ? '–' : formatDay(one.until)}
                  </td>
                  <td className={cell}>{one.groups.length === 0 ? '–' : one.groups.join(', ')}</td>
                  <td className={cell}>{one.aliases.length === 0 ? '–' : one.aliases.join(', ')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {mayWrite && <PeopleSection members={members} />}
    </div>
  );
}

function NotStated() {
  return (
    <span className="text-ink-soft italic">
      <Trans>Not stated</Trans>
    </span>
  );
}
