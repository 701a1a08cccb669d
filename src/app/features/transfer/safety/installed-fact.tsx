import { Trans, useLingui } from '@lingui/react/macro';
import { type Device, thisDevice } from '../../../state/device.ts';
import { Fact } from './fact.tsx';

/** Whether Wayfinder has an icon of its own here, and what to do where it has none. */
export function InstalledFact() {
  const device = thisDevice();
  return (
    <Fact question={<Trans>Is Wayfinder installed on this device?</Trans>}>
      <Installed device={device} />
    </Fact>
  );
}

function Installed({ device }: { readonly device: Device }) {
  const { t } = useLingui();
  switch (device.kind) {
    case 'installed':
      return (
        <p>
          <Trans>Yes. You opened it with its own icon.</Trans>
        </p>
      );
    case 'browser':
      return (
        <>
          <p>
            <Trans>No, it is open in the browser. That is enough.</Trans>
          </p>
          <p>
            <Trans>
              For an icon of its own, choose “Install” or “Add to Home screen” in the menu of Chrome or Edge.
              What is here stays here.
            </Trans>
          </p>
        </>
      );
    case 'apple-mobile':
      return (
        <>
          <p>
            <Trans>
              No, it is open in the browser. An iPhone or iPad deletes what a page keeps when the page is not
              opened for seven days.
            </Trans>
          </p>
          <p>
            <Trans>
              Open Wayfinder here at least once a week. An icon on the Home Screen would begin empty: what is
              here does not move there.
            </Trans>
          </p>
        </>
      );
    case 'in-app': {
      const { app } = device;
      return (
        <>
          <p>
            {app === null
              ? t`No, it is open inside another app. What is saved here goes when the app clears its storage.`
              : t`No, it is open inside ${app}. What is saved here goes when ${app} clears its storage.`}
          </p>
          <p>
            <Trans>Begin new work in a browser. What is here does not move there.</Trans>
          </p>
        </>
      );
    }
  }
}
