import { Trans, useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { draftOf } from '../../../domain/progress/reports/report-draft.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { isClockWrong } from '../../state/clock.ts';
import { confirmWritten } from '../../state/remarks.ts';
import { openSessionNow, useOpenPart } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatCount, formatDay, formatPeriod } from '../../text/formats.ts';
import { statusWord } from '../../text/status-words.ts';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ReportTexts } from '../../ui/answers/report-texts.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { WhoSaid } from '../../ui/answers/who-said.tsx';
import { currentChoices } from './choices.ts';
import { ReportForm } from './report-form.tsx';
import type { Written } from './written-on-behalf.ts';
import { focusSoon } from '../../ui/fields/next-focus.ts';
import { useOneAtATime } from '../../ui/fields/one-at-a-time.ts';

/** What the Secretariat entered for this party, to confirm or correct (REP-6). Draws nothing where there is none. */
export function WrittenForYou(props: { readonly written: readonly Written[]; readonly onSaved: () => void }) {
  const { written, onSaved } = props;
  const once = useOneAtATime();
  const [failed, setFailed] = useState<StoreError | null>(null);
  if (written.length === 0) return null;
  const count = formatCount(written.length);
  const confirm = async (reports: readonly Report[]) => {
    const confirmed = await confirmWritten(openSessionNow(), reports);
    setFailed(confirmed.ok ? null : confirmed.error);
    if (confirmed.ok) onSaved();
  };
  return (
    <section aria-labelledby="written-for-you" className="space-y-3">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 id="written-for-you">
            <Trans>Written on your behalf ({count})</Trans>
          </h2>
          <p className="hint">
            <Trans>The Secretariat entered these for you. Say that they are right, or correct them.</Trans>
          </p>
        </div>
        {written.length > 1 && (
          <button
            type="button"
            className="button"
            onClick={() => void once(() => confirm(written.map((one) => one.report)))}
          >
            <Trans>All of them are right ({count})</Trans>
          </button>
        )}
      </div>
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <ul className="space-y-3">
        {written.map((one) => (
          <li key={one.deliverable.key}>
            <WrittenRow written={one} onConfirm={() => confirm([one.report])} onSaved={onSaved} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WrittenRow(props: {
  readonly written: Written;
  readonly onConfirm: () => Promise<void>;
  readonly onSaved: () => void;
}) {
  const once = useOneAtATime();
  const { t } = useLingui();
  const { deliverable, report } = props.written;
  const { key, placed, period } = deliverable;
  const plan = useOpenPart((open) => open.inForce.plan);
  const today = useOpenPart((open) => open.today);
  const hasDraft = useOpenPart((open) => open.draftIds.has(key));
  const [corrects, setCorrects] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setCorrects(false);
    focusSoon(() => button.current);
  };
  return (
    <article className="card border-s-4 border-s-accent p-4 sm:p-5" aria-labelledby={`w-${key}`}>
      <h3 id={`w-${key}`}>
        <span className="text-ink-soft">{placed.activity.code}</span>{' '}
        <PlanText text={placed.activity.title} />{' '}
        <span className="font-normal text-ink-soft">{`· ${formatPeriod(plan, period)}`}</span>
      </h3>
      <p className="mt-2">
        <StatusMark mark={report.status} />{' '}
        <strong className="font-semibold">{statusWord(report.status)}</strong> {formatDay(report.day)}
      </p>
      <ReportTexts report={report} />
      <p className="hint mb-3">
        <WhoSaid report={report} />
      </p>
      {corrects ? (
        <ReportForm
          deliverables={[deliverable]}
          draftId={key}
          initial={draftOf(report.body, isClockWrong() ? null : today)}
          choices={currentChoices}
          onBehalf={false}
          onDone={() => {
            props.onSaved();
            close();
          }}
          onClose={close}
        />
      ) : (
        <div className="flex flex-wrap gap-3">
          <button
            type="button"
            className="button button-primary"
            aria-describedby={`w-${key}`}
            onClick={() => void once(props.onConfirm)}
          >
            <Trans>That is right</Trans>
          </button>
          <button
            ref={button}
            type="button"
            className="button"
            aria-describedby={`w-${key}`}
            onClick={() => setCorrects(true)}
          >
            {hasDraft ? t`Go on with the draft` : t`Correct it`}
          </button>
        </div>
      )}
    </article>
  );
}
