import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useRef } from 'react';

/**
 * A window over the page. The browser keeps the focus inside, closes it on Escape and gives the focus back. It is
 * drawn only while it is open. It hangs from the top, so that what comes later does not move what is being read.
 */
export function Dialog(props: {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    // The browser would begin at "Close"; a window that is there to type into begins where one types.
    element.querySelector<HTMLElement>('[data-begin-here]')?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={props.onClose}
      className="mx-auto mt-[4dvh] max-h-[92dvh] w-[min(52rem,96vw)] rounded-xl border border-line bg-surface p-0 text-ink shadow-xl"
    >
      <div className="sticky top-0 z-10 flex items-start justify-between gap-4 border-line border-b bg-surface px-5 py-3">
        <h2 id={heading} className="pt-1">
          {props.title}
        </h2>
        <button
          type="button"
          className="button button-quiet no-print"
          onClick={() => dialog.current?.close()}
        >
          {t`Close`}
        </button>
      </div>
      <div className="px-5 py-4">{props.children}</div>
    </dialog>
  );
}
