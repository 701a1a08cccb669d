import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { DeliverableKey } from '../../domain/plan/deliverable-key.ts';
import type { Report } from '../../domain/progress/report.ts';
import { unsuperseded } from '../../domain/progress/standing.ts';
import type { Result } from '../../base/result.ts';
import type { StoreError } from '../../storage/store-error.ts';
import { useOpenSession } from '../state/session.ts';
import { storeErrorSentences } from '../text/error-sentences.ts';
import { formatDay } from '../text/formats.ts';
import { statusWord } from '../text/status-words.ts';
import { ReportTexts } from './report-texts.tsx';
import { TransportWords } from './transport-words.tsx';
import { StatusMark } from './status-mark.tsx';
import { WhoSaid } from './who-said.tsx';

/** Every report of one deliverable, the one recorded last first, each with who said it and all of its texts. */
export function ReportHistory({ deliverable }: { readonly deliverable: DeliverableKey }) {
  const { store, frontier } = useOpenSession();
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
  if (history.value.length === 0) {
    return (
      <p className="hint">
        <Trans>Nobody has answered this yet.</Trans>
      </p>
    );
  }
  const counting = new Set(unsuperseded(history.value).map((report) => report.id));
  const newestFirst = [...history.value].sort((a, b) => b.recorded - a.recorded || b.seq - a.seq);
  return (
    <ol className="space-y-3">
      {newestFirst.map((report) => (
        <li
          key={report.id}
          className={`border-s-2 ps-3 ${counting.has(report.id) ? 'border-accent' : 'border-line'}`}
        >
          <ReportEntry report={report} isReplaced={!counting.has(report.id)} />
        </li>
      ))}
    </ol>
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
