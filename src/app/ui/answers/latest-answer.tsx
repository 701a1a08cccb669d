import { Trans } from '@lingui/react/macro';
import type { ReportFacts } from '../../../domain/progress/reports/report.ts';
import { reportOf, type Standing } from '../../../domain/progress/reports/standing.ts';
import type { Timing } from '../../../domain/progress/figures/timing.ts';
import { formatAge, formatDay } from '../../text/formats.ts';
import { statusWord } from '../../text/status-words.ts';
import { markOf, StatusMark } from '../status-mark.tsx';

/** The latest answer in one line: mark, word, day and age; or that there is none, or that it is not on this device. */
export function LatestAnswer(props: { readonly standing: Standing<ReportFacts>; readonly timing: Timing }) {
  const { standing, timing } = props;
  const report = reportOf(standing);
  if (report === null) {
    return (
      <span className="text-ink-soft">
        <StatusMark mark={markOf(standing)} />{' '}
        {standing.kind === 'not-on-device' ? <Trans>Not on this device</Trans> : <Trans>No answer yet</Trans>}
      </span>
    );
  }
  const newDay = report.newDay === null ? null : formatDay(report.newDay);
  const day = formatDay(report.day);
  return (
    <span>
      <StatusMark mark={markOf(standing)} />{' '}
      <strong className="font-semibold">{statusWord(report.status)}</strong>
      {newDay !== null && (
        <>
          {' '}
          <Trans>now {newDay}</Trans>
        </>
      )}
      <span className="text-ink-soft">
        {' · '}
        {day}
        {timing.ageDays !== null && timing.ageDays > 0 && ` (${formatAge(timing.ageDays)})`}
        {report.onBehalf && (
          <>
            {' · '}
            <Trans>entered by the Secretariat</Trans>
          </>
        )}
      </span>
    </span>
  );
}
