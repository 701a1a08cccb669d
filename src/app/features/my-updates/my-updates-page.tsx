import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { compareText } from '../../../base/order.ts';
import { isOffice } from '../../../domain/log/authority.ts';
import { deliverablesFor } from '../../../domain/plan/blocks.ts';
import { isAnsweredAboutMembers } from '../../../domain/plan/plan.ts';
import { quarterStart } from '../../../domain/plan/period.ts';
import { answersAbout } from '../../../domain/progress/contacts/contact.ts';
import { type Question, questionsFor } from '../../../domain/progress/reports/questions.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { asksFor } from '../../../domain/progress/rounds/round.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import { currentStanding } from '../../state/answers.ts';
import { isClockWrong } from '../../state/clock.ts';
import { ownTopics } from '../../state/contacts.ts';
import { earlierDraftId } from '../../state/report-drafts.ts';
import { roundOpening, roundsAsking } from '../../state/rounds.ts';
import { type OpenSession, useOpenSession } from '../../state/session.ts';
import { useToSettle } from '../../state/to-settle.ts';
import { formatDay } from '../../text/formats.ts';
import { Notice } from '../../ui/notice.tsx';
import { CutOffNotice } from '../../ui/devices/cut-off-notice.tsx';
import { NewDeviceNotice } from '../../ui/devices/new-device-notice.tsx';
import { NotLetIn } from '../../ui/devices/not-let-in.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { ConfirmRest } from './confirm-rest.tsx';
import { EarlierYears } from './earlier-years.tsx';
import { ExcusedNow } from './excused-now.tsx';
import { HelpAnswers } from './help-answers.tsx';
import { LeftDrafts } from './left-drafts.tsx';
import { OnlyOwnTopics } from './only-own-topics.tsx';
import { QuestionRow } from './question-row.tsx';
import { RoundHead } from './round-head.tsx';
import { SentBack } from './sent-back.tsx';
import { ToSettle } from './to-settle.tsx';
import { UnsentWords } from './unsent-words.tsx';
import { writtenOnBehalf } from './written-on-behalf.ts';
import { WrittenForYou } from './written-for-you.tsx';
import { focusSoon } from '../../ui/fields/next-focus.ts';

const route = getRouteApi('/my-updates');

/** What a party is asked: the open questions of this year and of years not closed, each with its latest answer. */
export function MyUpdatesPage() {
  const { t } = useLingui();
  const open = useOpenSession();
  const { own, inForce, expected, today, remarks } = open;
  const search = route.useSearch();
  const office = isOffice(own.role);
  const secretariat = inForce.plan.secretariat;
  const known = [secretariat, ...inForce.members];
  const party = (office ? known.find((one) => one.code === search.for) : null)?.code ?? own.party;
  const partyName = known.find((one) => one.code === party)?.name ?? party;
  const onBehalf = office && party !== secretariat.code;
  const [message, setMessage] = useState<string | null>(null);

  const questions = useMemo(() => {
    const ofParty = deliverablesFor(expected, new Set([party])).filter(
      // A member is not asked what the Secretariat answers about it (PLAN-2).
      (one) => office || !isAnsweredAboutMembers(one.placed.activity),
    );
    const standing = (one: (typeof ofParty)[number]) => currentStanding(open, one);
    const { plan, firstYear } = inForce;
    const opened = roundOpening(open);
    return questionsFor(ofParty, standing, plan, asAtToday(today), firstYear, remarks, opened);
  }, [expected, party, office, inForce, today, remarks, open]);
  const asked = questions.filter((one) => one.kind !== 'earlier');
  const answered = asked.filter((one) => one.answered).length;
  const asking = roundsAsking(open, party);
  const isInRound = (one: Question) => asking.some(({ body }) => asksFor(body, one.deliverable));
  const beside = asked.filter((one) => !isInRound(one));
  const besideCount = beside.length;
  const besideAnswered = beside.filter((one) => one.answered).length;
  const sentBack = questions.filter((one) => one.sentBack !== null);
  const writtenFor = office ? [] : writtenOnBehalf(open, party);
  const toSettle = useToSettle(party);
  // What stands in a part of its own further up is not asked twice.
  const apart = new Set([...sentBack, ...writtenFor].map((one) => one.deliverable));
  const below = questions.filter((one) => !apart.has(one.deliverable));
  const listedAll = below.filter((one) => one.kind !== 'earlier');
  const earlier = below.filter((one) => one.kind === 'earlier');
  const inForms = new Set([
    ...[...apart, ...toSettle, ...listedAll.map((one) => one.deliverable)].map(({ key }) => key as string),
    ...earlier.map(({ deliverable: { placed } }) =>
      earlierDraftId(inForce.plan.id, party, placed.activity.code),
    ),
  ]);
  const point = office ? null : ownTopics(open);
  const isOfTopics = (one: Question) =>
    point === null || search.about !== 'topics' || answersAbout(point, one.deliverable);
  const listed = listedAll.filter(isOfTopics);
  const onSaved = useCallback(
    () => setMessage(t`Your answer is saved on this device. It has not been sent yet.`),
    [t],
  );
  const said = useRef<HTMLDivElement>(null);
  // What was answered leaves its part, and the focus with it.
  const onSavedApart = useCallback(() => {
    onSaved();
    focusSoon(() => said.current);
  }, [onSaved]);
  const since = formatDay(quarterStart(inForce.plan, today));

  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{office ? t`Updates` : t`My updates`}</h1>
          <p className="text-lg">{partyName}</p>
        </div>
        {office && <PartyChoice open={open} party={party} />}
      </div>

      {isClockWrong() && (
        <Notice kind="alert">
          <Trans>
            The clock of this device is wrong. Set the date, or give the day of each answer yourself.
          </Trans>
        </Notice>
      )}

      <section
        className="card flex flex-wrap items-center justify-between gap-x-8 gap-y-3 p-5"
        aria-label={t`How far you are`}
      >
        <div>
          {asking.map((one) => (
            <RoundHead key={one.round.id} asking={one} party={party} />
          ))}
          <p className={asking.length === 0 ? 'font-semibold text-2xl' : 'hint'}>
            {asking.length > 0 ? (
              beside.length > 0 && (
                <Trans>
                  Beside the round: {besideAnswered} of {besideCount} answered since {since}.
                </Trans>
              )
            ) : asked.length === 0 ? (
              <Trans>Nothing is asked at the moment</Trans>
            ) : (
              <Trans>
                {answered} of <Plural value={asked.length} one="# answered" other="# answered" />
              </Trans>
            )}
          </p>
          {sentBack.length > 0 && (
            <p className="font-semibold">
              <Plural
                value={sentBack.length}
                one="# was sent back with a question."
                other="# were sent back with a question."
              />
            </p>
          )}
          {asking.length === 0 && (
            <p className="hint">
              <Trans>Answered or confirmed since {since}.</Trans>
            </p>
          )}
          <UnsentWords party={party} />
        </div>
        <ConfirmRest
          key={party}
          questions={asked.filter(isOfTopics)}
          onBehalf={onBehalf}
          onDone={(count) =>
            setMessage(
              count === 1
                ? t`One answer is confirmed and saved on this device.`
                : t`${count} answers are confirmed and saved on this device.`,
            )
          }
        />
      </section>

      <div ref={said} role="status" aria-live="polite" tabIndex={-1} className="outline-none">
        {message !== null && <p className="rounded-lg bg-accent-soft px-4 py-3 font-semibold">{message}</p>}
      </div>

      <ExcusedNow party={party} />

      <CutOffNotice />
      {!office && <NewDeviceNotice />}
      {!office && <NotLetIn />}

      <LeftDrafts
        key={`left ${party}`}
        party={party}
        inForms={inForms}
        onThrownAway={() => {
          setMessage(t`The draft is gone.`);
          focusSoon(() => said.current);
        }}
      />
      <SentBack key={`sent-back ${party}`} questions={sentBack} onBehalf={onBehalf} onSaved={onSavedApart} />
      {!onBehalf && <HelpAnswers party={party} onSaved={onSavedApart} />}
      <WrittenForYou written={writtenFor} onSaved={onSavedApart} />
      <ToSettle toSettle={toSettle} />

      {point !== null && <OnlyOwnTopics shown={listed.length} all={listedAll.length} />}

      <Objectives
        questions={listed.filter((one) => isInRound(one))}
        inRound
        onBehalf={onBehalf}
        onSaved={onSaved}
      />
      {asking.length > 0 && listed.some((one) => !isInRound(one)) && (
        <p className="border-line border-t pt-5 font-semibold text-lg">
          <Trans>Beside the round</Trans>
        </p>
      )}
      <Objectives
        questions={listed.filter((one) => !isInRound(one))}
        inRound={false}
        onBehalf={onBehalf}
        onSaved={onSaved}
      />

      <EarlierYears key={party} party={party} questions={earlier} onBehalf={onBehalf} onSaved={onSaved} />
    </div>
  );
}

function PartyChoice({ open, party }: { readonly open: OpenSession; readonly party: string }) {
  const navigate = route.useNavigate();
  const { secretariat } = open.inForce.plan;
  const members = [...open.inForce.members].sort((a, b) => compareText(a.name, b.name));
  return (
    <div>
      <label htmlFor="party" className="label">
        <Trans>Enter updates for</Trans>
      </label>
      <select
        id="party"
        className="field"
        value={party}
        onChange={(event) => void navigate({ search: { for: event.target.value } })}
      >
        <option value={secretariat.code}>{secretariat.name}</option>
        {members.map((member) => (
          <option key={member.code} value={member.code}>
            {member.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Objectives(props: {
  readonly questions: readonly Question<Report>[];
  readonly inRound: boolean;
  readonly onBehalf: boolean;
  readonly onSaved: () => void;
}) {
  const prefix = props.inRound ? 'round-objective' : 'objective';
  return objectivesOf(props.questions).map(({ objective, rows }) => (
    <section key={objective.code} aria-labelledby={`${prefix}-${objective.code}`} className="space-y-3">
      <h2 id={`${prefix}-${objective.code}`}>
        <span className="text-ink-soft">{objective.code}</span> <PlanText text={objective.title} />
      </h2>
      <ul className="space-y-3">
        {rows.map((question) => (
          <li key={question.deliverable.key}>
            <QuestionRow question={question} onBehalf={props.onBehalf} onSaved={props.onSaved} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function objectivesOf(questions: readonly Question<Report>[]) {
  const objectives = [...new Set(questions.map((one) => one.deliverable.placed.objective))];
  return objectives.map((objective) => ({
    objective,
    rows: questions.filter((one) => one.deliverable.placed.objective === objective),
  }));
}
