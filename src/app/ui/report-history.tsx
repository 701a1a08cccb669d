import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { deliverableAt } from '../../domain/plan/blocks.ts';
import type { DeliverableKey } from '../../domain/plan/deliverable-key.ts';
import type { Report } from '../../domain/progress/report.ts';
import { noRemarks } from '../../domain/progress/remarks.ts';
import { asAtToday, reportOf, standingOf, unsuperseded } from '../../domain/progress/standing.ts';
import { threadOf } from '../../domain/progress/thread.ts';
import type { Result } from '../../base/result.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { useOpenSession } from '../state/session.ts';
import { storeErrorSentences } from '../text/error-sentences.ts';
import { formatDay } from '../text/formats.ts';
import { statusWord } from '../text/status-words.ts';
import { NoteField } from './note-field.tsx';
import { ReportTexts } from './report-texts.tsx';
import { ReviewButtons } from './review-buttons.tsx';
import { ReviewLines } from './review-lines.tsx';
import { ThreadNote } from './thread-note.tsx';
import { TransportWords } from './transport-words.tsx';
import { StatusMark } from './status-mark.tsx';
import { WhoSaid } from './who-said.tsx';

/**
 * Everything that both sides said about one deliverable, the last recorded first: every report with who said it, all of
 * its texts and what was decided about it, and the notes. The Secretariat decides, and both sides add notes.
 */
export function ReportHistory({ deliverable }: { readonly deliverable: DeliverableKey }) {
  const { store, frontier, remarks, expected, today } = useOpenSession();
  const [history, setHistory] = useState<Result<readonly Report[], StoreError> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void store.readHistory(deliverable).then((read) => {
      if (isCurrent) setHistory(read);
    });
    return () => {
      isCurrent = false;
    };
    // The frontier moves with every change to the log, from this window or another.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [store, deliverable, frontier]);
  if (history === null) return null;
  if (!history.ok) {
    const { what, next } = storeErrorSentences(history.error);
    return (
      <p className="text-warn">
        {what} {next}
      </p>
    );
  }
  const counting = new Set(unsuperseded(history.value).map((report) => report.id));
  const counted = reportOf(standingOf(history.value, asAtToday(today)));
  const placed = deliverableAt(expected, deliverable);
  const thread = threadOf(history.value, remarks.get(deliverable) ?? noRemarks);
  return (
    <div className="space-y-3">
      {history.value.length === 0 && (
        <p className="hint">
          <Trans>Nobody has answered this yet.</Trans>
        </p>
      )}
      {thread.length > 0 && (
        <ol className="space-y-3">
          {thread.map((entry) =>
            entry.kind === 'note' ? (
              <li key={entry.note.id} className="border-line border-s-2 ps-3">
                <ThreadNote note={entry.note} about={entry.about} />
              </li>
            ) : (
              <li
                key={entry.report.id}
                className={`border-s-2 ps-3 ${counting.has(entry.report.id) ? 'border-accent' : 'border-line'}`}
              >
                <ReportEntry report={entry.report} isReplaced={!counting.has(entry.report.id)} />
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
              </li>
            ),
          )}
        </ol>
      )}
      <NoteField deliverable={deliverable} />
    </div>
  );
}

function ReportEntry({ report, isReplaced }: { readonly report: Report; readonly isReplaced: boolean }) {
  const { body } = report;
  const newDay = report.newDay === null ? null : formatDay(report.newDay);
  return (
    <div className="space-y-1">
      <p>
        <StatusMark mark={report.status} />{' '}
        <strong className="font-semibold">{statusWord(report.status)}</strong> {formatDay(report.day)}
        {newDay !== null && (
          <>
            {' · '}
            <Trans>new date {newDay}</Trans>
          </>
        )}
        {body.same && (
          <>
            {' · '}
            <Trans>no change</Trans>
          </>
        )}
        {isReplaced && (
          <span className="text-ink-soft">
            {' · '}
            <Trans>replaced by a later answer</Trans>
          </span>
        )}
      </p>
      <ReportTexts report={report} />
      <p className="hint">
        <WhoSaid report={report} /> <TransportWords report={report} />
      </p>
    </div>
  );
}
