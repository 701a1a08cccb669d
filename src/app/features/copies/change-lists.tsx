import { plural } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type Change, type ChangeKind, changeKinds } from '../../../domain/progress/editions/compare.ts';
import { type AsAt, reportOf } from '../../../domain/progress/reports/standing.ts';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { timingOf } from '../../../domain/progress/figures/timing.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatDay, formatNamedCount, formatPeriod } from '../../text/formats.ts';
import { partWord, statusWord } from '../../text/status-words.ts';
import { LatestAnswer } from '../../ui/answers/latest-answer.tsx';
import { PlanText } from '../../ui/plan/plan-text.tsx';
import { changeMeaning, changeWord } from './change-words.ts';

/** What changed, a list for each kind of change: how it stood then and how it stands now. */
export function ChangeLists({ changes, asAt }: { readonly changes: readonly Change[]; readonly asAt: AsAt }) {
  return (
    <section aria-labelledby="what-changed" className="space-y-3">
      <h2 id="what-changed">
        <Trans>One by one</Trans>
      </h2>
      {changeKinds.map((kind) => (
        <ListOfKind
          key={kind}
          kind={kind}
          changes={changes.filter((one) => one.kinds.includes(kind))}
          asAt={asAt}
        />
      ))}
    </section>
  );
}

function ListOfKind(props: {
  readonly kind: ChangeKind;
  readonly changes: readonly Change[];
  readonly asAt: AsAt;
}) {
  const { kind, changes, asAt } = props;
  const [isOpen, setIsOpen] = useState(false);
  if (changes.length === 0) return null;
  return (
    <details className="card px-4 py-2" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="py-1 font-semibold">{formatNamedCount(changeWord(kind), changes.length)}</summary>
      <p className="hint">{changeMeaning(kind)}</p>
      {isOpen && (
        <ul className="divide-y divide-line">
          {changes.map((one) => (
            <li key={one.deliverable.key} className="py-2">
              <ChangeRow change={one} kind={kind} asAt={asAt} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function ChangeRow(props: { readonly change: Change; readonly kind: ChangeKind; readonly asAt: AsAt }) {
  const { change, kind, asAt } = props;
  const inForce = useOpenPart((open) => open.inForce);
  const { deliverable, before, after, times } = change;
  const { code, title } = deliverable.placed.activity;
  const then = before === null ? null : thenWords(before);
  return (
    <div className="grid gap-x-4 [grid-template-columns:1fr] sm:[grid-template-columns:11rem_1fr]">
      <span className="font-semibold">
        {partyWith(inForce, deliverable.party)?.name ?? deliverable.party}
      </span>
      <span>
        <span className="text-ink-soft">{`${code} · ${formatPeriod(inForce.plan, deliverable.period)} · `}</span>
        <PlanText text={title} />
        <span className="block text-ink-soft">
          {then === null ? <Trans>Then: not in the plan.</Trans> : <Trans>Then: {then}.</Trans>}
        </span>
        <span className="block">
          {after === null ? (
            <Trans>It is in the plan no longer.</Trans>
          ) : (
            <LatestAnswer standing={after.standing} timing={timingOf(deliverable, after.standing, asAt)} />
          )}
          {kind === 'pushed-out' && times > 1 && (
            <> · {plural(times, { one: 'pushed out # time', other: 'pushed out # times' })}</>
          )}
        </span>
      </span>
    </div>
  );
}

function thenWords({ part, standing }: Counted): string {
  const report = reportOf(standing);
  if (report === null) return partWord(part);
  const newDay = report.newDay === null ? '' : ` ${formatDay(report.newDay)}`;
  return `${statusWord(report.status)}${newDay}, ${formatDay(report.day)}`;
}
