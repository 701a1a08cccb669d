import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { useOpenPart } from '../../state/session.ts';
import { LatestAnswer } from '../../ui/answers/latest-answer.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import type { EntryRow } from './entry-row.ts';

/** The short code of a row of the form, and what it asks about. */
export function RowTitle({ row }: { readonly row: EntryRow }) {
  return (
    <>
      <span className="font-semibold">{row.code}</span>{' '}
      <PlanText text={row.question.deliverable.placed.activity.title} />
    </>
  );
}

/** What was answered last to what a row asks, as at today. */
export function RowNow({ row }: { readonly row: EntryRow }) {
  const today = useOpenPart((open) => open.today);
  const { deliverable, standing } = row.question;
  return <LatestAnswer standing={standing} timing={timingOf(deliverable, standing, asAtToday(today))} />;
}
