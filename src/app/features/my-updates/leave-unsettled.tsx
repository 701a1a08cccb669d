import { Trans, useLingui } from '@lingui/react/macro';
import type { Report } from '../../../domain/progress/reports/report.ts';
import type { Settling } from '../../../domain/progress/reports/settle.ts';
import { formatDay } from '../../text/formats.ts';
import { statusWord } from '../../text/status-words.ts';
import { Dialog } from '../../ui/dialog.tsx';

/** Asks before a choice is left behind, and says what would be lost; `chosen` is null where a new answer was begun. */
export function LeaveUnsettled(props: {
  readonly chosen: Report | null;
  readonly settling: Settling;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}) {
  const { t } = useLingui();
  const { chosen, settling, onLeave, onStay } = props;
  const answer = chosen && `${statusWord(chosen.status)} (${formatDay(chosen.day)})`;
  return (
    <Dialog title={t`Leave it unsettled?`} onClose={onStay}>
      <div className="max-w-prose space-y-3">
        {answer === null ? (
          <p>
            <Trans>
              The new answer is not saved as an answer yet. What you typed is kept as a draft on this device.
            </Trans>
          </p>
        ) : (
          <p>
            {t`You chose “${answer}”. That choice is not saved, and would be lost.`}{' '}
            {settling === 'on-behalf' && (
              <Trans>So would anything that you typed about how you were told and by whom.</Trans>
            )}
          </p>
        )}
        <p>
          <Trans>The answers that differ stay as they are.</Trans>
        </p>
        <div className="flex flex-wrap gap-3">
          <button type="button" data-begin-here className="button button-primary" onClick={onStay}>
            <Trans>Go on settling</Trans>
          </button>
          <button type="button" className="button" onClick={onLeave}>
            <Trans>Leave it unsettled</Trans>
          </button>
        </div>
      </div>
    </Dialog>
  );
}
