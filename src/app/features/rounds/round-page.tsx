import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import { wholePlan } from '../../../domain/plan/period.ts';
import { isOpenOn } from '../../../domain/progress/rounds/round.ts';
import { useRoundAnswers } from '../../state/rounds.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { roundTimeSentence } from '../../text/round-words.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { ChangeRound } from './change-round.tsx';
import { MailDialog } from './mail-dialog.tsx';
import { RoundTable } from './round-table.tsx';
import { HowFar } from './rounds-page.tsx';
import { focusSoon } from '../../ui/fields/next-focus.ts';

const route = getRouteApi('/plan/rounds/$id');

/** One round: what it asks of whom, who has answered, and at the Secretariat all that can be done for it. */
export function RoundPage() {
  const { t } = useLingui();
  const { id } = route.useParams();
  const open = useOpenSession();
  const { rounds, today, own, inForce } = open;
  const asked = useMemo(() => rounds.filter((one) => one.id === id), [rounds, id]);
  const answers = useRoundAnswers(asked);
  const time = useRef<HTMLParagraphElement>(null);
  const [mailsTo, setMailsTo] = useState<readonly string[] | null>(null);
  const [round] = asked;
  if (round === undefined) {
    return (
      <div className="space-y-3">
        <h1>
          <Trans>There is no such round on this device</Trans>
        </h1>
        <Link to="/plan/rounds" className="link">
          <Trans>All rounds</Trans>
        </Link>
      </div>
    );
  }
  const { body } = round;
  const members = answers?.get(id) ?? null;
  const office = isOffice(own.role);
  const isOpen = isOpenOn(body, today);
  const years = body.periods.map((one) =>
    one === wholePlan ? t`once in the plan` : formatPeriod(inForce.plan, one),
  );
  const opened = formatDay(body.opens);
  const [asks, activities] = [
    years.join(', '),
    body.activities === 'all' ? t`all activities of members` : body.activities.join(', '),
  ];
  const unanswered = (members ?? []).filter((one) => one.items.some(({ answer }) => answer === 'not'));
  return (
    <div className="space-y-6">
      <div className="space-y-1">
        <p className="no-print">
          <Link to="/plan/rounds" className="link">
            <Trans>All rounds</Trans>
          </Link>
        </p>
        <h1>
          <PlanText text={body.name} />
        </h1>
        <p ref={time} tabIndex={-1} className="outline-none">
          {roundTimeSentence(body, today)}
        </p>
        <p className="text-ink-soft">
          {isOpen ? (
            <Trans>
              Open since {opened}. It asks about {activities} ({asks}).
            </Trans>
          ) : today < body.opens ? (
            <Trans>
              It asks about {activities} ({asks}).
            </Trans>
          ) : (
            <Trans>
              It asked about {activities} ({asks}).
            </Trans>
          )}
        </p>
        {body.instruction && (
          <p className="max-w-prose whitespace-pre-line">
            <PlanText text={body.instruction} />
          </p>
        )}
        <HowFar members={members} />
      </div>
      {office && (
        <div className="no-print flex flex-wrap gap-3">
          {isOpen && (
            <button
              type="button"
              className="button"
              disabled={unanswered.length === 0}
              onClick={() => setMailsTo(unanswered.map(({ party }) => party))}
            >
              <Trans>Mail and sheet for those who have not answered</Trans>
            </button>
          )}
          <Link to="/plan/rounds/$id/enter" params={{ id }} search={{ by: 'mail' }} className="button">
            <Trans>Enter a reply mail</Trans>
          </Link>
          <Link to="/plan/rounds/$id/enter" params={{ id }} search={{ by: 'sheets' }} className="button">
            <Trans>Read sheets that came back</Trans>
          </Link>
          <ChangeRound round={round} onClosed={() => focusSoon(() => time.current)} />
        </div>
      )}
      {members !== null && (
        <RoundTable round={round} members={members} onMail={(party) => setMailsTo([party])} />
      )}
      {mailsTo !== null && <MailDialog round={round} parties={mailsTo} onClose={() => setMailsTo(null)} />}
    </div>
  );
}
