import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type ReportBody, reasonOf } from '../../../domain/progress/reports/report.ts';
import type { AnswerPart } from '../../../domain/progress/reports/settle.ts';
import { formatDay, formatPercent } from '../../text/formats.ts';
import { statusWord } from '../../text/status-words.ts';
import { AssistanceWords, EvidenceWords, MilestoneTitles } from '../../ui/answers/report-texts.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';

/** What an answer says about one of its parts, or that it says nothing. */
export function AnswerPartWords({ body, part }: { readonly body: ReportBody; readonly part: AnswerPart }) {
  return (
    wordsOf(body, part) ?? (
      <span className="font-normal text-ink-soft">
        <Trans>Not said</Trans>
      </span>
    )
  );
}

function wordsOf(body: ReportBody, part: AnswerPart): ReactNode {
  switch (part) {
    case 'status':
      return (
        <>
          <StatusMark mark={body.status} /> {statusWord(body.status)}
        </>
      );
    case 'newDay':
      return body.status === 'delayed' ? formatDay(body.newDay) : null;
    case 'day':
      return formatDay(body.day);
    case 'reason':
      return typed(body, reasonOf(body));
    case 'narrative':
      return typed(body, body.narrative ?? null);
    case 'evidence':
      return (
        body.evidence && (
          <ul lang={body.lang} className="[overflow-wrap:anywhere]">
            {body.evidence.map((one) => (
              <li key={JSON.stringify(one)}>
                <EvidenceWords evidence={one} />
              </li>
            ))}
          </ul>
        )
      );
    case 'milestones':
      return body.milestones && <MilestoneTitles of={body.key} codes={body.milestones} />;
    case 'assistance':
      return body.assistance && <AssistanceWords assistance={body.assistance} lang={body.lang} />;
    case 'percent':
      return body.percent === undefined ? null : formatPercent(body.percent);
  }
}

function typed({ lang }: ReportBody, words: string | null): ReactNode {
  if (words === null) return null;
  return (
    <span lang={lang} dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
      {words}
    </span>
  );
}
