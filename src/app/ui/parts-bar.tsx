import { type Part, parts } from '../../domain/progress/figures/counted.ts';
import { expectedOf, inPart, type Tally } from '../../domain/progress/figures/tally.ts';
import { partFill } from './part-look.tsx';

/** A tally as one bar of its parts, filling the width that it is given. The numbers always stand beside it. */
export function PartsBar({ tally }: { readonly tally: Tally }) {
  const whole = expectedOf(tally);
  if (whole === 0) return null;
  const starts = parts.reduce<{ part: Part; from: number; count: number }[]>((all, part) => {
    const last = all.at(-1);
    return [...all, { part, from: last ? last.from + last.count : 0, count: inPart(tally, part) }];
  }, []);
  return (
    <svg className="h-4 w-full" viewBox={`0 0 ${whole} 1`} preserveAspectRatio="none" aria-hidden="true">
      {starts
        .filter(({ count }) => count > 0)
        .map(({ part, from, count }) => (
          <rect
            key={part}
            x={from}
            width={count}
            height="1"
            // A pattern would be stretched with the bar, so here each part has its plain colour and an edge.
            fill={part === 'done' || part === 'not-due-yet' ? partFill[part] : `var(--color-${part})`}
            stroke="var(--color-line-strong)"
            strokeWidth="1"
            vectorEffect="non-scaling-stroke"
          />
        ))}
    </svg>
  );
}
