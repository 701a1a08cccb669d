import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import { parseKey } from '../../../domain/plan/deliverable-key.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { asAtToday, reportOf, standingOf } from '../../../domain/progress/reports/standing.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { mayTakeBack, takeBack } from '../../state/take-back.ts';
import { formatDay } from '../../text/formats.ts';
import { statusWord } from '../../text/status-words.ts';
import { Dialog } from '../dialog.tsx';
import { DraftText } from '../fields/draft-text.tsx';
import { StatusMark } from '../status-mark.tsx';

/**
 * The button that takes an answer back, and the window that asks why and says what stands afterwards. `history` is every
 * answer to the same question. Draws nothing for who may not.
 */
export function TakeBack(props: {
  readonly report: Report;
  readonly history: readonly Report[];
  readonly onDone: () => void;
}) {
  const { t } = useLingui();
  const { report } = props;
  const open = useOpenSession();
  const [isOpen, setIsOpen] = useState(false);
  const draftId = `retract/${report.id}`;
  if (!mayTakeBack(open, report)) return null;
  const [status, day] = [statusWord(report.status), formatDay(report.day)];
  const label = open.draftIds.has(draftId) ? t`Go on taking this answer back` : t`Take this answer back`;
  return (
    <div className="no-print mt-2">
      <button
        type="button"
        className="button button-quiet -ms-2"
        aria-haspopup="dialog"
        aria-label={t`${label}: ${status}, ${day}`}
        onClick={() => setIsOpen(true)}
      >
        {label}
      </button>
      {isOpen && (
        <Dialog title={t`Take this answer back`} onClose={() => setIsOpen(false)}>
          <div className="max-w-prose space-y-3">
            <p>
              <StatusMark mark={report.status} /> <strong className="font-semibold">{status}</strong> {day}
            </p>
            <p className="font-semibold">{afterwards()}</p>
            <p>
              {isOffice(open.own.role) ? (
                <Trans>
                  It stands in no figure any more. It stays in the history as taken back, with your name and
                  your reason, and the member reads both there once your next update file has arrived.
                </Trans>
              ) : (
                <Trans>
                  It stands in no figure any more. It stays in the history as taken back, with your name and
                  your reason. The Secretariat hears of it with your next update file.
                </Trans>
              )}
            </p>
            <DraftText
              draftId={draftId}
              label={t`Why do you take it back?`}
              action={t`Take it back`}
              missing={t`Say why first, in a sentence.`}
              onSave={(text) => takeBack(openSessionNow(), report, text, draftId)}
              onDone={(how) => {
                setIsOpen(false);
                if (how === 'saved') props.onDone();
              }}
            />
            <p className="hint">
              <Trans>Closed before that, nothing is taken back, and what you typed is kept as a draft.</Trans>
            </p>
          </div>
        </Dialog>
      )}
    </div>
  );

  function afterwards(): string {
    const asAt = asAtToday(open.today);
    const before = reportOf(standingOf(props.history, asAt));
    const standing = standingOf(
      props.history.filter((one) => one.id !== report.id),
      asAt,
    );
    const after = reportOf(standing);
    if (after === null) return t`Then there is no answer.`;
    if (standing.kind === 'competing') return t`Then two answers stand that differ, and one must be chosen.`;
    const [its, said] = [formatDay(after.day), statusWord(after.status)];
    if (before?.id === after.id) return t`The answer of ${its} goes on counting: ${said}.`;
    const isOwn = !after.onBehalf && parseKey(after.body.key)?.party === open.own.party;
    return isOwn
      ? t`Then your answer of ${its} counts again: ${said}.`
      : t`Then the answer of ${its} counts again: ${said}.`;
  }
}
