import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { addDays } from '../../../domain/plan/day.ts';
import { membersReached } from '../../../domain/progress/engagements/engagement-reach.ts';
import { useAsAtDay } from '../../as-at.ts';
import { useRegister } from '../../state/engagements.ts';
import { useOpenPart } from '../../state/session.ts';
import { engagementDays, unnamedWords } from '../../text/engagement-words.ts';
import { formatCount, formatDay } from '../../text/formats.ts';
import { RegisterParts } from './register-parts.tsx';
import { ListCard } from '../../ui/list-card.tsx';

/** Which members engagements reached in the 12 months before the day of the figures, and which not, in the order of names. */
export function ReachedPage() {
  const { t } = useLingui();
  const register = useRegister();
  const members = useOpenPart((open) => open.inForce.members);
  const today = useOpenPart((open) => open.today);
  const day = useAsAtDay() ?? today;
  if (register === null) return null;
  const { after, reached, notReached, unnamed } = membersReached(register.engagements, members, day);
  const [from, until] = [formatDay(addDays(after, 1)), formatDay(day)];
  const [some, whole] = [formatCount(reached.length), formatCount(reached.length + notReached.length)];
  return (
    <div className="space-y-6">
      <div className="space-y-1">
        <h1>
          <Trans>Members reached</Trans>
        </h1>
        <p className="max-w-prose text-ink-soft">
          <Trans>
            {from} to {until}. A member is reached by an engagement that was held and names it; what was only
            announced reaches nobody.
          </Trans>
        </p>
      </div>
      <div className="no-print">
        <RegisterParts />
      </div>
      <p className="text-lg">
        <Trans>
          {some} of {whole} members were reached.
        </Trans>{' '}
        {unnamed.length > 0 && (
          <Plural
            value={unnamed.length}
            one="# engagement does not name all of its members: they may stand in either list."
            other="# engagements do not name all of their members: they may stand in either list."
          />
        )}
      </p>
      <div className="grid items-start gap-6 sm:grid-cols-2 print:grid-cols-1">
        <ListCard
          id="reached"
          heading={t`Reached in the last 12 months`}
          nothing={reached.length === 0 ? <Trans>None.</Trans> : null}
        >
          {reached.map(({ member, engagements }) => (
            <li key={member.code} className="py-1.5">
              <MemberLink code={member.code} name={member.name} />
              {engagements.map((one) => (
                <span key={one.id} className="block text-sm">
                  <Link to="/engagements/$id" params={{ id: one.id }} className="link">
                    {one.title}
                  </Link>{' '}
                  <span className="text-ink-soft">{engagementDays(one)}</span>
                </span>
              ))}
            </li>
          ))}
        </ListCard>
        <ListCard
          id="not-reached"
          heading={t`Not reached`}
          className="print:columns-3"
          nothing={notReached.length === 0 ? <Trans>None.</Trans> : null}
        >
          {notReached.map(({ code, name }) => (
            <li key={code} className="py-1.5">
              <MemberLink code={code} name={name} />
            </li>
          ))}
        </ListCard>
      </div>
      {unnamed.length > 0 && (
        <ListCard id="unnamed" heading={t`Members that are not named`} nothing={null}>
          {unnamed.map((one) => (
            <li key={one.engagement.id} className="py-1.5">
              <Link to="/engagements/$id" params={{ id: one.engagement.id }} className="link">
                {one.engagement.title}
              </Link>{' '}
              <span className="text-ink-soft">
                {engagementDays(one.engagement)} · {unnamedWords(one)}
              </span>
            </li>
          ))}
        </ListCard>
      )}
    </div>
  );
}

function MemberLink({ code, name }: { readonly code: string; readonly name: string }) {
  return (
    <Link to="/members/$code" params={{ code }} className="link font-semibold">
      {name}
    </Link>
  );
}
