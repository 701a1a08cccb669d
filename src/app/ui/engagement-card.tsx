import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Engagement, HeadCount } from '../../domain/progress/engagements/engagement.ts';
import { unnamedIn } from '../../domain/progress/engagements/engagement-reach.ts';
import { useOpenPart } from '../state/session.ts';
import {
  engagementDays,
  engagementStateWords,
  headCountWords,
  modeWord,
  sexesWords,
  unnamedWords,
} from '../text/engagement-words.ts';
import { currentLanguage } from '../text/language.ts';
import { EvidenceWords } from './answers/report-texts.tsx';
import { textIn } from '../../domain/plan/text.ts';

/** One engagement with what its source says, and "not stated" where it does not; `heading` is its level on the page. */
export function EngagementCard(props: {
  readonly engagement: Engagement;
  readonly heading: 'h1' | 'h2' | 'h3';
}) {
  const { t } = useLingui();
  const { engagement, heading: Heading } = props;
  const shown = useOpenPart((open) => open.inForce.plan.id);
  const plans = useOpenPart((open) => open.plans);
  const today = useOpenPart((open) => open.today);
  const { organisers, funders, supporters, facilitators, id, asSource } = engagement;
  const plan = plans.find((one) => one.plan.id === engagement.plan)?.plan;
  const planWords = plan === undefined ? null : textIn(plan.title, currentLanguage()).words;
  const linked = engagement.activitiesNamed ?? [];
  return (
    <article
      className="engagement card card-breaks space-y-3 p-5 [overflow-wrap:anywhere]"
      aria-labelledby={`engagement-${id}`}
    >
      <div>
        <Heading id={`engagement-${id}`} className={Heading === 'h1' ? '' : 'text-lg'}>
          {Heading === 'h1' ? (
            engagement.title
          ) : (
            <Link to="/engagements/$id" params={{ id }} className="hover:underline">
              {engagement.title}
            </Link>
          )}
        </Heading>
        <p className="hint">
          {engagementDays(engagement)} · {engagementStateWords(engagement, today)}
          {engagement.mode !== null && ` · ${modeWord(engagement.mode)}`}
          {engagement.place !== null && ` · ${engagement.place}`}
        </p>
        {asSource?.title === false && (
          <p className="hint">
            <Trans>The title is not its source’s own.</Trans>
          </p>
        )}
      </div>
      {engagement.removed !== null && (
        <p className="font-semibold text-warn">
          <Trans>Taken out of the register:</Trans> {engagement.removed}
        </p>
      )}
      <dl className="facts grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Fact name={t`Organised by`}>{organisers?.join(', ')}</Fact>
        <Fact name={t`Funded by`} note={asSource?.funders}>
          {funders?.join(', ')}
        </Fact>
        {supporters !== null && <Fact name={t`Supported by`}>{supporters.join(', ')}</Fact>}
        {facilitators !== null && <Fact name={t`Facilitated by`}>{facilitators.join(', ')}</Fact>}
        <Fact name={t`Took part`}>
          <HeadCountWords count={engagement.participants} />
        </Fact>
        <Fact name={t`Members that took part`} note={asSource?.members}>
          <MembersWords engagement={engagement} />
        </Fact>
        <Fact name={t`Role of the organisation`}>{engagement.role}</Fact>
        <Fact name={t`Barriers`}>{engagement.barriers}</Fact>
        <Fact name={t`Others`}>{engagement.otherParticipants}</Fact>
        <Fact name={t`Plan that is named`}>{planWords ?? engagement.planNamed ?? engagement.plan}</Fact>
        {engagement.evidence.length > 0 && (
          <Fact name={t`Evidence`}>
            {engagement.evidence.map((one) => (
              <span key={JSON.stringify(one)} className="block">
                <EvidenceWords evidence={one} />
              </span>
            ))}
          </Fact>
        )}
        {engagement.officeNote !== null && (
          <Fact name={t`For the Secretariat only`}>
            <span className="whitespace-pre-line">{engagement.officeNote}</span>
          </Fact>
        )}
      </dl>
      {engagement.plan === shown ? (
        <Activities codes={linked} words={t`Belongs to the activity:`} />
      ) : (
        // The pages show another plan, in which these codes may be something else.
        linked.length > 0 && (
          <p className="hint">
            <Trans>Belongs to the activity:</Trans> {linked.join(', ')}
          </p>
        )
      )}
      <Activities codes={engagement.activitiesSuggested} words={t`A reader suggests the activity:`} />
    </article>
  );
}

function Activities({ codes, words }: { readonly codes: readonly string[]; readonly words: string }) {
  if (codes.length === 0) return null;
  return (
    <p className="hint">
      {words}{' '}
      {codes.map((code) => (
        <Link key={code} to="/activities/$code" params={{ code }} className="link me-2">
          {code}
        </Link>
      ))}
    </p>
  );
}

function MembersWords({ engagement }: { readonly engagement: Engagement }) {
  const { t } = useLingui();
  const members = useOpenPart((open) => open.inForce.members);
  const { membersNamed, membersCounted } = engagement;
  const unnamed = unnamedIn(engagement);
  if (membersNamed === null && membersCounted === null)
    return <span className="text-ink-soft italic">{t`Not stated`}</span>;
  const further = unnamed === null ? null : unnamedWords(unnamed);
  return (
    <>
      {(membersNamed ?? []).map((code, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <Link to="/members/$code" params={{ code }} className="link">
            {members.find((one) => one.code === code)?.name ?? code}
          </Link>
        </span>
      ))}
      {further !== null && (membersNamed === null ? further : ` ${further}`)}
    </>
  );
}

function Fact(props: {
  readonly name: string;
  /** What the source leaves open about it, in the source's language. */
  readonly note?: string | null | undefined;
  readonly children: ReactNode;
}) {
  const { name, note, children } = props;
  const isStated = children !== null && children !== undefined && children !== false && children !== '';
  return (
    <div>
      <dt className="text-ink-soft text-sm">{name}</dt>
      <dd className={isStated ? '' : 'text-ink-soft italic'}>
        {isStated ? children : <Trans>Not stated</Trans>}
      </dd>
      {typeof note === 'string' && <dd className="text-ink-soft text-sm">{note}</dd>}
    </div>
  );
}

function HeadCountWords({ count }: { readonly count: HeadCount }) {
  const { t } = useLingui();
  const words = headCountWords(count);
  if (words === null) return <span className="text-ink-soft italic">{t`Not stated`}</span>;
  const sexes = sexesWords(count);
  return (
    <>
      {words}
      {count.population !== null && <span className="block text-ink-soft text-sm">{count.population}</span>}
      {sexes !== null && <span className="block text-ink-soft text-sm">{sexes}</span>}
    </>
  );
}
