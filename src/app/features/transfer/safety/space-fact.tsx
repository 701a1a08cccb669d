import { Trans, useLingui } from '@lingui/react/macro';
import type { StorageFacts } from '../../../state/storage-facts.ts';
import { formatSize } from '../../../text/formats.ts';
import { Fact } from './fact.tsx';

// A plan with years of answers takes a few megabytes; less than this is worth a word.
const littleBytes = 50_000_000;

/** How much room the browser still gives. */
export function SpaceFact({ facts: { usedBytes, quotaBytes } }: { readonly facts: StorageFacts }) {
  const { t } = useLingui();
  const leftBytes = usedBytes === null || quotaBytes === null ? null : Math.max(0, quotaBytes - usedBytes);
  const used = usedBytes === null ? null : formatSize(usedBytes);
  const left = leftBytes === null ? null : formatSize(leftBytes);
  return (
    <Fact question={<Trans>How much space is left?</Trans>}>
      <p>
        {left === null ? t`The browser does not say.` : t`About ${left}.`}{' '}
        {used !== null && t`Wayfinder uses about ${used}.`}
      </p>
      {leftBytes !== null && leftBytes < littleBytes && (
        <p>
          <Trans>That is little. Delete files that you no longer need from this device.</Trans>
        </p>
      )}
    </Fact>
  );
}
