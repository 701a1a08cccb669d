import { useEffect, useRef } from 'react';

/** Ctrl+Z and Ctrl+Shift+Z, or Ctrl+Y, wherever nothing is typed: a field that is typed into undoes its own letters. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  const latest = useRef({ undo, redo });
  useEffect(() => {
    latest.current = { undo, redo };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTypedInto(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) latest.current.redo();
      else latest.current.undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('textarea, input[type="text"], input:not([type]), [role="spinbutton"]')
  );
}
