// A page with a plan of 2,000 activities takes some drawings before what was pressed is gone.
const drawings = 60;

/** Gives the focus to what `find` finds once what had it has left the page; to nothing where the focus stays where it was. */
export function focusWhenLost(find: () => Element | null | undefined): void {
  soon(() => (isLost() ? find() : null));
}

/** Gives the focus to what `find` finds, as soon as it is there. */
export function focusSoon(find: () => Element | null | undefined): void {
  soon(find);
}

/** Whether the focus fell to the page itself, because what had it is gone. */
export function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** The first field in a part of a page; a day's first part is one. */
export function firstFieldIn(place: Element | null | undefined): Element | null {
  return place?.querySelector('input, select, textarea, [contenteditable="true"]') ?? null;
}

/** The heading of the page. */
export function pageHeading(): Element | null {
  return document.querySelector('h1');
}

function soon(find: () => Element | null | undefined, left = drawings) {
  requestAnimationFrame(() => {
    const found = find();
    if (found instanceof HTMLElement && found.isConnected) {
      // A heading takes the focus only where it is told that it may.
      if (found.tabIndex < 0) found.tabIndex = -1;
      found.focus();
    } else if (left > 0) soon(find, left - 1);
  });
}
