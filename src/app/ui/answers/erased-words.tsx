import { useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import type { ErasedRemark } from '../../../domain/progress/remarks/remarks.ts';
import { formatDayOf } from '../../text/formats.ts';

/** What stands in the place of something that was erased: when and why, and of more than one how many (ERASE-1). */
export function ErasedWords({
  erasure,
}: {
  readonly erasure: Pick<ErasedRemark, 'recorded' | 'count' | 'reason'>;
}) {
  const { t } = useLingui();
  const { count, reason, recorded } = erasure;
  const day = formatDayOf(recorded);
  const entries = plural(count, { one: '# entry', other: '# entries' });
  return (
    <p dir="auto" className="max-w-prose whitespace-pre-line text-ink-soft [overflow-wrap:anywhere]">
      {count === 1 ? t`Erased ${day}: ${reason}` : t`${entries} erased ${day}: ${reason}`}
    </p>
  );
}
