import { type RefObject, useEffect, useRef, useState } from 'react';

/** Where an element is near the part of the page that is seen, and from then on. Until then it should keep its place. */
export function useWhenReached<T extends HTMLElement>(): readonly [RefObject<T | null>, boolean] {
  const frame = useRef<T>(null);
  const [isReached, setIsReached] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((one) => one.isIntersecting)) setIsReached(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, isReached];
}
