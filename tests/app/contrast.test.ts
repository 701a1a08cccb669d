import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Contrast as WCAG 2.2 defines it (relative luminance, success criteria 1.4.3 and 1.4.11).
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const css = readFileSync('src/app/tokens.css', 'utf8');
const [light, dark] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(
  ([, block]) =>
    new Map([...(block ?? '').matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, n, v]) => [n, v])),
) as [Map<string, string>, Map<string, string>];

const text: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'surface', 'sunken', 'accent-soft', 'warn-soft']],
  ['ink-soft', ['paper', 'surface', 'accent-soft', 'warn-soft']],
  ['accent', ['paper', 'surface', 'accent-soft', 'warn-soft']],
  ['warn', ['paper', 'surface', 'warn-soft']],
  ['done', ['paper', 'surface']],
  ['on-accent', ['accent']],
  ['demo-ink', ['demo']],
];
const shapes: readonly (readonly [string, readonly string[]])[] = [
  ['done', ['surface', 'not-due-yet', 'not-answered']],
  ['not-done', ['surface', 'not-answered']],
  ['says-not-applicable', ['surface']],
  ['line-strong', ['surface', 'paper']],
  ['focus', ['paper', 'surface']],
];

for (const [name, tokens] of [
  ['light', light],
  ['dark', dark],
] as const) {
  const of = (token: string) => {
    const value = tokens.get(token);
    if (value === undefined) throw new Error(`no colour ${token} in ${name}`);
    return value;
  };
  test(`every text colour has a contrast of 4.5 or more on what it stands on, ${name}`, () => {
    for (const [front, backs] of text) {
      for (const back of backs) {
        expect(contrast(of(front), of(back)), `${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast('#ffffff', of('accent-strong'))).toBeGreaterThanOrEqual(4.5);
  });

  test(`every mark and edge has a contrast of 3 or more with what it lies beside, ${name}`, () => {
    for (const [front, backs] of shapes) {
      for (const back of backs) {
        expect(contrast(of(front), of(back)), `${front} beside ${back}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  test(`both colour schemes name the same colours, ${name}`, () => {
    expect([...tokens.keys()]).toEqual([...light.keys()]);
  });
}
