import { Trans, useLingui } from '@lingui/react/macro';
import type { KnownDevice } from '../../../state/people.ts';
import { formatCount, formatDayOf } from '../../../text/formats.ts';
import { cutReasonWords } from '../../../text/people-words.ts';

/** That a device is cut off: when and why, and what of its words goes on counting. */
export function CutNote({ known }: { readonly known: KnownDevice }) {
  const { t } = useLingui();
  const { writer, cutOffs, isForked, taken } = known;
  const [last] = cutOffs;
  const reason = last && cutReasonWords(last.reason);
  const day = last && formatDayOf(last.at);
  const { cut } = writer;
  return (
    <div className="border-warn border-s-4 ps-3">
      {day !== undefined && (
        <p className="font-semibold [overflow-wrap:anywhere]">
          {reason ? t`Cut off on ${day}: ${reason}` : t`Cut off on ${day}`}
        </p>
      )}
      {isForked && (
        <p className="font-semibold">
          <Trans>Two copies of this device wrote different things under one number.</Trans>
        </p>
      )}
      {cut !== null && <p>{whatCounts(cut)}</p>}
    </div>
  );

  function whatCounts(cut: number): string {
    if (cut === 0) return t`Nothing that it wrote counts.`;
    const number = formatCount(cut);
    const at = taken.findLast((one) => one.to >= cut)?.at;
    if (at === undefined) return t`What it wrote up to number ${number} counts, and nothing after it.`;
    const until = formatDayOf(at);
    return t`What it wrote up to number ${number}, received ${until}, counts, and nothing after it.`;
  }
}
