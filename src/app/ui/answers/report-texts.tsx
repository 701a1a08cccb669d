import { Trans } from '@lingui/react/macro';
import { parseKey } from '../../../domain/plan/deliverable-key.ts';
import { activitiesOf } from '../../../domain/plan/plan.ts';
import type { Language } from '../../../domain/plan/text.ts';
import type { Assistance, Evidence, Report } from '../../../domain/progress/reports/report.ts';
import { reasonOf } from '../../../domain/progress/reports/report.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatDay, formatPercent } from '../../text/formats.ts';
import { assistanceWord } from '../../text/status-words.ts';
import { EvidenceFileButton } from './evidence-file-button.tsx';
import { PlanText } from '../plan/plan-text.tsx';

/** Everything that a report says beside its status: reason, narrative, evidence, milestones, own estimate, help asked for. */
export function ReportTexts({ report: { body } }: { readonly report: Report }) {
  const reason = reasonOf(body);
  return (
    <>
      <div lang={body.lang} className="max-w-prose space-y-1 whitespace-pre-line [overflow-wrap:anywhere]">
        {reason !== null && <p dir="auto">{reason}</p>}
        {body.narrative !== undefined && <p dir="auto">{body.narrative}</p>}
        {body.evidence?.map((one) => (
          <p key={JSON.stringify(one)}>
            <Trans>Evidence:</Trans> <EvidenceWords evidence={one} />
          </p>
        ))}
      </div>
      {body.milestones && (
        <p>
          <Trans>Milestones reached:</Trans> <MilestoneTitles of={body.key} codes={body.milestones} />
        </p>
      )}
      {body.percent !== undefined && (
        <p>
          <Trans>Own estimate:</Trans> {formatPercent(body.percent)}
        </p>
      )}
      {body.assistance && (
        <p>
          <Trans>Help asked for:</Trans> <AssistanceWords assistance={body.assistance} lang={body.lang} />
        </p>
      )}
    </>
  );
}

/** Help asked for: its kind, and the words of the one who asks. */
export function AssistanceWords(props: {
  readonly assistance: Assistance;
  readonly lang: Language | undefined;
}) {
  const { assistance, lang } = props;
  return (
    <>
      {assistanceWord(assistance.kind)}.{' '}
      <span lang={lang} dir="auto" className="[overflow-wrap:anywhere]">
        {assistance.text}
      </span>
    </>
  );
}

/** The titles of milestones of the activity that a report is `of`; a code where the plan has no such milestone any more. */
export function MilestoneTitles({
  of,
  codes,
}: {
  readonly of: Report['body']['key'];
  readonly codes: readonly string[];
}) {
  const plan = useOpenPart((open) => open.inForce.plan);
  const activity = activitiesOf(plan).find((one) => one.activity.code === parseKey(of)?.activity)?.activity;
  return codes.map((code, index) => {
    const milestone = activity?.milestones.find((one) => one.code === code);
    return (
      <span key={code}>
        {index > 0 && ' · '}
        {milestone ? <PlanText text={milestone.title} /> : code}
      </span>
    );
  });
}

/** One piece of evidence in a line. */
export function EvidenceWords({ evidence }: { readonly evidence: Evidence }) {
  const { note, number, place, day, holder, link, file } = evidence;
  const rest = [number, place, day && formatDay(day), holder].filter((part) => part !== undefined);
  return (
    <>
      <span dir="auto">{[note, ...rest].filter(Boolean).join(' · ')}</span>{' '}
      {/* Shown as text: a link from a stranger's report is nothing to press. */}
      {link !== undefined && <span className="break-all">{link}</span>}
      {file !== undefined && <EvidenceFileButton file={file} />}
    </>
  );
}
