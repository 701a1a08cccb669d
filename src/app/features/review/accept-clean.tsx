import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  isClean,
  type MemberToReview,
  type ToReview,
} from '../../../domain/progress/remarks/review-queue.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { accept } from '../../state/remarks.ts';
import { openSessionNow } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatCount, formatNamedCount } from '../../text/formats.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useOneAtATime } from '../../ui/fields/one-at-a-time.ts';

/** The button that accepts everything clean at once, after it has said how many of whom. Draws nothing where none is. */
export function AcceptClean(props: {
  readonly clean: readonly ToReview[];
  readonly members: readonly MemberToReview[];
  readonly onDone: (count: number) => void;
}) {
  const { t } = useLingui();
  const { clean, members, onDone } = props;
  const [asks, setAsks] = useState(false);
  const once = useOneAtATime();
  const [failed, setFailed] = useState<StoreError | null>(null);
  if (clean.length === 0) return null;
  const count = formatCount(clean.length);
  const press = async () => {
    const accepted = await accept(openSessionNow(), clean);
    setFailed(accepted.ok ? null : accepted.error);
    if (!accepted.ok) return;
    setAsks(false);
    onDone(clean.length);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => setAsks(true)}>
        <Trans>Accept all clean ones ({count})</Trans>
      </button>
      {asks && (
        <Dialog title={t`Accept all clean ones`} onClose={() => setAsks(false)}>
          <p className="mb-3 max-w-prose">
            <Plural
              value={clean.length}
              one="# answer becomes accepted. You can still send it back later."
              other="# answers become accepted. You can still send any of them back later."
            />
          </p>
          <ul className="mb-5 list-disc ps-5">
            {members.map(({ member, items }) => {
              const of = items.filter(isClean).length;
              return of > 0 && <li key={member.code}>{formatNamedCount(member.name, of)}</li>;
            })}
          </ul>
          {failed && <Problem {...storeErrorSentences(failed)} />}
          <button
            type="button"
            className="button button-primary"
            data-begin-here
            onClick={() => void once(press)}
          >
            <Plural value={clean.length} one="Accept # answer" other="Accept # answers" />
          </button>
        </Dialog>
      )}
    </>
  );
}
