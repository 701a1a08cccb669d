import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Edition } from '../../../domain/progress/editions/edition.ts';
import {
  isSameTexts,
  type KeptPaper,
  keptWith,
  type PaperKey,
} from '../../../domain/progress/paper/kept-paper.ts';
import type { PaperTexts } from '../../../domain/progress/paper/paper-choice.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import type { ReportSearch } from '../../search.ts';
import { keepPaper, whoKept, wordsToKeep } from '../../state/keep-paper.ts';
import { openSessionNow, useOpenSession } from '../../state/session.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { formatDay, formatInstant } from '../../text/formats.ts';
import { Notice } from '../../ui/notice.tsx';
import { choiceFrom } from './paper-question.ts';

/** Keeps what is written into a paper with it, so that it reaches the other Secretariat devices, and lists what was kept before. */
export function KeepPaper(props: {
  readonly of: PaperKey;
  readonly copy: Edition | null;
  readonly texts: PaperTexts;
  readonly search: ReportSearch;
  readonly use: (texts: PaperTexts) => void;
}) {
  const { t } = useLingui();
  const { of, copy, texts, search, use } = props;
  const { papers } = useOpenSession();
  const [failed, setFailed] = useState<StoreError | null>(null);
  const { inForce, earlier } = keptWith(papers, of);
  const head = {
    number: search.number ?? '',
    item: search.item ?? '',
    distribution: choiceFrom(search).distribution,
  };
  const words = wordsToKeep(texts);
  const isKept =
    inForce !== null &&
    isSameTexts(inForce, words) &&
    inForce.number === head.number.trim() &&
    inForce.item === head.item.trim() &&
    inForce.distribution === head.distribution;
  const isEmpty = words.recommendations === '' && Object.keys(words.comments).length === 0;
  const hasNothing = inForce === null && isEmpty && head.number === '' && head.item === '';
  const keep = async () => {
    const kept = await keepPaper(openSessionNow(), of, texts, head);
    setFailed(kept.ok ? null : kept.error);
  };
  const day = formatDay(of.day);
  return (
    <div className="space-y-3 border-line border-t pt-4">
      <p className="hint max-w-prose">
        <Trans>
          What you type is on this device alone. Kept with the paper, it goes to the other devices of the
          Secretariat with the next update, and never to a member; so do the paper number, the agenda item and
          the distribution.
        </Trans>
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {!isKept && !hasNothing && (
          <button type="button" className="button" onClick={() => void keep()}>
            {copy === null ? t`Keep with the paper of ${day}` : t`Keep with the conference copy`}
          </button>
        )}
        <p role="status" className="[overflow-wrap:anywhere]">
          {inForce !== null && (
            <>
              <KeptWhen kept={inForce} />{' '}
              {isKept ? (
                <Trans>It is what stands here.</Trans>
              ) : (
                <Trans>What stands here is different.</Trans>
              )}
            </>
          )}
        </p>
        {inForce !== null && !isSameTexts(inForce, words) && (
          <button type="button" className="button button-quiet" onClick={() => use(textsOf(inForce))}>
            {t`Use what was kept`}
          </button>
        )}
      </div>
      {failed !== null && (
        <Notice kind="alert">
          {storeErrorSentences(failed).what} {storeErrorSentences(failed).next}
        </Notice>
      )}
      {earlier.length > 0 && (
        <details>
          <summary className="py-1">{t`What was kept before`}</summary>
          <ul className="divide-y divide-line">
            {earlier.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
                <p className="[overflow-wrap:anywhere]">
                  <KeptWhen kept={one} />
                </p>
                <button type="button" className="button" onClick={() => use(textsOf(one))}>
                  {t`Use it`}
                  <span className="sr-only">: {formatInstant(one.recorded)}</span>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function KeptWhen({ kept }: { readonly kept: KeptPaper }) {
  const { t } = useLingui();
  const open = useOpenSession();
  const when = formatInstant(kept.recorded);
  const who = whoKept(open, kept);
  return <>{who === null ? t`Kept ${when}.` : t`Kept ${when} by ${who}.`}</>;
}

function textsOf({ comments, recommendations }: KeptPaper): PaperTexts {
  return { comments, recommendations };
}
