import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import { activitiesOf } from '../../../domain/plan/plan.ts';
import { planInForceText } from '../../state/amend-plan.ts';
import { draftIdOf } from '../../state/plan-drafting.ts';
import { useOpenSession } from '../../state/session.ts';
import { formatDay } from '../../text/formats.ts';
import { memberCountWords } from '../../text/member-words.ts';
import { Notice } from '../../ui/notice.tsx';
import { useDrawnSoon } from '../../ui/use-drawn-soon.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { download } from '../../ui/files/save-file.ts';
import { AmendPlan } from './amend-plan.tsx';
import { Amendments } from './amendments.tsx';
import { FirstYear } from './first-year.tsx';
import { PlanOutline } from './plan-outline.tsx';

/** The plan in force, how it came about and, at the Secretariat, the way to amend it. */
export function PlanPage() {
  const { t } = useLingui();
  const open = useOpenSession();
  const [hasPublished, setHasPublished] = useState(false);
  const { plan, members, published } = open.inForce;
  const activities = activitiesOf(plan).filter(({ activity }) => activity.retired === null).length;
  const isOutlined = useDrawnSoon(activities);
  const hasDraft = open.draftIds.has(draftIdOf(plan.id));
  const [start, end] = [formatDay(plan.start), formatDay(plan.end)];
  const saveFile = () =>
    download(`${plan.id}.json`, new Blob([planInForceText(open)], { type: 'application/json' }));
  return (
    <div className="space-y-8">
      <div className="space-y-1">
        <h1>
          <PlanText text={plan.title} />
        </h1>
        <p className="text-ink-soft">
          {plan.organisation} · {start} – {end} ·{' '}
          <Plural value={activities} one="# activity" other="# activities" /> ·{' '}
          {memberCountWords(members, open.today)}
        </p>
        <nav aria-label={t`Parts of the plan`} className="no-print flex flex-wrap gap-x-4">
          <Link to="/plan/members" className="link">
            {t`Members`}
          </Link>
          <Link to="/plan/rounds" className="link">
            <Trans>Reporting rounds</Trans>
          </Link>
          <Link to="/plan/import" className="link">
            <Trans>Excel, CSV and text</Trans>
          </Link>
        </nav>
        {isOffice(open.own.role) && (
          <p className="no-print pt-2">
            <Link to="/plan/edit" search={{}} className="button">
              {hasDraft ? <Trans>Go on with the draft</Trans> : <Trans>Edit the plan</Trans>}
            </Link>
          </p>
        )}
      </div>
      {published.beside.length > 0 && (
        <Notice kind="alert">
          <p className="font-semibold">
            <Trans>Two amendments were published at once. The later one is in use.</Trans>
          </p>
          <Link to="/plan/merge" className="link">
            <Trans>See what each changed, and make one plan of both</Trans>
          </Link>
        </Notice>
      )}
      {hasPublished && (
        <Notice kind="status">
          <Trans>
            Published on this device. It reaches members and other devices of the Secretariat with the next
            files that you make for them.
          </Trans>
        </Notice>
      )}
      {isOffice(open.own.role) && (
        <FirstYear key={open.inForce.rev} onPublished={() => setHasPublished(true)} />
      )}
      <Amendments published={published} />
      {isOutlined && (
        <>
          <PlanOutline plan={plan} />
          <section aria-labelledby="plan-file" className="no-print card space-y-3 p-4 sm:p-5">
            <h2 id="plan-file">
              <Trans>The plan as a file</Trans>
            </h2>
            <p className="hint max-w-prose">
              <Trans>It holds the plan and its members, and reads back as they are.</Trans>
            </p>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <button type="button" className="button" onClick={saveFile}>
                {t`Download the plan file`}
              </button>
            </div>
            {isOffice(open.own.role) && <AmendPlan onPublished={() => setHasPublished(true)} />}
          </section>
        </>
      )}
    </div>
  );
}
