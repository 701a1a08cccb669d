import { rowsOfParty } from '../../../domain/progress/counted-blocks.ts';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import { isAnsweredAboutMembers } from '../../../domain/plan/plan.ts';
import { questionsFor } from '../../../domain/progress/questions.ts';
import { openHelpOf } from '../../../domain/progress/remarks.ts';
import { type AsAt, reportOf } from '../../../domain/progress/standing.ts';
import type { Counted } from '../../../domain/progress/counted.ts';
import { useAsAtDay } from '../../as-at.ts';
import { useFigures } from '../../state/figures.ts';
import { partyWith } from '../../state/party.ts';
import { useReports } from '../../state/reports.ts';
import { useOpenPart, useOpenSession } from '../../state/session.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { MemberFiles } from '../../ui/member-files.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { EvidenceWords } from '../../ui/report-texts.tsx';
import { ReviewLines } from '../../ui/review-lines.tsx';
import { ToldList } from '../../ui/told-list.tsx';
import { ListCard } from '../../ui/list-card.tsx';

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
  const { inForce, remarks } = useOpenSession();
  const answered = useMemo(() => counted.filter((one) => reportOf(one.standing) !== null), [counted]);
  const reports = useReports(answered);
  const questions = useMemo(() => {
    const standing = new Map(counted.map((one) => [one.deliverable, one.standing]));
    const all = counted
      .map((one) => one.deliverable)
      .filter((one) => !isAnsweredAboutMembers(one.placed.activity));
    const of = (one: Deliverable) => standing.get(one) ?? ({ kind: 'no-report' } as const);
    return questionsFor(all, of, inForce.plan, asAt, inForce.firstYear, remarks);
  }, [counted, inForce, asAt, remarks]);
  const open = questions.filter((one) => !one.answered);
  const sentBack = questions.flatMap(({ deliverable, sentBack: review }) =>
    review === null ? [] : [{ deliverable, review }],
  );
  const help = counted.flatMap(({ deliverable, remarks: said }) =>
    openHelpOf(said, asAt).map((one) => ({ deliverable, one })),
  );
  const evidence = answered.flatMap(({ deliverable, standing }) => {
    const body = reports.get(reportOf(standing)?.id as never)?.body;
    return (body?.evidence ?? []).map((one) => ({ deliverable, one }));
  });
  const [day, name] = [formatDay(asAt.day), party.name];
  return (
    <div className="space-y-6">
      <div className="space-y-1">
        <h1>{t`Hand-over: ${name}`}</h1>
        <p className="max-w-prose text-ink-soft">
          <Trans>
            As at {day}. For whoever takes over the reporting: print this page, and keep the file with it.
          </Trans>
        </p>
        <Link to="/members/$code" params={{ code: party.code }} className="link no-print">
          {t`Back to ${name}`}
        </Link>
      </div>
      <ListCard
        id="open"
        heading={t`Still to answer`}
        nothing={open.length === 0 ? <Trans>Nothing.</Trans> : null}
      >
        {open.map(({ deliverable }) => (
          <li key={deliverable.key} className="py-1.5">
            <Named deliverable={deliverable} /> <DueOn deliverable={deliverable} />
          </li>
        ))}
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
        {help.map(({ deliverable, one }) => (
          <li key={one.reports[0]} className="py-1.5">
            <Named deliverable={deliverable} />
            <span className="block [overflow-wrap:anywhere]">{one.text}</span>
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
            head={({ deliverable }) => <Named deliverable={deliverable} />}
          />
        )}
      </section>
      <ListCard
        id="evidence"
        heading={t`Evidence that the answers name`}
        nothing={evidence.length === 0 ? <Trans>Nothing.</Trans> : null}
      >
        {evidence.map(({ deliverable, one }) => (
          <li key={`${deliverable.key} ${JSON.stringify(one)}`} className="py-1.5">
            <Named deliverable={deliverable} />
            <span className="block">
              <EvidenceWords evidence={one} />
            </span>
          </li>
        ))}
      </ListCard>
      <MemberFiles party={party} counted={counted} asAt={asAt} />
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

function Named({ deliverable }: { readonly deliverable: Deliverable }) {
  const plan = useOpenPart((open) => open.inForce.plan);
  const { placed, period } = deliverable;
  return (
    <span>
      <span className="text-ink-soft">
        {placed.activity.code} · {formatPeriod(plan, period)}
      </span>{' '}
      <PlanText text={placed.activity.title} />
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
