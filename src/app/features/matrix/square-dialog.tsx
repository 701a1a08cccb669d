import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import type { Matrix } from '../../../domain/progress/matrix.ts';
import type { AsAt } from '../../../domain/progress/standing.ts';
import { timingOf } from '../../../domain/progress/timing.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { LatestAnswer } from '../../ui/latest-answer.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { ReportHistory } from '../../ui/report-history.tsx';

const route = getRouteApi('/matrix');

/** One square opened: its latest answer, every report, and the ways to the member and the activity. */
export function SquareDialog(props: { readonly at: string; readonly matrix: Matrix; readonly asAt: AsAt }) {
  const navigate = route.useNavigate();
  const { at: _, ...rest } = route.useSearch();
  const plan = useOpenPart((open) => open.inForce.plan);
  const { matrix, asAt } = props;
  const row = matrix.rows.find((one) => one.squares.some((square) => square?.deliverable.key === props.at));
  const square = row?.squares.find((one) => one?.deliverable.key === props.at);
  if (!row || !square) return null;
  const { deliverable, standing } = square;
  const { activity } = deliverable.placed;
  const due = formatDay(deliverable.due);
  const period = formatPeriod(plan, deliverable.period);
  return (
    <Dialog
      title={
        <>
          {row.member.name}: {activity.code} <PlanText text={activity.title} />
        </>
      }
      onClose={() => void navigate({ search: rest, replace: true, resetScroll: false })}
    >
      <p className="hint mb-2">
        <Trans>
          {period} · due {due}
        </Trans>
      </p>
      <p className="mb-4">
        <LatestAnswer standing={standing} timing={timingOf(deliverable, standing, asAt)} />
      </p>
      <ReportHistory deliverable={deliverable.key} />
      <p className="mt-5 flex flex-wrap gap-4">
        <Link to="/members/$code" params={{ code: row.member.code }} className="link">
          {row.member.name}
        </Link>
        <Link to="/activities/$code" params={{ code: activity.code }} className="link">
          <Trans>This activity across members</Trans>
        </Link>
      </p>
    </Dialog>
  );
}
