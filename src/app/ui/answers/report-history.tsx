import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { ok, type Result } from '../../../base/result.ts';
import { deliverableAt } from '../../../domain/plan/blocks.ts';
import type { DeliverableKey } from '../../../domain/plan/deliverable-key.ts';
import { noRemarks, type Remarks } from '../../../domain/progress/remarks/remarks.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { asAtToday, reportOf, standingOf, unsuperseded } from '../../../domain/progress/reports/standing.ts';
import { entryId, threadOf } from '../../../domain/progress/remarks/thread.ts';
import type { LocalStore } from '../../../storage/local-store.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { ErasedWords } from './erased-words.tsx';
import { NoteField } from './note-field.tsx';
import { ReportEntry, TakenBackEntry } from './report-entry.tsx';
import { ReviewButtons } from './review-buttons.tsx';
import { ReviewLines } from './review-lines.tsx';
import { TakeBack } from './take-back.tsx';
import { ThreadNote } from './thread-note.tsx';
import { focusSoon } from '../fields/next-focus.ts';

/**
 * Everything that both sides said about one deliverable, the last recorded first: every report with who said it, all of
 * its texts and what was decided about it, the notes, and what was taken back or erased. The Secretariat decides, both
 * sides add notes, and whoever may takes an answer back.
 */
export function ReportHistory({ deliverable }: { readonly deliverable: DeliverableKey }) {
  const { store, frontier, remarks, expected, today } = useOpenSession();
  const of = remarks.get(deliverable) ?? noRemarks;
  const read = useReportsOf(deliverable, store, of, frontier);
  const list = useRef<HTMLOListElement>(null);
  if (read === null) return null;
  if (!read.ok) {
    const { what, next } = storeErrorSentences(read.error);
    return (
      <p className="text-warn">
        {what} {next}
      </p>
    );
  }
  const { history, gone } = read.value;
  const counting = new Set(unsuperseded(history).map((report) => report.id));
  const counted = reportOf(standingOf(history, asAtToday(today)));
  const placed = deliverableAt(expected, deliverable);
  const thread = threadOf(history, of, gone);
  // What was pressed is gone with its answer or note: the list is what it stood in.
  const onGone = () => focusSoon(() => list.current);
  return (
    <div className="space-y-3">
      {history.length === 0 && (
        <p className="hint">
          {of.takenBack.some((one) => one.kind === 'report') ? (
            <Trans>There is no answer any more: what was answered was taken back.</Trans>
          ) : (
            <Trans>Nobody has answered this yet.</Trans>
          )}
        </p>
      )}
      {thread.length > 0 && (
        <ol ref={list} tabIndex={-1} className="space-y-3">
          {thread.map((entry) => (
            <li
              key={entryId(entry)}
              className={`border-s-2 ps-3 ${entry.kind === 'report' && counting.has(entry.report.id) ? 'border-accent' : 'border-line'}`}
            >
              {entry.kind === 'note' && (
                <ThreadNote note={entry.note} about={entry.about} onErased={onGone} />
              )}
              {entry.kind === 'erased' && <ErasedWords erasure={entry.erased} />}
              {entry.kind === 'taken-back' && (
                <TakenBackEntry takenBack={entry.takenBack} report={entry.report} />
              )}
              {entry.kind === 'report' && (
                <>
                  <ReportEntry
                    report={entry.report}
                    state={counting.has(entry.report.id) ? 'standing' : 'replaced'}
                  />
                  <ReviewLines reviews={entry.reviews} />
                  {placed && entry.report.id === counted?.id && (
                    <div className="mt-2">
                      <ReviewButtons
                        deliverable={placed}
                        report={entry.report}
                        review={entry.reviews.at(-1) ?? null}
                      />
                    </div>
                  )}
                  {counting.has(entry.report.id) && (
                    <TakeBack report={entry.report} history={history} onDone={onGone} />
                  )}
                </>
              )}
            </li>
          ))}
        </ol>
      )}
      <NoteField deliverable={deliverable} />
    </div>
  );
}

interface ReportsOf {
  readonly history: readonly Report[];
  /** Those that were taken back. */
  readonly gone: readonly Report[];
}

function useReportsOf(
  deliverable: DeliverableKey,
  store: LocalStore,
  { takenBack }: Remarks,
  frontier: unknown,
): Result<ReportsOf, StoreError> | null {
  const [read, setRead] = useState<Result<ReportsOf, StoreError> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ids = takenBack.flatMap(({ kind, id }) => (kind === 'report' ? id : []));
    void Promise.all([store.readHistory(deliverable), store.readReports(ids)]).then(([history, gone]) => {
      if (!isCurrent) return;
      if (!history.ok) setRead(history);
      else if (!gone.ok) setRead(gone);
      else setRead(ok({ history: history.value, gone: gone.value }));
    });
    return () => {
      isCurrent = false;
    };
    // The frontier moves with every change to the log, from this window or another.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [store, deliverable, frontier]);
  return read;
}
