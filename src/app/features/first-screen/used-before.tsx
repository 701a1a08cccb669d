import { Trans } from '@lingui/react/macro';

/** For somebody whose work is not on the first screen: where it may be, and what is safe in any case. */
export function UsedBefore() {
  return (
    <details className="card px-5 py-3">
      <summary className="font-semibold">
        <Trans>I used Wayfinder here before</Trans>
      </summary>
      <div className="max-w-prose space-y-3 py-2">
        <p>
          <Trans>Your sent updates are safe at the Secretariat. Nothing that you sent is lost.</Trans>
        </p>
        <ul className="list-disc space-y-2 ps-6">
          <li>
            <Trans>
              Look first where you worked before: in the same browser, with the same computer account, at the
              same address, or with the icon on the Home Screen. Each of them keeps its own data.
            </Trans>
          </li>
          <li>
            <Trans>
              If that browser was emptied, write to the Secretariat and ask for its last reply to you. Keep
              the file that it sends.
            </Trans>
          </li>
          <li>
            <Trans>What was typed and never sent was in that browser only.</Trans>
          </li>
        </ul>
      </div>
    </details>
  );
}
