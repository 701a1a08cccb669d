import { Trans } from '@lingui/react/macro';

/** How the two lines of the chart are drawn: told apart by their strokes, in grey too. */
export const curveStrokes = {
  due: { stroke: 'var(--color-ink-soft)', strokeWidth: 1.75, strokeDasharray: '7 4' },
  done: { stroke: 'var(--color-done)', strokeWidth: 2.75 },
} as const;

/** What each line of the chart means. */
export function CurveKey() {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      <li className="flex items-center gap-2">
        <Sample line="due" />
        <Trans>Expected: due by then</Trans>
      </li>
      <li className="flex items-center gap-2">
        <Sample line="done" />
        <Trans>Done by then</Trans>
      </li>
    </ul>
  );
}

function Sample({ line }: { readonly line: keyof typeof curveStrokes }) {
  return (
    <svg width="32" height="8" aria-hidden="true">
      <line x1="0" x2="32" y1="4" y2="4" {...curveStrokes[line]} />
    </svg>
  );
}
