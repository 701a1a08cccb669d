import { Trans } from '@lingui/react/macro';
import type { Device } from '../../state/device.ts';

/** Says, before any work is on an iPhone or iPad, how to keep it there: what begins in the browser stays behind in it. */
export function HomeScreenHint({ device }: { readonly device: Extract<Device, { kind: 'apple-mobile' }> }) {
  return (
    <section aria-labelledby="home-screen" className="card space-y-3 border-s-4 border-s-accent p-5">
      <h2 id="home-screen">
        <Trans>First add Wayfinder to the Home Screen</Trans>
      </h2>
      <p className="max-w-prose">
        <Trans>
          On an iPhone or iPad, Safari deletes what a page keeps when the page is not opened for seven days.
          On the Home Screen, Wayfinder keeps its own data.
        </Trans>
      </p>
      <ol className="max-w-prose list-decimal space-y-1 ps-6">
        {device.browser === 'other' && (
          <li>
            <Trans>Open this address in Safari.</Trans>
          </li>
        )}
        <li>
          <Trans>Press Share, the square with an arrow that points up.</Trans>
        </li>
        <li>
          <Trans>Choose “Add to Home Screen”.</Trans>
        </li>
        <li>
          <Trans>Open Wayfinder with its new icon and begin there.</Trans>
        </li>
      </ol>
      <p className="hint max-w-prose">
        <Trans>What you type in Safari does not move to the icon. To look around, you need no icon.</Trans>
      </p>
    </section>
  );
}
