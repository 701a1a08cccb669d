import { Trans, useLingui } from '@lingui/react/macro';
import type { Device } from '../../state/device.ts';
import { CopyButton } from '../files/copy-button.tsx';
import { chromeLink } from './chrome-link.ts';

/**
 * Says that this page is open inside another app, and the way out of it; `onGoOn` is null once it was pressed.
 * `offersLook`: below it one can look around.
 */
export function InAppNotice(props: {
  readonly device: Extract<Device, { kind: 'in-app' }>;
  readonly onGoOn: (() => void) | null;
  readonly offersLook: boolean;
}) {
  const { t } = useLingui();
  const { app, system } = props.device;
  const address = globalThis.location.href;
  return (
    <section aria-labelledby="in-app" className="card space-y-3 border-s-4 border-s-accent p-5">
      <h2 id="in-app">
        {system === 'android' && t`Open in Chrome`}
        {system === 'apple' && t`Open in Safari`}
        {system === 'other' && t`Open in a browser`}
      </h2>
      <p className="max-w-prose">
        {app === null
          ? t`This page is open inside another app, not in a browser. What you type here could be lost when the app clears its storage.`
          : t`This page is open inside ${app}, not in a browser. What you type here could be lost when ${app} clears its storage.`}
      </p>
      {system === 'android' && (
        <p>
          <a href={chromeLink(address)} className="button button-primary">
            <Trans>Open in Chrome</Trans>
          </a>
        </p>
      )}
      <p className="max-w-prose">
        {system === 'android' && t`If nothing happens, copy the address and open it in Chrome:`}
        {system === 'apple' &&
          t`Look for “Open in Safari” or a compass in the menu of this page. Or copy the address and open it in Safari:`}
        {system === 'other' && t`Copy the address and open it in Chrome, Edge, Firefox or Safari:`}
      </p>
      <p className="select-all break-all rounded-md bg-sunken px-3 py-2">{address}</p>
      <CopyButton text={() => address}>
        <Trans>Copy the address</Trans>
      </CopyButton>
      {props.onGoOn && (
        <div className="space-y-2 border-line border-t pt-3">
          <p className="max-w-prose">
            {props.offersLook
              ? t`You can look around below. Real work is better begun in a browser.`
              : t`Real work is better begun in a browser.`}
          </p>
          <button type="button" className="button" onClick={props.onGoOn}>
            <Trans>Go on here all the same</Trans>
          </button>
        </div>
      )}
    </section>
  );
}
