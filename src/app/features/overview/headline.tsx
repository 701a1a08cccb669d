import { Plural, Trans } from '@lingui/react/macro';
import { planTotalOf } from '../../../domain/progress/plan-total.ts';
import type { AsAt } from '../../../domain/progress/standing.ts';
import { type Counted, dueOf, expectedOf, type Tally } from '../../../domain/progress/tally.ts';
import { formatCount, formatDay } from '../../text/formats.ts';

/** The plan's total in words, and what of it is in the figures below (TALLY-4). */
export function Headline(props: {
  readonly asAt: AsAt;
  readonly counted: readonly Counted[];
  readonly inSelection: readonly Counted[];
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
      {inSelection.length < counted.length && (
        <p>
          <Trans>
            Shown here: {selectedDue} due of {selected} expected.
          </Trans>
        </p>
      )}
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
