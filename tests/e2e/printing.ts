import type { Page } from '@playwright/test';

/** What a page is when it is printed as its own style wants it. */
export interface Print {
  readonly sheets: number;
  /** Width and height of each sheet in millimetres. */
  readonly sizes: readonly (readonly [width: number, height: number])[];
}

export const a4 = [210, 297] as const;
export const a4Landscape = [297, 210] as const;

/** Prints the page to a PDF and reads the sheets out of it. */
export async function printed(page: Page): Promise<Print> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return {
    sheets: pdf.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0,
    sizes: boxes.map(([, width, height]) => [millimetres(width), millimetres(height)]),
  };
}

function millimetres(points: string | undefined): number {
  return Math.round((Number(points) / 72) * 25.4);
}
