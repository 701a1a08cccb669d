import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useMemo, useState } from 'react';
import { deliverablesFor } from '../../../domain/plan/blocks.ts';
import type { HelpNeeded } from '../../../domain/progress/remarks/help-needed.ts';
import { helpNeeded } from '../../../domain/progress/remarks/help-needed.ts';
import { noRemarks } from '../../../domain/progress/remarks/remarks.ts';
import { asAtToday } from '../../../domain/progress/reports/standing.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { addNote, settleHelp } from '../../state/remarks.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatCount, formatDay } from '../../text/formats.ts';
import { DraftText } from '../../ui/fields/draft-text.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { Problem } from '../../ui/problem.tsx';
import { AssistanceWords } from '../../ui/answers/report-texts.tsx';
import { useSaidBy } from '../../ui/answers/said-by.tsx';
import { HelpGiven } from '../../ui/answers/thread-note.tsx';
import { useOneAtATime } from '../../ui/fields/one-at-a-time.ts';

/** The open requests of a party for help: those that the Secretariat answered first. Draws nothing where there is none. */
export function HelpAnswers(props: { readonly party: string; readonly onSaved: () => void }) {
  const { party, onSaved } = props;
  const { expected, remarks, today } = useOpenSession();
  const open = useMemo(() => {
    const own = deliverablesFor(expected, new Set([party]));
    const said = own.map((deliverable) => ({
      deliverable,
      remarks: remarks.get(deliverable.key) ?? noRemarks,
    }));
    return helpNeeded(said, asAtToday(today));
  }, [expected, remarks, today, party]);
  const answered = open.filter(({ request }) => request.answer !== null);
  const waiting = open.filter(({ request }) => request.answer === null);
  const [answeredCount, waitingCount] = [formatCount(answered.length), formatCount(waiting.length)];
  return (
    <>
      {answered.length > 0 && (
        <section aria-labelledby="help-answers" className="space-y-3">
          <h2 id="help-answers">
            <Trans>Answers from the Secretariat ({answeredCount})</Trans>
          </h2>
          <Requests of={answered} onSaved={onSaved} />
        </section>
      )}
      {waiting.length > 0 && (
        <details className="card p-4 sm:p-5">
          <summary className="font-semibold">
            <Trans>Help that you asked for, nobody has replied yet ({waitingCount})</Trans>
          </summary>
          <div className="pt-3">
            <Requests of={waiting} onSaved={onSaved} />
          </div>
        </details>
      )}
    </>
  );
}

function Requests({ of, onSaved }: { readonly of: readonly HelpNeeded[]; readonly onSaved: () => void }) {
  return (
    <ul className="space-y-3">
      {of.map((one) => (
        <li key={one.request.reports[0]}>
          <OpenRequest asked={one} onSaved={onSaved} />
        </li>
      ))}
    </ul>
  );
}

function OpenRequest({ asked, onSaved }: { readonly asked: HelpNeeded; readonly onSaved: () => void }) {
  const { t } = useLingui();
  const id = useId();
  const { deliverable, request } = asked;
  const { activity } = deliverable.placed;
  const draftId = `reply/${request.reports[0]}`;
  const saidBy = useSaidBy();
  const [replies, setReplies] = useState(false);
  const once = useOneAtATime();
  const [failed, setFailed] = useState<StoreError | null>(null);
  const since = formatDay(request.since);
  const { answer } = request;
  const settle = async () => {
    const settled = await settleHelp(openSessionNow(), deliverable.key, request);
    setFailed(settled.ok ? null : settled.error);
    if (settled.ok) onSaved();
  };
  return (
    <article className={`card p-4 sm:p-5 ${answer ? 'border-s-4 border-s-accent' : ''}`} aria-labelledby={id}>
      <h3 id={id}>
        <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
      </h3>
      <p className="hint">
        <Trans>You asked on {since}:</Trans>{' '}
        <AssistanceWords assistance={request} lang={request.lang ?? undefined} />
      </p>
      {answer && (
        <div className="my-3 space-y-1">
          {answer.text !== '' && (
            <p
              lang={answer.lang ?? undefined}
              dir="auto"
              className="max-w-prose whitespace-pre-line font-semibold [overflow-wrap:anywhere]"
            >
              {answer.text}
            </p>
          )}
          {answer.answer && <HelpGiven answer={answer.answer} />}
          <p className="hint">{wordsOf(saidBy(answer))}</p>
        </div>
      )}
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <div className="mt-3 flex flex-wrap gap-3">
        <button
          type="button"
          className={`button ${answer ? 'button-primary' : ''}`}
          aria-describedby={id}
          onClick={() => void once(settle)}
        >
          {answer ? t`It is settled` : t`I no longer need it`}
        </button>
        {answer && !replies && (
          <button type="button" className="button" aria-describedby={id} onClick={() => setReplies(true)}>
            <Trans>Reply</Trans>
          </button>
        )}
      </div>
      {replies && (
        <div className="mt-3 max-w-prose">
          <DraftText
            draftId={draftId}
            label={t`Your reply`}
            action={t`Save the reply`}
            missing={t`Write the reply first.`}
            onSave={(text) => addNote(openSessionNow(), deliverable.key, request, text, draftId)}
            onDone={(how) => {
              setReplies(false);
              if (how === 'saved') onSaved();
            }}
          />
        </div>
      )}
    </article>
  );
}

function wordsOf({ who, day }: { readonly who: string; readonly day: string }): string {
  return `${who}, ${day}`;
}
