import { useLingui } from '@lingui/react/macro';
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';

/**
 * A window over the page. The browser keeps the focus inside, closes it on Escape and gives the focus back. It is
 * drawn only while it is open. It hangs from the top, so that what comes later does not move what is being read.
 */
export function Dialog(props: {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Asked before it closes, by whatever way: true keeps it open, and who was asked says why. */
  readonly keepsOpen?: () => boolean;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const keepsOpen = () => props.keepsOpen?.() === true;
  // One that lies over this one tells React's tree, and so this one, of its own end.
  const isOwn = (event: SyntheticEvent) => (event.target as Element).closest('dialog') === dialog.current;
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open) return;
    const before = document.activeElement;
    element.showModal();
    // The browser would begin at "Close"; a window that is there to type into begins where one types, read from its top.
    element.querySelector<HTMLElement>('[data-begin-here]')?.focus({ preventScroll: true });
    return () => {
      // One that is over because what it was for is done was not closed: the browser gives the focus back to nobody.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onKeyDown={(event) => isOwn(event) && event.key === 'Escape' && keepsOpen() && event.preventDefault()}
      onCancel={(event) => isOwn(event) && keepsOpen() && event.preventDefault()}
      onClose={(event) => {
        if (!isOwn(event)) return;
        // A browser closes it without asking when it is told to twice; a phone does so on its own way back.
        if (keepsOpen()) dialog.current?.showModal();
        else props.onClose();
      }}
      className="mx-auto mt-[4dvh] max-h-[92dvh] w-[min(52rem,96vw)] rounded-xl border border-line bg-surface p-0 text-ink shadow-xl"
    >
      <div className="sticky top-0 z-10 flex items-start justify-between gap-4 border-line border-b bg-surface px-5 py-3">
        <h2 id={heading} className="pt-1">
          {props.title}
        </h2>
        <button
          type="button"
          className="button button-quiet no-print"
          onClick={() => keepsOpen() || dialog.current?.close()}
        >
          {t`Close`}
        </button>
      </div>
      <div className="px-5 py-4">{props.children}</div>
    </dialog>
  );
}
