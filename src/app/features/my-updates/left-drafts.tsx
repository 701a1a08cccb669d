import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Activity, activitiesOf } from '../../../domain/plan/plan.ts';
import { textIn } from '../../../domain/plan/text.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import {
  type KeptReportDraft,
  placeOfDraft,
  type ReportDraftOf,
  reportDraftsIn,
  throwDraftAway,
  useKeptReportDrafts,
} from '../../state/report-drafts.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatDay, formatPeriod } from '../../text/formats.ts';
import { currentLanguage } from '../../text/language.ts';
import { EvidenceFileButton } from '../../ui/answers/evidence-file-button.tsx';
import { focusWhenLost } from '../../ui/fields/next-focus.ts';
import { useOneAtATime } from '../../ui/fields/one-at-a-time.ts';
import { CopyButton } from '../../ui/files/copy-button.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { Problem } from '../../ui/problem.tsx';
import { draftLines, draftText } from './draft-words.ts';

/**
 * The drafts of answers of a party for which the page has no form, such as that of an activity which was dropped meanwhile: to
 * read, to copy and to throw away. Nothing goes by itself: asked again, a draft is in its form. Draws nothing where there is none.
 */
export function LeftDrafts(props: {
  readonly party: string;
  /** The drafts that a form of the page goes on with. */
  readonly inForms: ReadonlySet<string>;
  readonly onThrownAway: () => void;
}) {
  const { party, inForms } = props;
  const { draftIds, plans, inForce, own } = useOpenSession();
  const left = useMemo(
    () =>
      reportDraftsIn(draftIds).filter((one) => {
        const place = placeOfDraft({ plans, inForce, own }, one);
        return place.plan === inForce.plan.id && place.party === party && !inForms.has(one.id);
      }),
    [draftIds, plans, inForce, own, party, inForms],
  );
  const kept = useKeptReportDrafts(left);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(left.length);
  useEffect(() => {
    // A form that was typed into is gone, and the focus with it: its words are here.
    if (left.length > before.current) focusWhenLost(() => heading.current);
    before.current = left.length;
  }, [left]);
  if (kept === null || (kept.ok && kept.value.length === 0)) return null;
  return (
    <section aria-labelledby="left-drafts" className="space-y-3">
      <div>
        <h2 id="left-drafts" ref={heading} tabIndex={-1} className="outline-none">
          <Trans>Drafts of what is no longer asked</Trans>
        </h2>
        <p className="hint max-w-prose">
          <Trans>
            You had begun these answers, and there is no question for them now. What you typed is kept on this
            device until you throw it away. If it is asked again, it stands in its form again.
          </Trans>
        </p>
      </div>
      {kept.ok ? (
        <ul className="space-y-3">
          {kept.value.map((one) => (
            <li key={one.of.id}>
              <LeftDraft kept={one} party={party} onThrownAway={props.onThrownAway} />
            </li>
          ))}
        </ul>
      ) : (
        <Problem {...storeErrorSentences(kept.error)} />
      )}
    </section>
  );
}

function LeftDraft(props: {
  readonly kept: KeptReportDraft;
  readonly party: string;
  readonly onThrownAway: () => void;
}) {
  const { t } = useLingui();
  const { of, draft } = props.kept;
  const { plan } = useOpenSession().inForce;
  const activity =
    (of.plan === plan.id && activitiesOf(plan).find((one) => one.activity.code === of.activity)?.activity) ||
    null;
  const lines = draftLines(draft, activity);
  const heading = `left-${of.id}`;
  const period = of.period === 'earlier' ? t`Earlier years` : formatPeriod(plan, of.period);
  const when = of.party === props.party ? period : `${of.party} · ${period}`;
  const why = useWhy(of, activity);
  const title = activity === null ? '' : textIn(activity.title, currentLanguage()).words;
  return (
    <article aria-labelledby={heading} className="card border-s-4 border-s-warn p-4 sm:p-5">
      <h3 id={heading}>
        <span className="text-ink-soft">{of.activity}</span> {activity && <PlanText text={activity.title} />}
      </h3>
      <p className="hint">{when}</p>
      <p className="font-semibold">{why}</p>
      {lines.length === 0 ? (
        <p>
          <Trans>Nothing was typed into it.</Trans>
        </p>
      ) : (
        <dl className="mt-2 max-w-prose space-y-2">
          {lines.map(({ label, words, file }, place) => (
            // Two pieces of evidence have one name; nothing is typed into what is read here.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={place}>
              <dt className="text-ink-soft text-sm">{label}</dt>
              <dd className="whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
                {words} {file !== null && <EvidenceFileButton file={file} />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="mt-3 space-y-3">
        {lines.length > 0 && (
          <CopyButton text={() => draftText([`${of.activity} ${title}`.trim(), when], lines)}>
            <Trans>Copy the words</Trans>
          </CopyButton>
        )}
        <ThrowAway of={of} describedBy={heading} onThrownAway={props.onThrownAway} />
      </div>
    </article>
  );
}

function useWhy({ plan }: ReportDraftOf, activity: Activity | null): string {
  const { t } = useLingui();
  const { inForce, today } = useOpenSession();
  if (plan !== inForce.plan.id) return t`The plan “${plan}” is not on this device any more.`;
  const retired = activity?.retired ?? null;
  if (retired === null || retired.day > today) return t`It is no longer asked.`;
  const day = formatDay(retired.day);
  return t`This activity was dropped as of ${day}.`;
}

function ThrowAway(props: {
  readonly of: ReportDraftOf;
  readonly describedBy: string;
  readonly onThrownAway: () => void;
}) {
  const [asks, setAsks] = useState(false);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const once = useOneAtATime();
  const throwAway = async () => {
    const thrown = await throwDraftAway(openSessionNow(), props.of);
    if (thrown.ok) props.onThrownAway();
    else setFailed(thrown.error);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button button-quiet -ms-2"
        aria-describedby={props.describedBy}
        aria-expanded={asks}
        onClick={() => setAsks(!asks)}
      >
        <Trans>Throw this draft away</Trans>
      </button>
      {asks && (
        <div role="alert" className="space-y-2">
          <p className="font-semibold">
            <Trans>What you typed would be lost for good.</Trans>
          </p>
          <div className="flex flex-wrap gap-3">
            <button type="button" className="button" onClick={() => void once(throwAway)}>
              <Trans>Throw it away for good</Trans>
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                setAsks(false);
                focusWhenLost(() => button.current);
              }}
            >
              <Trans>Keep the draft</Trans>
            </button>
          </div>
        </div>
      )}
      {failed && <Problem {...storeErrorSentences(failed)} />}
    </>
  );
}
