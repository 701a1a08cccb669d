import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { askToKeep, type Kept, thisKeeper } from '../../../state/storage-facts.ts';
import { Fact } from './fact.tsx';

/** Whether the browser promised to keep the data, and the way to ask it; `atFirst` is what it said when the page opened. */
export function KeptFact({ atFirst }: { readonly atFirst: Kept }) {
  const { t } = useLingui();
  /** What the browser answered; null: it was not asked here. */
  const [answer, setAnswer] = useState<Kept | null>(null);
  const kept = answer ?? atFirst;
  return (
    <Fact question={<Trans>Does the browser keep the data?</Trans>}>
      <p>
        {kept === 'kept' && t`Yes. The browser deletes nothing here on its own.`}
        {kept === 'not-kept' &&
          t`It has not promised to. If space runs out on this device, it may delete what Wayfinder keeps.`}
        {kept === 'not-said' && t`The browser does not say.`}
      </p>
      {kept === 'kept' && (
        <p className="hint">
          <Trans>Whoever clears the browser’s data for this address deletes it all the same.</Trans>
        </p>
      )}
      {kept === 'not-kept' && (
        <button type="button" className="button" onClick={() => void askToKeep(thisKeeper()).then(setAnswer)}>
          <Trans>Ask the browser to keep it</Trans>
        </button>
      )}
      <p role="status">
        {answer === 'kept' && t`The browser agreed.`}
        {answer === 'not-kept' &&
          t`The browser did not agree. It may once Wayfinder is installed or has been used more often; ask again then.`}
      </p>
    </Fact>
  );
}
