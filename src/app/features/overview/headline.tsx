import { Plural, Trans } from '@lingui/react/macro';
import { sizeOf } from '../../../domain/plan/blocks.ts';
import type { CountedBlocks } from '../../../domain/progress/figures/counted-blocks.ts';
import { excusedPeriods } from '../../../domain/progress/remarks/excused.ts';
import { planTotalOf } from '../../../domain/progress/figures/plan-total.ts';
import type { AsAt } from '../../../domain/progress/reports/standing.ts';
import {
  answeredOf,
  dueOf,
  expectedOf,
  outsideOf,
  type Tally,
  withoutExcuses,
} from '../../../domain/progress/figures/tally.ts';
import { useOpenPart } from '../../state/session.ts';
import { completionWords } from '../../text/completion-words.ts';
import { excusedMembersWords } from '../../text/excuse-words.ts';
import { formatCount, formatDay } from '../../text/formats.ts';

/** The plan's total in words, and what of it is in the figures below (TALLY-4). */
export function Headline(props: {
  readonly asAt: AsAt;
  readonly counted: CountedBlocks;
  readonly inSelection: CountedBlocks;
  readonly tally: Tally;
}) {
  const { asAt, counted, inSelection, tally } = props;
  const day = formatDay(asAt.day);
  const whole = planTotalOf(counted, asAt);
  const [due, total] = [formatCount(whole.due), formatCount(whole.total)];
  const selected = formatCount(expectedOf(tally));
  const selectedDue = formatCount(dueOf(tally));
  return (
    <div className="space-y-1 text-lg">
      <p>
        <Trans>
          <strong>
            {due} of the plan’s {total}
          </strong>{' '}
          were due by {day}.
        </Trans>
      </p>
      {sizeOf(inSelection) < sizeOf(counted) && (
        <p>
          <Trans>
            Shown here: {selectedDue} due of {selected} expected.
          </Trans>
        </p>
      )}
      <Excused counted={inSelection} tally={tally} />
      {tally.earlierYears > 0 && (
        <p className="hint">
          <Plural
            value={tally.earlierYears}
            one="# belongs to an earlier year and is not counted."
            other="# belong to earlier years and are not counted."
          />
        </p>
      )}
      {tally.notOnDevice > 0 && (
        <p className="hint">
          <Plural
            value={tally.notOnDevice}
            one="# is not on this device and is not counted. That is neither an answer nor silence."
            other="# are not on this device and are not counted. That is neither an answer nor silence."
          />
        </p>
      )}
    </div>
  );
}

/** What was accepted as not applying and who is excused, with the figures as if nobody were (STAND-4). */
function Excused({ counted, tally }: { readonly counted: CountedBlocks; readonly tally: Tally }) {
  const plan = useOpenPart((open) => open.inForce.plan);
  const doesNotApply = outsideOf(tally, 'does-not-apply');
  const periods = excusedPeriods(counted);
  const whole = withoutExcuses(tally);
  const [answered, due] = [formatCount(answeredOf(whole)), formatCount(dueOf(whole))];
  const { count } = completionWords(whole);
  return (
    <>
      {doesNotApply > 0 && (
        <p className="hint">
          <Plural
            value={doesNotApply}
            one="# does not apply, accepted by the Secretariat, and is not counted."
            other="# do not apply, accepted by the Secretariat, and are not counted."
          />
        </p>
      )}
      {periods.length > 0 && (
        <p className="hint">
          {periods.map((one) => excusedMembersWords(plan, one)).join(' ')}{' '}
          <Trans>
            Without excuses: {count}, answers received {answered} of {due}.
          </Trans>
        </p>
      )}
    </>
  );
}
