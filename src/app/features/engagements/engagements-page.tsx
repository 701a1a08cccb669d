import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import { filterEngagements } from '../../../domain/progress/engagements/engagement-filter.ts';
import type { Engagement } from '../../../domain/progress/engagements/engagement.ts';
import { type Register, useRegister } from '../../state/engagements.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatCount } from '../../text/formats.ts';
import { EngagementCard } from '../../ui/engagement-card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EngagementCalendar } from './engagement-calendar.tsx';
import { EngagementFilters, unconfirmed } from './engagement-filters.tsx';
import { EngagementTimeline } from './engagement-timeline.tsx';
import { RegisterParts } from './register-parts.tsx';
import { RemovedList } from './removed-list.tsx';

const route = getRouteApi('/engagements');

/** The register of engagements as a list, a calendar or a timeline. Head counts are of different groups and are never added. */
export function EngagementsPage() {
  const { t } = useLingui();
  const register = useRegister();
  const mayWrite = useOpenPart((open) => isOffice(open.own.role));
  return (
    <div className="space-y-5">
      <div className="space-y-1">
        <h1>
          <Trans>Engagements</Trans>
        </h1>
        <p className="max-w-prose text-ink-soft">
          <Trans>
            Events as their sources report them. What a source does not say is “not stated”, never nought;
            head counts are of different groups of people and are not added up.
          </Trans>
        </p>
      </div>
      <div className="no-print flex flex-wrap items-center justify-between gap-3">
        <RegisterParts />
        {mayWrite && (
          <Link to="/engagements/new" className="button button-primary">
            {t`Add an engagement`}
          </Link>
        )}
      </div>
      {/* While it is read the list is as high as the screen, so that nothing under it moves when it comes. */}
      {register === null ? <div className="min-h-dvh" /> : <RegisterShown register={register} />}
    </div>
  );
}

function RegisterShown({ register }: { readonly register: Register }) {
  const search = route.useSearch();
  const plan = useOpenPart((open) => open.inForce.plan.id);
  const { year, mode, member, activity, organiser, state, view } = search;
  const all = register.engagements;
  const today = useOpenPart((open) => open.today);
  const isUnconfirmedOnly = state === unconfirmed;
  const shown = useMemo(() => {
    const states = isUnconfirmedOnly ? { unconfirmedOn: today } : { state };
    return filterEngagements(all, { year, mode, member, activity, organiser, ...states }, plan);
  }, [all, year, mode, member, activity, organiser, state, isUnconfirmedOnly, plan, today]);
  const kept = all.filter((one) => one.removed === null).length;
  const [some, whole] = [formatCount(shown.length), formatCount(kept)];
  return (
    <>
      {register.isIncomplete && (
        <Notice kind="status">
          <Trans>
            The engagements that come with the plan could not be loaded. Connect once and load the page again.
          </Trans>
        </Notice>
      )}
      {!isUnconfirmedOnly && <Unconfirmed engagements={all} />}
      {kept > 0 && <EngagementFilters register={register} search={search} />}
      {kept > 0 && (
        <p role="status" className="hint">
          <Trans>
            Shown: {some} of {whole}
          </Trans>
        </p>
      )}
      {kept === 0 ? (
        <p className="hint">
          <Trans>No engagement is recorded for this plan yet.</Trans>
        </p>
      ) : shown.length === 0 ? (
        <p>
          <Trans>No engagement fits what is chosen above.</Trans>
        </p>
      ) : view === 'calendar' ? (
        <EngagementCalendar engagements={shown} year={year} />
      ) : view === 'timeline' ? (
        <EngagementTimeline engagements={shown} />
      ) : (
        <ul className="space-y-4">
          {shown.map((one) => (
            <li key={one.id}>
              <EngagementCard engagement={one} heading="h2" />
            </li>
          ))}
        </ul>
      )}
      {view === undefined && <RemovedList removed={all.filter((one) => one.removed !== null)} />}
    </>
  );
}

// Only officers can say whether one was held.
function Unconfirmed({ engagements }: { readonly engagements: readonly Engagement[] }) {
  const mayWrite = useOpenPart((open) => isOffice(open.own.role));
  const today = useOpenPart((open) => open.today);
  const plan = useOpenPart((open) => open.inForce.plan.id);
  const count = filterEngagements(engagements, { unconfirmedOn: today }, plan).length;
  if (!mayWrite || count === 0) return null;
  return (
    <p className="no-print">
      <Plural
        value={count}
        one="The day of # announced engagement has passed, and nobody said whether it was held."
        other="The days of # announced engagements have passed, and nobody said whether they were held."
      />{' '}
      <Link to="/engagements" search={{ state: unconfirmed }} className="link">
        <Trans>Show</Trans>
      </Link>
    </p>
  );
}
