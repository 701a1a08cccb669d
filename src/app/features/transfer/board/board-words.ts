import { plural, t } from '@lingui/core/macro';
import type { Span } from '../../../../domain/log/frontier.ts';
import { formatCount } from '../../../text/formats.ts';

// More stretches than these are counted: nobody reads out a list of twenty.
const namedStretches = 4;

/** What is missing, in words: "6 and 7 not received". `spans` are of one device, in order, and at least one. */
export function notReceivedSentence(spans: readonly Span[]): string {
  const words = spans.slice(0, namedStretches).flatMap(stretch);
  const more = spans.slice(namedStretches).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (more > 0) words.push(plural(more, { one: '# more', other: '# more' }));
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1).join(', ');
  if (before === '') return t`${last} not received`;
  return t`${before} and ${last} not received`;
}

function stretch({ from, to }: Span): readonly string[] {
  const [first, last] = [formatCount(from), formatCount(to)];
  if (from === to) return [first];
  return to === from + 1 ? [first, last] : [t`${first} to ${last}`];
}

/** What a device is called; one that nobody gave a name says so. */
export function deviceWord(label: string): string {
  return label === '' ? t`A device without a name` : label;
}
