import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Deliverable } from '../../../domain/plan/deliverables.ts';
import type { AttentionAction } from '../../../domain/progress/figures/attention-action.ts';
import { actionWord } from '../../text/attention-words.ts';

/** The way to the one thing that can be done about a reason; `about` tells a screen reader which line it stands in. */
export function AttentionActionLink(props: {
  readonly action: AttentionAction;
  readonly deliverable: Pick<Deliverable, 'key' | 'party' | 'period'>;
  readonly about: string;
}): ReactNode {
  const { action, deliverable, about } = props;
  const { key, party, period } = deliverable;
  const className = 'button no-print justify-self-start sm:justify-self-end';
  const words = (
    <>
      {actionWord(action)} <span className="sr-only">{about}</span>
    </>
  );
  switch (action) {
    case 'remind':
      return (
        <Link to="/transfer" search={{ part: 'board', remind: party }} className={className}>
          {words}
        </Link>
      );
    case 'enter':
      return (
        <Link to="/my-updates" search={{ for: party }} className={className}>
          {words}
        </Link>
      );
    case 'update':
      return (
        <Link to="/my-updates" className={className}>
          {words}
        </Link>
      );
    case 'excuse':
      return (
        <Link to="/members/$code" params={{ code: party }} search={{ excuse: period }} className={className}>
          {words}
        </Link>
      );
    case 'settle':
      return (
        <Link
          to="."
          search={(before) => ({ ...before, settle: key })}
          resetScroll={false}
          className={className}
        >
          {words}
        </Link>
      );
    // Help is answered in the thread, which stands with the answers.
    case 'answer-help':
    case 'open':
      return (
        <Link to="." search={(before) => ({ ...before, at: key })} resetScroll={false} className={className}>
          {words}
        </Link>
      );
  }
}
