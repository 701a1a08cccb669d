import { Trans } from '@lingui/react/macro';
import type { Counted } from '../../../domain/progress/figures/counted.ts';
import { excusedWords } from '../../text/excuse-words.ts';
import { StatusMark } from '../status-mark.tsx';

/** Why what is due is not asked for, or not expected: that it is excused, or accepted as not applying. Draws nothing else. */
export function BesideAnswer({ part, excuse }: Pick<Counted, 'part' | 'excuse'>) {
  if (part === 'excused' && excuse !== null) {
    return (
      <p className="font-semibold">
        <StatusMark mark="excused" /> {excusedWords(excuse)}
      </p>
    );
  }
  if (part !== 'does-not-apply') return null;
  return (
    <p className="font-semibold">
      <StatusMark mark="does-not-apply" />{' '}
      <Trans>The Secretariat accepted that this does not apply. It is not counted.</Trans>
    </p>
  );
}
