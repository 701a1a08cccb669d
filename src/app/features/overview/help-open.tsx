import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import { daysBetween } from '../../../domain/plan/day.ts';
import { type CountedBlocks, restrict, rowsIn } from '../../../domain/progress/figures/counted-blocks.ts';
import { type HelpNeeded, helpNeeded } from '../../../domain/progress/remarks/help-needed.ts';
import { noRemarks } from '../../../domain/progress/remarks/remarks.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatAge, formatCount } from '../../text/formats.ts';
import { AnswerHelp } from '../../ui/answers/answer-help.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { AssistanceWords } from '../../ui/answers/report-texts.tsx';
import { useSaidBy } from '../../ui/answers/said-by.tsx';

const firstShown = 5;

/** The requests for help that nobody said are settled, the oldest first, each with the one thing to do about it. */
export function HelpOpen({ counted, asAt }: { readonly counted: CountedBlocks; readonly asAt: AsAt }) {
  const [showsAll, setShowsAll] = useState(false);
  const open = helpNeeded(rowsIn(restrict(counted, ({ remarks }) => remarks !== noRemarks)), asAt);
  const [oldest] = open;
  const waiting = formatCount(open.filter(({ request }) => request.answer === null).length);
  const shown = showsAll ? open : open.slice(0, firstShown);
  const rest = open.length - shown.length;
  const age = oldest === undefined ? '' : ageOf(oldest, asAt);
  return (
    <section aria-labelledby="help-open" className="space-y-3">
      <h2 id="help-open">
        <Trans>Help asked for</Trans>
      </h2>
      {oldest === undefined ? (
        <p className="hint">
          <Trans>Nobody waits for help.</Trans>
        </p>
      ) : (
        <>
          <p>
            <strong className="font-semibold">
              <Plural value={open.length} one="# request is open" other="# requests are open" />
            </strong>
            {', '}
            <Trans>
              {waiting} without a reply. The oldest is from {age}.
            </Trans>
          </p>
          <ul className="card divide-y divide-line px-4">
            {shown.map((one) => (
              <li key={one.request.reports[0]} className="py-3">
                <OpenRequest asked={one} asAt={asAt} />
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <button type="button" className="button no-print" onClick={() => setShowsAll(true)}>
              <Plural value={rest} one="Show # more" other="Show # more" />
            </button>
          )}
        </>
      )}
    </section>
  );
}

function OpenRequest({ asked, asAt }: { readonly asked: HelpNeeded; readonly asAt: AsAt }) {
  const { t } = useLingui();
  const id = useId();
  const inForce = useOpenPart((open) => open.inForce);
  const role = useOpenPart((open) => open.own.role);
  const saidBy = useSaidBy();
  const { deliverable, request } = asked;
  const { activity } = deliverable.placed;
  const name = partyWith(inForce, deliverable.party)?.name ?? deliverable.party;
  const age = ageOf(asked, asAt);
  const { who, day } = request.answer ? saidBy(request.answer) : { who: '', day: '' };
  const replied = request.answer === null ? t`Nobody has replied.` : t`${who} replied on ${day}.`;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0 max-w-prose grow basis-80">
        <p id={id}>
          <Link to="/members/$code" params={{ code: deliverable.party }} className="link font-semibold">
            {name}
          </Link>
          {' · '}
          <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
        </p>
        <p>
          <AssistanceWords assistance={request} lang={request.lang ?? undefined} />
        </p>
        <p className="hint">
          {t`Asked ${age}.`} {replied}
        </p>
      </div>
      {isOffice(role) ? (
        <AnswerHelp deliverable={deliverable} request={request} describedBy={id} />
      ) : (
        <Link to="/my-updates" className="button no-print" aria-describedby={id}>
          <Trans>Open My updates</Trans>
        </Link>
      )}
    </div>
  );
}

function ageOf({ request }: HelpNeeded, asAt: AsAt): string {
  return formatAge(Math.max(0, daysBetween(request.since, asAt.day)));
}
