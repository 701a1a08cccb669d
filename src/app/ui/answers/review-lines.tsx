import { useLingui } from '@lingui/react/macro';
import type { Review } from '../../../domain/progress/remarks/remarks.ts';
import { useSaidBy } from './said-by.tsx';

/** What the Secretariat decided about a report, each with who and when, the first decision first. */
export function ReviewLines({ reviews }: { readonly reviews: readonly Review[] }) {
  const { t } = useLingui();
  const saidBy = useSaidBy();
  return reviews.map((review) => {
    const { who, day } = saidBy(review);
    return review.outcome === 'accepted' ? (
      <p key={review.id} className="text-done">
        <span aria-hidden="true">✓ </span>
        {t`Accepted by ${who}, ${day}.`}
      </p>
    ) : (
      <div key={review.id} className="max-w-prose border-warn border-s-4 bg-warn-soft px-3 py-2">
        <p className="font-semibold">{t`Sent back with a question by ${who}, ${day}:`}</p>
        <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
          {review.reason}
        </p>
      </div>
    );
  });
}
