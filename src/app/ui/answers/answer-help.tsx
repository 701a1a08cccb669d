import { Trans, useLingui } from '@lingui/react/macro';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { parseDay } from '../../../domain/plan/day.ts';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import type { HelpRequest } from '../../../domain/progress/remarks/remarks.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { partyWith } from '../../state/party.ts';
import { answerHelp } from '../../state/remarks.ts';
import { openSessionNow, useOpenPart } from '../../state/session.ts';
import { useDraft } from '../../state/use-draft.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatDay } from '../../text/formats.ts';
import { DayField } from '../fields/day-field.tsx';
import { Dialog } from '../dialog.tsx';
import { problemOf } from '../fields/draft-text.tsx';
import { PlanText } from '../plan/plan-text.tsx';
import { Problem } from '../problem.tsx';
import { AssistanceWords } from './report-texts.tsx';
import { useOneAtATime } from '../fields/one-at-a-time.ts';

/** The button with which the Secretariat answers a request for help, and the window in which it does. */
export function AnswerHelp(props: {
  readonly deliverable: Deliverable;
  readonly request: HelpRequest;
  readonly describedBy?: string;
  readonly onDone?: () => void;
}) {
  const { t } = useLingui();
  const { deliverable, request } = props;
  const draftId = `help/${request.reports[0]}`;
  const hasDraft = useOpenPart((open) => open.draftIds.has(draftId));
  const inForce = useOpenPart((open) => open.inForce);
  const [isOpen, setIsOpen] = useState(false);
  const { activity } = deliverable.placed;
  const name = partyWith(inForce, deliverable.party)?.name ?? deliverable.party;
  const since = formatDay(request.since);
  return (
    <>
      <button
        type="button"
        className="button no-print"
        aria-describedby={props.describedBy}
        onClick={() => setIsOpen(true)}
      >
        {hasDraft ? t`Go on with the answer` : request.answer ? t`Answer again` : t`Answer`}
      </button>
      {isOpen && (
        <Dialog title={t`Answer the request for help`} onClose={() => setIsOpen(false)}>
          <p className="max-w-prose">
            <strong className="font-semibold">{name}</strong>
            {' · '}
            <span className="text-ink-soft">{activity.code}</span> <PlanText text={activity.title} />
          </p>
          <p className="mb-4 max-w-prose">
            <AssistanceWords assistance={request} lang={request.lang ?? undefined} />{' '}
            <span className="text-ink-soft">
              <Trans>Asked on {since}.</Trans>
            </span>
          </p>
          <AnswerForm
            {...props}
            draftId={draftId}
            onSaved={() => {
              setIsOpen(false);
              props.onDone?.();
            }}
          />
        </Dialog>
      )}
    </>
  );
}

function AnswerForm(props: {
  readonly deliverable: Deliverable;
  readonly request: HelpRequest;
  readonly draftId: string;
  readonly onSaved: () => void;
}) {
  const { t } = useLingui();
  const { deliverable, request, draftId } = props;
  const { state, change, settled } = useDraft(draftId, { text: '', who: '', by: '' });
  const [problems, setProblems] = useState<Partial<Record<'text' | 'who' | 'by', string>>>({});
  const [failed, setFailed] = useState<StoreError | null>(null);
  const once = useOneAtATime();
  const id = useId();
  const isReady = state.kind === 'ready';
  useEffect(() => {
    // The draft is read first, and whoever opened the window wants to type.
    if (isReady) document.getElementById(`${id}-text`)?.focus();
  }, [isReady, id]);
  if (state.kind === 'loading') return null;
  const { draft, kept } = state;
  const save = async () => {
    const by = parseDay(draft.by);
    const text = problemOf(draft.text, t`Say what will be done.`);
    const who = problemOf(draft.who, t`Say who will do it.`);
    const unread = draft.by !== '' && by === null;
    if (text !== null || who !== null || unread) {
      setProblems({
        ...(text !== null && { text }),
        ...(who !== null && { who }),
        ...(unread && { by: t`Give day, month and year, or leave it empty.` }),
      });
      const first = text !== null ? 'text' : who !== null ? 'who' : 'by';
      document.getElementById(`${id}-${first}`)?.focus();
      return;
    }
    await settled();
    const answer = { who: draft.who, ...(by !== null && { by }) };
    const saved = await answerHelp(
      openSessionNow(),
      deliverable.key,
      request,
      { text: draft.text, answer },
      draftId,
    );
    if (saved.ok) props.onSaved();
    else setFailed(saved.error);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void once(save);
  };
  const problemAt = (field: 'text' | 'who' | 'by') =>
    problems[field] !== undefined && (
      <p id={`${id}-${field}-problem`} className="mb-1 font-semibold text-warn">
        {problems[field]}
      </p>
    );
  const shared = (field: 'text' | 'who') => ({
    id: `${id}-${field}`,
    className: 'field',
    dir: 'auto',
    value: draft[field],
    'aria-invalid': problems[field] !== undefined,
    'aria-describedby': problems[field] === undefined ? undefined : `${id}-${field}-problem`,
  });
  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <div>
        {problemAt('text')}
        <label htmlFor={`${id}-text`} className="label">
          <Trans>What will be done?</Trans>
        </label>
        <textarea {...shared('text')} rows={3} onChange={(event) => change({ text: event.target.value })} />
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <div>
          {problemAt('who')}
          <label htmlFor={`${id}-who`} className="label">
            <Trans>Who will do it?</Trans>
          </label>
          <input {...shared('who')} onChange={(event) => change({ who: event.target.value })} />
        </div>
        <div>
          {problemAt('by')}
          <DayField
            label={t`By when? (you may leave it empty)`}
            id={`${id}-by`}
            value={draft.by}
            onChange={(by) => change({ by })}
            isInvalid={problems.by !== undefined}
            describedBy={problems.by === undefined ? undefined : `${id}-by-problem`}
          />
        </div>
      </div>
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button button-primary">
          <Trans>Save the answer</Trans>
        </button>
        <p className="hint" role="status">
          {(kept === 'saved' || kept === 'restored') && <Trans>Draft kept on this device.</Trans>}
          {typeof kept === 'object' && storeErrorSentences(kept).what}
        </p>
      </div>
      <p className="hint max-w-prose">
        <Trans>
          The member sees it first in My updates, once your next update file has arrived. The request stays
          open until the member says that it is settled.
        </Trans>
      </p>
    </form>
  );
}
