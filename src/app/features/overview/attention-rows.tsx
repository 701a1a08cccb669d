import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { attentionAction } from '../../../domain/progress/figures/attention-action.ts';
import type { AttentionRow } from '../../../domain/progress/figures/attention-groups.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { askedOf } from '../../state/asked.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenSession } from '../../state/session.ts';
import { reasonWords } from '../../text/attention-words.ts';
import { formatPeriod } from '../../text/formats.ts';
import { LatestAnswer } from '../../ui/answers/latest-answer.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { AttentionActionLink } from './attention-action-link.tsx';

/** Deliverables that need attention for one reason, one below the other, each with the one thing to do about it. */
export function AttentionRows({
  rows,
  asAt,
}: {
  readonly rows: readonly AttentionRow[];
  readonly asAt: AsAt;
}) {
  const open = useOpenSession();
  const { inForce, own, today } = open;
  const asked = useMemo(
    () => askedOf(open, new Set(rows.map(({ counted }) => counted.deliverable.party))),
    [open, rows],
  );
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ counted, reason }) => {
        const { deliverable, standing } = counted;
        const { key, party, period, placed } = deliverable;
        const { code, title } = placed.activity;
        const name = partyWith(inForce, party)?.name ?? party;
        // What was to be done on an earlier day is done, or is no longer what is to be done.
        const action =
          asAt.day < today
            ? 'open'
            : attentionAction(reason.kind, own, deliverable, asked.get(key) ?? 'not-asked');
        return (
          <li
            key={key}
            className="grid break-inside-avoid items-start gap-x-4 gap-y-1.5 py-3 sm:grid-cols-[10rem_1fr_auto] print:grid-cols-[1fr_3fr]"
          >
            <span className="font-semibold">{name}</span>
            <div className="min-w-0">
              <p>
                <Link
                  to="."
                  search={(before) => ({ ...before, at: key })}
                  resetScroll={false}
                  className="link"
                >
                  <span>{`${code} · ${formatPeriod(inForce.plan, period)}`}</span>
                  {' · '}
                  <PlanText text={title} />
                </Link>
              </p>
              <p className="font-semibold">{reasonWords(reason)}</p>
              <p className="text-sm">
                <LatestAnswer standing={standing} timing={timingOf(deliverable, standing, asAt)} />
              </p>
            </div>
            <AttentionActionLink action={action} deliverable={deliverable} about={`${name}, ${code}`} />
          </li>
        );
      })}
    </ul>
  );
}
