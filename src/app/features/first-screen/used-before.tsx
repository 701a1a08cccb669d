import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';

// What reads files is loaded when it is on the screen: the first page does without it.
const RestoreStart = lazy(async () => ({ default: (await import('./restore-start.tsx')).RestoreStart }));

/** For somebody whose work is not on the first screen: where it may be, what is safe in any case, and a copy restored. */
export function UsedBefore({ mayRestore }: { readonly mayRestore: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="card px-5 py-3" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
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
            <Trans>
              What was typed and never sent was in that browser, and in your safety copy if you made one.
            </Trans>
          </li>
        </ul>
        {isOpen && mayRestore && (
          <Suspense fallback={null}>
            <RestoreStart />
          </Suspense>
        )}
      </div>
    </details>
  );
}
