import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Engagement, HeadCount } from '../../domain/progress/engagement.ts';
import { useOpenPart } from '../state/session.ts';
import { formatCount, formatDay } from '../text/formats.ts';

/** One engagement with what its source says, and "not stated" where it does not; `heading` is its level on the page. */
export function EngagementCard(props: { readonly engagement: Engagement; readonly heading: 'h2' | 'h3' }) {
  const { t } = useLingui();
  const { engagement, heading: Heading } = props;
  const members = useOpenPart((open) => open.inForce.members);
  const { start, end, membersNamed, membersCounted, organisers, funders } = engagement;
  const [from, until] = [formatDay(start), formatDay(end)];
  const counted = membersCounted === null ? null : formatCount(membersCounted);
  const mode = { 'in-person': t`In person`, online: t`Online`, mixed: t`In person and online` };
  return (
    <article className="card space-y-3 p-5" aria-labelledby={`engagement-${engagement.id}`}>
      <div>
        <Heading id={`engagement-${engagement.id}`} className="text-lg">
          {engagement.title}
        </Heading>
        <p className="hint">
          {start === end ? from : t`${from} to ${until}`} ·{' '}
          {engagement.state === 'held' ? t`Held` : t`Announced; whether it was held is not stated`}
          {engagement.mode !== null && ` · ${mode[engagement.mode]}`}
          {engagement.place !== null && ` · ${engagement.place}`}
        </p>
      </div>
      <dl className="facts grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Fact name={t`Organised by`}>{organisers?.join(', ')}</Fact>
        <Fact name={t`Funded by`}>{funders?.join(', ')}</Fact>
        <Fact name={t`Took part`}>
          <HeadCountWords count={engagement.participants} />
        </Fact>
        <Fact name={t`Members that took part`}>
          {membersNamed
            ? membersNamed.map((code, index) => (
                <span key={code}>
                  {index > 0 && ', '}
                  <Link to="/members/$code" params={{ code }} className="link">
                    {members.find((one) => one.code === code)?.name ?? code}
                  </Link>
                </span>
              ))
            : counted !== null && t`${counted} members, not named`}
        </Fact>
        <Fact name={t`Role of the organisation`}>{engagement.role}</Fact>
        <Fact name={t`Barriers`}>{engagement.barriers}</Fact>
        <Fact name={t`Others`}>{engagement.otherParticipants}</Fact>
        <Fact name={t`Plan that is named`}>{engagement.planNamed}</Fact>
      </dl>
      {engagement.activitiesSuggested.length > 0 && (
        <p className="hint">
          <Trans>A reader suggests the activity:</Trans>{' '}
          {engagement.activitiesSuggested.map((code) => (
            <Link key={code} to="/activities/$code" params={{ code }} className="link me-2">
              {code}
            </Link>
          ))}
        </p>
      )}
    </article>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const isStated = children !== null && children !== undefined && children !== false && children !== '';
  return (
    <div>
      <dt className="text-ink-soft text-sm">{name}</dt>
      <dd className={isStated ? '' : 'text-ink-soft italic'}>
        {isStated ? children : <Trans>Not stated</Trans>}
      </dd>
    </div>
  );
}

function HeadCountWords({ count }: { readonly count: HeadCount }) {
  const { t } = useLingui();
  if (count.count === null) return <span className="text-ink-soft italic">{t`Not stated`}</span>;
  const number = formatCount(count.count);
  const words = {
    exactly: t`${number} people`,
    about: t`About ${number} people`,
    'more than': t`More than ${number} people`,
  };
  return (
    <>
      {count.qualifier === null ? number : words[count.qualifier]}
      {count.population !== null && <span className="block text-ink-soft text-sm">{count.population}</span>}
    </>
  );
}
