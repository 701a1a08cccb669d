import { Trans } from '@lingui/react/macro';
import { useOffline } from '../../../state/offline.ts';
import { Fact } from './fact.tsx';

/** Whether Wayfinder opens with no network. */
export function OfflineFact() {
  const offline = useOffline((state) => state.offline);
  return (
    <Fact question={<Trans>Does Wayfinder open offline?</Trans>}>
      {offline === 'ready' ? (
        <p>
          <Trans>Yes. The whole program is on this device.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>
              Not yet. What you saved is safe on this device, but the program itself is still loaded from the
              network.
            </Trans>
          </p>
          <p>
            <Trans>Keep this page open for a minute while you are connected.</Trans>
          </p>
        </>
      )}
    </Fact>
  );
}
