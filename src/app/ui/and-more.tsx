import { Trans } from '@lingui/react/macro';
import { formatCount } from '../text/formats.ts';

/** A list of more is no list any more: who wants them narrows the page, or takes a file along. */
export const listedAtMost = 500;

/** Below a list that shows the first ones: how many it leaves out; nothing where that is none, or it has room for more. */
export function AndMore({ count }: { readonly count: number }) {
  const left = formatCount(count);
  return count <= 0 ? null : (
    <p className="hint">
      <Trans>And {left} more.</Trans>
    </p>
  );
}
