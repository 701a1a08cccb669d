import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { wholePlan } from '../../../domain/plan/period.ts';
import type { Restatement } from '../../../domain/progress/editions/restatement.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import type { Countable } from '../../../domain/progress/figures/counted-blocks.ts';
import { answeredOf, dueOf, type Tally, tallyOf } from '../../../domain/progress/figures/tally.ts';
import { useKnownThen } from '../../state/known-then.ts';
import { partyWith } from '../../state/party.ts';
import { useOpenPart } from '../../state/session.ts';
import { formatCount, formatDayOf, formatNamedCount, formatPeriod } from '../../text/formats.ts';
import { standingWord } from '../../text/status-words.ts';

/** For a day that is over: what was known on it, what is known of it now, and which answers make the difference. */
export function KnownThenWords(props: {
  readonly counted: Countable;
  readonly asAt: AsAt;
  readonly earlier: 'in' | 'out';
  readonly of: 'answers' | 'done';
}) {
  const { t } = useLingui();
  const { counted, asAt, earlier, of } = props;
  const known = useKnownThen(counted, asAt, earlier);
  const isAtOffice = useOpenPart((open) => open.reach === 'all');
  if (known === null) return null;
  const numberOf = (tally: Tally) => formatCount(of === 'answers' ? answeredOf(tally) : tally.done);
  const [tallyThen, tallyNow] = [tallyOf(known.before), tallyOf(counted)];
  const [then, dueThen] = [numberOf(tallyThen), formatCount(dueOf(tallyThen))];
  const [now, dueNow] = [numberOf(tallyNow), formatCount(dueOf(tallyNow))];
  return (
    <>
      <p>
        {of === 'answers' ? (
          <Trans>
            As known on that day: {then} of {dueThen} answered. As known now: {now} of {dueNow}.
          </Trans>
        ) : (
          <Trans>
            As known on that day: {then} of {dueThen} done. As known now: {now} of {dueNow}.
          </Trans>
        )}
      </p>
      {!isAtOffice && (
        <p className="hint">
          <Trans>
            When the Secretariat received each answer is not known on this device. Here an answer counts as
            known from when it was written.
          </Trans>
        </p>
      )}
      {known.restated.length === 0 ? (
        <p>
          <Trans>Every answer that counts here was known on that day.</Trans>
        </p>
      ) : (
        <Restated
          title={isAtOffice ? t`Reported after that day` : t`Written after that day`}
          restated={known.restated}
        />
      )}
    </>
  );
}

function Restated(props: { readonly title: string; readonly restated: readonly Restatement[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const { title, restated } = props;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="py-1 font-semibold">{formatNamedCount(title, restated.length)}</summary>
      {isOpen && (
        <ul className="list-disc space-y-1 ps-6">
          {restated.map((one) => (
            <li key={one.deliverable.key}>
              <RestatementWords restatement={one} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function RestatementWords({ restatement }: { readonly restatement: Restatement }) {
  const { t } = useLingui();
  const inForce = useOpenPart((open) => open.inForce);
  const { deliverable, by, known, now } = restatement;
  const { party, period, placed } = deliverable;
  const name = partyWith(inForce, party)?.name ?? party;
  const code = placed.activity.code;
  const year = formatPeriod(inForce.plan, period);
  const day = known === null ? null : formatDayOf(known);
  const [before, after] = [standingWord(restatement.before), standingWord(now)];
  if (by === 'review') {
    return <>{t`${name}: the Secretariat reviewed the answer to ${code} for ${year} on ${day}.`}</>;
  }
  const answer =
    period === wholePlan
      ? t`${name}: the answer to ${code} for the whole plan`
      : t`${name}: the ${year} answer to ${code}`;
  return (
    <>
      {day === null
        ? t`${answer} came on a day that is not on record.`
        : t`${answer} was reported on ${day}.`}{' '}
      <span className="text-ink-soft">{t`Then: ${before}. Now: ${after}.`}</span>
    </>
  );
}
