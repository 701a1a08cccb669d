import { Trans, useLingui } from '@lingui/react/macro';
import type { TakenBackRemark } from '../../../domain/progress/remarks/remarks.ts';
import type { Report } from '../../../domain/progress/reports/report.ts';
import { formatDay } from '../../text/formats.ts';
import { statusWord } from '../../text/status-words.ts';
import { ReportTexts } from './report-texts.tsx';
import { useSaidBy } from './said-by.tsx';
import { StatusMark } from '../status-mark.tsx';
import { EventTransportWords, TransportWords } from './transport-words.tsx';
import { WhoSaid } from './who-said.tsx';

/** One answer of a history, with everything it says, who said it and where it is. */
export function ReportEntry(props: {
  readonly report: Report;
  /** Whether it counts; taken back, who took it back stands above it. */
  readonly state: 'standing' | 'replaced' | 'taken-back';
}) {
  const { report, state } = props;
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
        {state !== 'standing' && (
          <span className="text-ink-soft">
            {' · '}
            {state === 'replaced' ? <Trans>replaced by a later answer</Trans> : <Trans>taken back</Trans>}
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

/** What was taken back, with who took it back, when and why, and what it was; `report` null: a note, or unreadable. */
export function TakenBackEntry(props: {
  readonly takenBack: TakenBackRemark;
  readonly report: Report | null;
}) {
  const { t } = useLingui();
  const { takenBack, report } = props;
  const { who, day } = useSaidBy()({ id: takenBack.by, recorded: takenBack.at });
  return (
    <div className="space-y-2">
      <div className="max-w-prose">
        <p className="font-semibold">
          {takenBack.kind === 'note'
            ? t`A note was taken back by ${who}, ${day}:`
            : t`Taken back by ${who}, ${day}:`}
        </p>
        <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
          {takenBack.reason}
        </p>
        <p className="hint">
          <EventTransportWords id={takenBack.by} />
        </p>
      </div>
      {report !== null && (
        <div className="text-ink-soft">
          <ReportEntry report={report} state="taken-back" />
        </div>
      )}
    </div>
  );
}
