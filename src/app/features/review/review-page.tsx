import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { isOffice } from '../../../domain/log/authority.ts';
import { isClean, type MemberToReview } from '../../../domain/progress/remarks/review-queue.ts';
import { useReviewQueue } from '../../state/review.ts';
import { useOpenPart } from '../../state/session.ts';
import { AcceptClean } from './accept-clean.tsx';
import { DecidedLists } from './decided-lists.tsx';
import { acceptIdOf } from './item-to-review.tsx';
import { MemberCard } from './member-card.tsx';
import { focusSoon } from '../../ui/fields/next-focus.ts';

/** What members sent and nobody has looked at yet: to be accepted, or sent back with a question. */
export function ReviewPage() {
  const office = useOpenPart((open) => isOffice(open.own.role));
  return (
    <div className="space-y-6">
      <h1>
        <Trans>Review</Trans>
      </h1>
      {office ? (
        <Queue />
      ) : (
        <>
          <p>
            <Trans>
              The Secretariat looks at answers here. What it says to yours comes with its next reply.
            </Trans>
          </p>
          <Link to="/my-updates" className="button">
            <Trans>Open My updates</Trans>
          </Link>
        </>
      )}
    </div>
  );
}

const shownAtFirst = 60;

function Queue() {
  const { t } = useLingui();
  const queue = useReviewQueue();
  const [message, setMessage] = useState<string | null>(null);
  const [shown, setShown] = useState(shownAtFirst);
  const status = useRef<HTMLDivElement>(null);
  if (queue === null) return null;
  const items = queue.flatMap((one) => one.items);
  const fresh = items.filter((one) => one.isNew).length;
  const clean = items.filter(isClean);
  const onDecided = (key: string, words: string) => {
    const at = items.findIndex((one) => one.deliverable.key === key);
    const after = items[at + 1] ?? items[at - 1];
    setMessage(words);
    // Drawn by then without the answer that was decided, which had the focus.
    requestAnimationFrame(() => {
      const next = after === undefined ? null : document.getElementById(acceptIdOf(after));
      (next ?? status.current)?.focus();
    });
  };
  const onAccepted = (count: number) => {
    focusSoon(() => status.current);
    setMessage(count === 1 ? t`One answer is accepted.` : t`${count} answers are accepted.`);
  };
  const drawn = upTo(queue, shown);
  const hidden = items.length - drawn.reduce((sum, one) => sum + one.items.length, 0);
  return (
    <>
      <div ref={status} role="status" aria-live="polite" tabIndex={-1} className="outline-none">
        {message !== null && <p className="rounded-lg bg-accent-soft px-4 py-3 font-semibold">{message}</p>}
      </div>
      {items.length === 0 ? (
        <div className="card space-y-1 p-5">
          <p className="font-semibold text-lg">
            <Trans>All is read. Nobody waits for you here.</Trans>
          </p>
          <p className="hint">
            <Trans>What members send next appears here as soon as you take it in.</Trans>
          </p>
        </div>
      ) : (
        <section
          aria-label={t`What waits`}
          className="card flex flex-wrap items-center justify-between gap-x-8 gap-y-3 p-5"
        >
          <div>
            <p className="font-semibold text-xl">
              <Plural value={items.length} one="# answer waits" other="# answers wait" />{' '}
              <Plural value={queue.length} one="from # member" other="from # members" />
            </p>
            <p className="hint">
              {fresh > 0 && (
                <>
                  <Plural
                    value={fresh}
                    one="# came since your last look."
                    other="# came since your last look."
                  />{' '}
                </>
              )}
              <Trans>
                Clean: nothing to ask, no help, no new date, nothing that differs. What is not clean says why.
              </Trans>
            </p>
          </div>
          <AcceptClean clean={clean} members={queue} onDone={onAccepted} />
        </section>
      )}
      <ul className="space-y-6">
        {drawn.map((one) => (
          <li key={one.member.code}>
            <MemberCard of={one} onDecided={onDecided} onAccepted={onAccepted} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="button" onClick={() => setShown(shown + shownAtFirst)}>
          <Plural value={hidden} one="Show # more" other="Show # more" />
        </button>
      )}
      <DecidedLists />
    </>
  );
}

// Whole members, until they have `count` answers together.
function upTo(queue: readonly MemberToReview[], count: number): readonly MemberToReview[] {
  let drawn = 0;
  return queue.filter(({ items }) => {
    const fits = drawn < count;
    drawn += items.length;
    return fits;
  });
}
