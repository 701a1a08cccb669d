import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import type { Member } from '../../../domain/plan/member.ts';
import { isAnsweredAboutMembers, type Objective } from '../../../domain/plan/plan.ts';
import type { Engagement } from '../../../domain/progress/engagements/engagement.ts';
import { filterEngagements } from '../../../domain/progress/engagements/engagement-filter.ts';
import { rowsOfParty } from '../../../domain/progress/figures/counted-blocks.ts';
import { callSheetOf } from '../../../domain/progress/figures/call-sheet.ts';
import { questionsFor } from '../../../domain/progress/reports/questions.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { useRegister } from '../../state/engagements.ts';
import { useAsAtDay } from '../../as-at.ts';
import { useFigures } from '../../state/figures.ts';
import { partyWith } from '../../state/party.ts';
import { roundOpening, roundsAsking } from '../../state/rounds.ts';
import { useOpenPart, useOpenSession } from '../../state/session.ts';
import { engagementDays } from '../../text/engagement-words.ts';
import { formatDay } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { membershipWords } from '../../text/member-words.ts';
import { AnswersDialog } from '../../ui/answers/answers-dialog.tsx';
import { EngagementCard } from '../../ui/engagement-card.tsx';
import { MemberFiles } from '../../ui/files/member-files.tsx';
import { PartPatterns } from '../../ui/part-look.tsx';
import { PeopleOf } from '../../ui/people/people-of.tsx';
import { ExcuseDialog } from './excuse-dialog.tsx';
import { ExcuseLink, ExcusesOf } from './excuses-of.tsx';
import { callSentences } from './call-sentences.ts';
import { HistoryStrip } from './history-strip.tsx';
import { FoldedObjective, ObjectiveOf } from './objective-of.tsx';
import { ToldNow } from './told-now.tsx';

const route = getRouteApi('/members/$code');

/** The call sheet of one member, or of the Secretariat: what to know before a talk, and everything behind it. */
export function MemberPage() {
  const { t } = useLingui();
  const { code } = route.useParams();
  const search = route.useSearch();
  const session = useOpenSession();
  const { inForce } = session;
  const navigate = route.useNavigate();
  const { asAt, counted } = useFigures(useAsAtDay(), 'out');
  const own = useMemo(() => (counted === null ? null : rowsOfParty(counted, code)), [counted, code]);
  const party = partyWith(inForce, code);
  if (!party) {
    return (
      <div className="space-y-3">
        <h1>{t`There is no member with the code “${code}”`}</h1>
        <Link to="/matrix" className="button">
          <Trans>See all members</Trans>
        </Link>
      </div>
    );
  }
  if (own === null) return null;
  const close = () =>
    void navigate({
      search: (before) => ({ ...before, excuse: undefined }),
      replace: true,
      resetScroll: false,
    });
  const member = inForce.members.find((one) => one.code === code) ?? null;
  return (
    <>
      <CallSheetOf party={party} member={member} counted={own} asAt={asAt} />
      <AnswersDialog at={search.at} counted={own} asAt={asAt} />
      {member && search.excuse !== undefined && isOffice(session.own.role) && (
        <ExcuseDialog key={search.excuse} of={member} period={search.excuse} onClose={close} />
      )}
    </>
  );
}

function CallSheetOf(props: {
  readonly party: { readonly code: string; readonly name: string };
  readonly member: Member | null;
  readonly counted: readonly Counted[];
  readonly asAt: AsAt;
}) {
  const { t } = useLingui();
  const { party, member, counted, asAt } = props;
  const { name } = party;
  const { inForce, own, remarks, rounds, writers, today } = useOpenSession();
  const then = useMemo(() => ({ rounds, inForce, today: asAt.day }), [rounds, inForce, asAt]);
  const questions = useMemo(() => {
    const standing = new Map(counted.map((one) => [one.deliverable, one.standing]));
    return questionsFor(
      counted
        .filter((one) => one.standing.kind !== 'not-on-device')
        .map((one) => one.deliverable)
        .filter((one) => !isAnsweredAboutMembers(one.placed.activity)),
      (one) => standing.get(one) ?? { kind: 'no-report' },
      inForce.plan,
      asAt,
      inForce.firstYear,
      remarks,
      roundOpening(then),
    );
  }, [counted, inForce, asAt, remarks, then]);
  const sheet = callSheetOf(counted, questions, asAt);
  const askedBy = roundsAsking(then, party.code).length > 0 ? 'round' : 'quarter';
  const isHere = counted.some((one) => one.standing.kind !== 'not-on-device');
  const day = formatDay(asAt.day);
  const objectives = useMemo(() => byObjective(counted), [counted]);
  const facts = [
    member?.administration,
    member?.subregion,
    ...(member?.groups ?? []),
    member && membershipWords(member, today),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className="print-one-page space-y-8">
      <PartPatterns />
      <div className="space-y-2">
        <h1>{name}</h1>
        <p className="text-ink-soft">
          {facts !== '' && `${facts} · `}
          <Trans>As at {day}</Trans>
        </p>
        {isHere ? (
          <p className="max-w-prose text-lg">
            {callSentences(name, sheet, askedBy, { writers, inForce }).join(' ')}
          </p>
        ) : (
          <p className="max-w-prose text-lg">
            <Trans>
              The answers of {name} are not on this device. That is neither an answer nor silence.
            </Trans>
          </p>
        )}
        {isOffice(own.role) && counted[0] && (
          <div className="no-print flex flex-wrap gap-3">
            <Link to="/my-updates" search={{ for: counted[0].deliverable.party }} className="button">
              {t`Enter updates for ${name}`}
            </Link>
            {member && <ExcuseLink of={member} />}
          </div>
        )}
        {member && <ExcusesOf of={member} />}
      </div>
      {member && (
        <div className="no-print empty:hidden">
          <PeopleOf of={member} heading="h2" />
        </div>
      )}
      {isHere && (
        <>
          <ToldNow counted={counted} asAt={asAt} />
          {[...objectives].map(([objective, some]) => {
            const shown = { objective, counted: some };
            return counted.length > tilesUnfolded ? (
              <FoldedObjective key={objective.code} {...shown} language={currentLanguage()} />
            ) : (
              <ObjectiveOf key={objective.code} {...shown} />
            );
          })}
          <HistoryStrip party={party.code} counted={counted} asAt={asAt} />
        </>
      )}
      {member && <EngagementsOf code={member.code} />}
      {isHere && (
        <Link to="/members/$code/hand-over" params={{ code: party.code }} className="button no-print">
          <Trans>Hand-over for whoever takes over</Trans>
        </Link>
      )}
      {isHere && <MemberFiles party={party} counted={counted} asAt={asAt} />}
    </div>
  );
}

// The OCO's plan expects some twenty answers of a member; the tiles of thousands would hold the window for seconds.
const tilesUnfolded = 500;

function byObjective(counted: readonly Counted[]): ReadonlyMap<Objective, readonly Counted[]> {
  const rows = new Map<Objective, Counted[]>();
  for (const one of counted) {
    const { objective } = one.deliverable.placed;
    const before = rows.get(objective);
    if (before === undefined) rows.set(objective, [one]);
    else before.push(one);
  }
  return rows;
}

function EngagementsOf({ code }: { readonly code: string }) {
  const register = useRegister();
  const plan = useOpenPart((open) => open.inForce.plan.id);
  const naming = filterEngagements(register?.engagements ?? [], { member: code }, plan);
  const [tookPart, announced] = [
    naming.filter((one) => one.state === 'held'),
    naming.filter((one) => one.state === 'announced'),
  ];
  return (
    <>
      {tookPart.length > 0 && (
        <EngagementList id="engagements" heading={<Trans>Took part in</Trans>} engagements={tookPart} />
      )}
      {announced.length > 0 && (
        <EngagementList
          id="announced"
          heading={<Trans>Named in what was announced</Trans>}
          engagements={announced}
        />
      )}
    </>
  );
}

function EngagementList(props: {
  readonly id: string;
  readonly heading: ReactNode;
  readonly engagements: readonly Engagement[];
}) {
  return (
    <section aria-labelledby={props.id} className="space-y-3">
      <h2 id={props.id}>{props.heading}</h2>
      <ul className="space-y-4 print:hidden">
        {props.engagements.map((one) => (
          <li key={one.id}>
            <EngagementCard engagement={one} heading="h3" />
          </li>
        ))}
      </ul>
      {/* The call sheet is one sheet of paper; what each engagement was stands in the register. */}
      <ul className="hidden list-disc ps-6 print:block">
        {props.engagements.map((one) => (
          <li key={one.id}>
            {one.title} · {engagementDays(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
