import { rowsOfParty } from '../../../domain/progress/figures/counted-blocks.ts';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import { handOverOf } from '../../../domain/progress/reports/hand-over.ts';
import { type AsAt, reportOf } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { useAsAtDay } from '../../as-at.ts';
import { useFigures } from '../../state/figures.ts';
import { partyWith } from '../../state/party.ts';
import { useReports } from '../../state/reports.ts';
import { roundOpening } from '../../state/rounds.ts';
import { useOpenPart, useOpenSession } from '../../state/session.ts';
import { excusedSentence } from '../../text/excuse-words.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { EvidenceWords } from '../../ui/answers/report-texts.tsx';
import { ReviewLines } from '../../ui/answers/review-lines.tsx';
import { AndMore, listedAtMost } from '../../ui/and-more.tsx';
import { ToldList } from '../../ui/answers/told-list.tsx';
import { ListCard } from '../../ui/list-card.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { HandOverButtons } from './hand-over-buttons.tsx';

const route = getRouteApi('/members/$code/hand-over');

/** What somebody who takes over the reporting of a party needs: what is open, what came back, the last answers, the evidence. */
export function HandOverPage() {
  const { t } = useLingui();
  const { code } = route.useParams();
  const inForce = useOpenPart((open) => open.inForce);
  const { asAt, counted } = useFigures(useAsAtDay(), 'out');
  const own = useMemo(
    () =>
      counted === null
        ? null
        : rowsOfParty(counted, code).filter(({ standing }) => standing.kind !== 'not-on-device'),
    [counted, code],
  );
  const party = partyWith(inForce, code);
  if (own === null) return null;
  if (!party || own.length === 0) {
    return (
      <div className="space-y-3">
        <h1>{t`There is nothing to hand over for “${code}” on this device`}</h1>
        <Link to="/overview" className="button">
          <Trans>Go to the Overview</Trans>
        </Link>
      </div>
    );
  }
  return <HandOverOf party={party} counted={own} asAt={asAt} />;
}

function HandOverOf(props: {
  readonly party: { readonly code: string; readonly name: string };
  readonly counted: readonly Counted[];
  readonly asAt: AsAt;
}) {
  const { t } = useLingui();
  const { party, counted, asAt } = props;
  const { inForce, remarks, rounds } = useOpenSession();
  const answered = useMemo(() => counted.filter((one) => reportOf(one.standing) !== null), [counted]);
  const reports = useReports(answered);
  const handOver = useMemo(() => {
    const { plan: calendar, firstYear } = inForce;
    const roundOpened = roundOpening({ rounds, inForce, today: asAt.day });
    return handOverOf({ counted, reports, calendar, firstYear, remarks, asAt, roundOpened });
  }, [counted, reports, inForce, remarks, rounds, asAt]);
  const { open, excused, sentBack, help, evidence } = handOver;
  const [day, name] = [formatDay(asAt.day), party.name];
  return (
    <div className="print-one-page hand-over space-y-6">
      <div className="space-y-1">
        <h1>{t`Hand-over: ${name}`}</h1>
        <p className="max-w-prose text-ink-soft">
          <Trans>
            As at {day}. For whoever takes over the reporting: one sheet to read, and one file with
            everything.
          </Trans>
        </p>
        <Link to="/members/$code" params={{ code: party.code }} className="link no-print">
          {t`Back to ${name}`}
        </Link>
        {excused.map((one) => (
          <p key={one.id} className="font-semibold">
            <StatusMark mark="excused" /> {excusedSentence(inForce.plan, one)}
          </p>
        ))}
      </div>
      <HandOverButtons party={party} handOver={handOver} asAt={asAt} />
      <ListCard
        id="open"
        heading={t`Still to answer`}
        nothing={open.length === 0 ? <Trans>Nothing.</Trans> : null}
      >
        {open.slice(0, listedAtMost).map(({ deliverable }, place) => (
          <li key={deliverable.key} className="py-1.5">
            <Named deliverable={deliverable} after={open[place - 1]?.deliverable} />{' '}
            <DueOn deliverable={deliverable} />
          </li>
        ))}
        {open.length > listedAtMost && (
          <li>
            <AndMore count={open.length - listedAtMost} />
          </li>
        )}
      </ListCard>
      <ListCard
        id="sent-back"
        heading={t`Sent back with a question`}
        nothing={sentBack.length === 0 ? <Trans>Nothing.</Trans> : null}
      >
        {sentBack.map(({ deliverable, review }) => (
          <li key={deliverable.key} className="space-y-1 py-1.5">
            <Named deliverable={deliverable} />
            <ReviewLines reviews={[review]} />
          </li>
        ))}
      </ListCard>
      <ListCard
        id="help"
        heading={t`Help asked for and not settled`}
        nothing={help.length === 0 ? <Trans>Nothing.</Trans> : null}
      >
        {help.map(({ deliverable, asked }) => (
          <li key={asked.reports[0]} className="py-1.5">
            <Named deliverable={deliverable} />
            <span className="block [overflow-wrap:anywhere]">{asked.text}</span>
          </li>
        ))}
      </ListCard>
      <section aria-labelledby="answers" className="card card-breaks p-5">
        <h2 id="answers" className="text-lg">
          <Trans>Last answers</Trans>
        </h2>
        {answered.length === 0 ? (
          <Nothing />
        ) : (
          <ToldList
            counted={answered}
            reports={reports}
            asAt={asAt}
            head={(one) => (
              <Named deliverable={one.deliverable} after={answered[answered.indexOf(one) - 1]?.deliverable} />
            )}
          />
        )}
      </section>
      {/* On paper it stands with each answer. */}
      <div className="no-print">
        <ListCard
          id="evidence"
          heading={t`Evidence that the answers name`}
          nothing={evidence.length === 0 ? <Trans>Nothing.</Trans> : null}
        >
          {evidence.map(({ deliverable, evidence: one }) => (
            <li key={`${deliverable.key} ${JSON.stringify(one)}`} className="py-1.5">
              <Named deliverable={deliverable} />
              <span className="block">
                <EvidenceWords evidence={one} />
              </span>
            </li>
          ))}
        </ListCard>
      </div>
    </div>
  );
}

function Nothing() {
  return (
    <p className="hint">
      <Trans>Nothing.</Trans>
    </p>
  );
}

// On paper, where a sheet is all there is, an activity is named once for the years that follow each other.
function Named(props: { readonly deliverable: Deliverable; readonly after?: Deliverable | undefined }) {
  const plan = useOpenPart((open) => open.inForce.plan);
  const { placed, period } = props.deliverable;
  const isNamed = props.after?.placed.activity.code === placed.activity.code;
  return (
    <span>
      <span className="text-ink-soft">
        {placed.activity.code} · {formatPeriod(plan, period)}
      </span>{' '}
      <span className={isNamed ? 'print:hidden' : undefined}>
        <PlanText text={placed.activity.title} />
      </span>
    </span>
  );
}

function DueOn({ deliverable }: { readonly deliverable: Deliverable }) {
  const due = formatDay(deliverable.due);
  return (
    <span className="text-ink-soft">
      <Trans>due {due}</Trans>
    </span>
  );
}
