import { parts } from '../../../domain/progress/figures/counted.ts';
import { expectedOf, inPart, type Tally } from '../../../domain/progress/figures/tally.ts';
import type { ChartBlock } from '../../../exchange/paper/paper-document.ts';
import { partFill } from '../../ui/part-look.tsx';
import { Words } from './words.tsx';

/** Tallies as bars of their parts, each with its numbers in words: patterns keep the parts apart in grey print. */
export function PaperChart({ chart }: { readonly chart: ChartBlock }) {
  return (
    <figure aria-label={chart.description} className="space-y-2">
      <ul className="paper-key flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {chart.key.map(({ part, word }) => (
          <li key={part} className="flex items-center gap-2">
            <svg width="16" height="16" aria-hidden="true">
              <rect x=".5" y=".5" width="15" height="15" fill={partFill[part]} stroke="var(--color-ink)" />
            </svg>
            {word}
          </li>
        ))}
      </ul>
      <ul className="space-y-1 text-sm">
        {chart.bars.map(({ label, tally, words }) => (
          <li
            key={label.map(({ text }) => text).join('')}
            className="grid items-center gap-x-3 sm:[grid-template-columns:14rem_1fr_9rem] print:[grid-template-columns:14rem_1fr_9rem]"
          >
            <span className="[overflow-wrap:anywhere]">
              <Words line={label} />
            </span>
            <Bar tally={tally} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

// Shares of the width and no view box: the patterns keep their size however wide the bar is.
function Bar({ tally }: { readonly tally: Tally }) {
  const whole = expectedOf(tally);
  const counts = parts.map((part) => inPart(tally, part));
  return (
    <svg width="100%" height="14" aria-hidden="true">
      {parts.map((part, place) => {
        const count = counts[place] ?? 0;
        const before = counts.slice(0, place).reduce((sum, one) => sum + one, 0);
        return (
          count > 0 && (
            <rect
              key={part}
              x={share(before, whole)}
              width={share(count, whole)}
              height="14"
              fill={partFill[part]}
              stroke="var(--color-ink)"
            />
          )
        );
      })}
    </svg>
  );
}

function share(count: number, whole: number): string {
  return `${(count / whole) * 100}%`;
}
