import { Plural, Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isClean, type MemberToReview } from '../../../domain/progress/remarks/review-queue.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { accept } from '../../state/remarks.ts';
import { openSessionNow } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { Problem } from '../../ui/problem.tsx';
import { ItemToReview } from './item-to-review.tsx';
import { useOneAtATime } from '../../ui/fields/one-at-a-time.ts';

/** What waits of one member. */
export function MemberCard(props: {
  readonly of: MemberToReview;
  readonly onDecided: (key: string, words: string) => void;
  readonly onAccepted: (count: number) => void;
}) {
  const { of, onDecided, onAccepted } = props;
  const { member, items } = of;
  const once = useOneAtATime();
  const [failed, setFailed] = useState<StoreError | null>(null);
  const clean = items.filter(isClean);
  const acceptClean = async () => {
    const accepted = await accept(openSessionNow(), clean);
    setFailed(accepted.ok ? null : accepted.error);
    if (accepted.ok) onAccepted(clean.length);
  };
  const heading = `review-${member.code}`;
  return (
    <section aria-labelledby={heading} className="card px-4 py-2 sm:px-5">
      <div className="flex flex-wrap items-center justify-between gap-3 py-2">
        <h2 id={heading}>
          <Link to="/members/$code" params={{ code: member.code }} className="link">
            {member.name}
          </Link>{' '}
          <span className="font-normal text-base text-ink-soft">
            <Plural value={items.length} one="# answer" other="# answers" />
          </span>
        </h2>
        {clean.length > 1 && (
          <button
            type="button"
            className="button"
            aria-describedby={heading}
            onClick={() => void once(acceptClean)}
          >
            <Trans>
              Accept <Plural value={clean.length} one="# clean one" other="# clean ones" />
            </Trans>
          </button>
        )}
      </div>
      {failed && <Problem {...storeErrorSentences(failed)} />}
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <li key={item.report.id}>
            <ItemToReview item={item} onDecided={onDecided} />
          </li>
        ))}
      </ul>
    </section>
  );
}
