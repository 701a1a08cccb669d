import { Trans } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { type Countable, countedAt } from '../../../domain/progress/figures/counted-blocks.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { BesideAnswer } from './beside-answer.tsx';
import { Dialog } from '../dialog.tsx';
import { LatestAnswer } from './latest-answer.tsx';
import { PlanText } from '../plan/plan-text.tsx';
import { ReportHistory } from './report-history.tsx';
import { TwoAnswers } from './two-answers.tsx';

/**
 * The deliverable that the address names, opened over the page: its latest answer, every report, and the ways to its
 * member and its activity. Draws nothing where `at` names none of `counted`. Closing takes it out of the address.
 */
export function AnswersDialog(props: {
  readonly at: string | undefined;
  readonly counted: Countable;
  readonly asAt: AsAt;
}) {
  const navigate = useNavigate();
  const inForce = useOpenPart((open) => open.inForce);
  const { plan } = inForce;
  const { at, counted, asAt } = props;
  const one = at === undefined ? null : countedAt(counted, at);
  if (one === null) return null;
  const { deliverable, standing } = one;
  const { activity } = deliverable.placed;
  const party = partyWith(inForce, deliverable.party);
  const due = formatDay(deliverable.due);
  const period = formatPeriod(plan, deliverable.period);
  const close = () =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, at: undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Dialog
      title={
        <>
          {party?.name ?? deliverable.party}: {activity.code} <PlanText text={activity.title} />
        </>
      }
      onClose={close}
    >
      <p className="hint mb-2">
        <Trans>
          {period} · due {due}
        </Trans>
      </p>
      <div className="mb-4">
        <p>
          <LatestAnswer standing={standing} timing={timingOf(deliverable, standing, asAt)} />
        </p>
        <BesideAnswer {...one} />
        <TwoAnswers deliverable={deliverable} />
      </div>
      <p className="no-print mb-4 flex flex-wrap gap-x-4 gap-y-1">
        <Link to="/members/$code" params={{ code: deliverable.party }} className="link">
          {party?.name ?? deliverable.party}
        </Link>
        <Link to="/activities/$code" params={{ code: activity.code }} className="link">
          <Trans>This activity across members</Trans>
        </Link>
      </p>
      {/* Where the reports are not on this device, an empty list of them would pass for silence. */}
      {standing.kind !== 'not-on-device' && <ReportHistory deliverable={deliverable.key} />}
    </Dialog>
  );
}
