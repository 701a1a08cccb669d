import { type Part, parts } from '../../domain/progress/figures/counted.ts';
import { partWord } from '../text/status-words.ts';
import { partFill } from './part-look.tsx';

/** What the colours and patterns of the bars mean; a part that occurs nowhere is left out. */
export function PartsKey({ shown }: { readonly shown: (part: Part) => boolean }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {parts.filter(shown).map((part) => (
        <li key={part} className="flex items-center gap-2">
          <svg width="16" height="16" aria-hidden="true">
            <rect
              x=".5"
              y=".5"
              width="15"
              height="15"
              rx="2"
              fill={partFill[part]}
              stroke="var(--color-line-strong)"
            />
          </svg>
          {partWord(part)}
        </li>
      ))}
    </ul>
  );
}
