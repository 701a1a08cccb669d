import type { Part } from '../../domain/progress/figures/counted.ts';

/** How each part is drawn: a colour for the eye, a pattern that stays in grey print. */
export const partFill: Record<Part, string> = {
  done: 'var(--color-done)',
  'not-done': 'url(#part-not-done)',
  'says-not-applicable': 'url(#part-says-not-applicable)',
  'not-answered': 'url(#part-not-answered)',
  'not-due-yet': 'var(--color-not-due-yet)',
};

/** The patterns that `partFill` names. Drawn once a page, before anything that uses them. */
export function PartPatterns() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        <pattern
          id="part-not-done"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--color-not-done)" />
          <rect width="1.6" height="6" fill="var(--color-surface)" opacity=".75" />
        </pattern>
        <pattern id="part-says-not-applicable" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" fill="var(--color-says-not-applicable)" />
          <rect width="6" height="1.6" fill="var(--color-surface)" opacity=".75" />
        </pattern>
        <pattern id="part-not-answered" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" fill="var(--color-not-answered)" />
          <circle cx="2.5" cy="2.5" r="1" fill="var(--color-line-strong)" />
        </pattern>
      </defs>
    </svg>
  );
}
