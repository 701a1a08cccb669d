import type { Page } from '@playwright/test';

/** What follows a page a moment later, its lists and counts, is there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
}

/** What is wider than the screen, or cut off by something that cannot be scrolled. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide =
      document.documentElement.scrollWidth > window.innerWidth ? ['the page scrolls sideways'] : [];
    const all = [...document.querySelectorAll('body *')].filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    );
    const cut = all.flatMap((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width <= 1 || (left >= -1 && right <= window.innerWidth + 1)) return [];
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        if (overflowX === 'auto' || overflowX === 'scroll') return [];
        // Hidden to the eye and there for screen readers.
        if (overflowX === 'hidden' && around.clientWidth <= 1) return [];
      }
      return [
        `${element.tagName} “${element.textContent?.trim().slice(0, 40)}” reaches from ${left} to ${right}`,
      ];
    });
    // What hides its own overflow hides words, unless it says so with an ellipsis and they stand elsewhere.
    const hidden = all.flatMap((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (element.clientWidth <= 1 || overflowX !== 'hidden' || textOverflow === 'ellipsis') return [];
      return element.scrollWidth > element.clientWidth + 1
        ? [`${element.tagName} hides “${element.textContent}”`]
        : [];
    });
    const low = [...document.querySelectorAll('dialog[open]')].flatMap((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top < 0 || bottom > window.innerHeight ? ['the window is higher than the screen'] : [];
    });
    return [...wide, ...cut, ...hidden, ...low];
  });
}
