import {
  createElement,
  type FunctionComponent,
  memo,
  type ReactNode,
  useEffect,
  useMemo,
  useState,
} from 'react';

/**
 * A part of a page that takes long to draw, such as a chart. It is drawn, and drawn again with what it is given anew, once what
 * stands on the page has been drawn and the parts before it had their turn: each in a task of its own, so that the window
 * answers between them. Until then it shows what it was given before; at first `meanwhile`. It must be given the language in
 * which it is drawn: nothing else has it drawn again, and a new one does at once.
 */
export function inTurn<Props extends object>(
  Part: FunctionComponent<Props>,
  meanwhile: ReactNode = null,
): FunctionComponent<Props> {
  const InTurn = memo<Props>(function InTurn(props) {
    const given = useInTurn(props);
    // Nobody is left with two languages on one page, be it for a moment.
    const shown = given !== null && languageIn(given) !== languageIn(props) ? props : given;
    return useMemo(() => (shown === null ? meanwhile : createElement(Part, shown)), [shown]);
  });
  return InTurn as unknown as FunctionComponent<Props>;
}

function languageIn(props: { readonly language?: unknown }): unknown {
  return props.language;
}

/** False until what stands on the page has been drawn, and the parts that came before had their turn. */
export function useWhenDrawn(): boolean {
  return useInTurn(true) ?? false;
}

function useInTurn<T>(value: T): T | null {
  const [given, setGiven] = useState<T | null>(null);
  useEffect(() => {
    const give = () => setGiven(() => value);
    waiting.add(give);
    giveNext();
    return () => {
      waiting.delete(give);
    };
  }, [value]);
  return given;
}

// In the order in which they came; one after each drawing, since what several change would be drawn in one task.
const waiting = new Set<() => void>();
let isAsked = false;

function giveNext() {
  if (isAsked || waiting.size === 0) return;
  isAsked = true;
  // Not when the browser is idle: Chromium says so up to seconds after it is.
  requestAnimationFrame(() =>
    setTimeout(() => {
      isAsked = false;
      const [give] = waiting;
      if (give !== undefined) {
        waiting.delete(give);
        give();
      }
      giveNext();
    }),
  );
}
