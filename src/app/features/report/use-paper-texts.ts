import { useEffect, useRef, useState } from 'react';
import type { EventId } from '../../../domain/log/ids.ts';
import type { Day } from '../../../domain/plan/day.ts';
import { noTexts, type PaperTexts } from '../../../domain/progress/paper-choice.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { createDraftWriter, type DraftWriter, thisTab } from '../../state/drafts.ts';
import { lastPaperDay, paperDraftId } from '../../state/paper-texts.ts';
import { useOpenSession } from '../../state/session.ts';

/** What is written into the paper of a day, as it stands on the screen. */
export interface PaperTextsControl {
  /** null while they are read. */
  readonly texts: PaperTexts | null;
  readonly kept: 'untouched' | 'writing' | 'saved' | StoreError;
  readonly change: (change: Partial<PaperTexts>) => void;
  /** Another day that has texts, where this one has none; null: nothing to take over. */
  readonly earlier: { readonly day: Day; readonly take: () => Promise<void> } | null;
}

/**
 * The texts of the paper `of` a day or a conference copy: every keystroke is stored, and what is typed in another window is shown. For another
 * one the caller must be drawn anew (by its key), or the texts would be carried along.
 */
export function usePaperTexts(of: Day | EventId): PaperTextsControl {
  const { store, inForce, draftIds } = useOpenSession();
  const { id: plan } = inForce.plan;
  const id = paperDraftId(plan, of);
  const [texts, setTexts] = useState<PaperTexts | null>(null);
  const [kept, setKept] = useState<PaperTextsControl['kept']>('untouched');
  const writer = useRef<DraftWriter<PaperTexts> | null>(null);
  const latest = useRef<PaperTexts>(noTexts);

  useEffect(() => {
    let isOpen = true;
    const read = async (isFirst: boolean) => {
      const found = await store.readDraft(id);
      if (!isOpen) return;
      const row = found.ok ? found.value : null;
      if (row !== null && (isFirst || row.tab !== thisTab)) latest.current = textsFrom(row.value);
      setTexts(latest.current);
    };
    writer.current = createDraftWriter<PaperTexts>(store, id, (error) => {
      if (isOpen) setKept(error ?? 'saved');
    });
    void read(true);
    const stop = store.watchDrafts(() => void read(false));
    return () => {
      isOpen = false;
      stop();
    };
  }, [store, id]);

  const change = (part: Partial<PaperTexts>) => {
    latest.current = { ...latest.current, ...part };
    setTexts(latest.current);
    setKept('writing');
    writer.current?.write(latest.current);
  };
  const other = lastPaperDay(draftIds, plan, of);
  const isEmpty = texts !== null && isWithoutWords(texts);
  return {
    texts,
    kept,
    change,
    earlier:
      !isEmpty || other === null
        ? null
        : {
            day: other,
            take: async () => {
              const found = await store.readDraft(paperDraftId(plan, other));
              if (found.ok && found.value !== null) change(textsFrom(found.value.value));
            },
          },
  };
}

function isWithoutWords({ comments, recommendations }: PaperTexts): boolean {
  return recommendations === '' && Object.values(comments).every((one) => one === '');
}

// A draft is kept as it was typed, maybe by another version of this program.
function textsFrom(value: unknown): PaperTexts {
  const { comments, recommendations } = (value ?? {}) as Partial<PaperTexts>;
  const known = Object.entries(comments ?? {}).filter(([, text]) => typeof text === 'string');
  return {
    comments: Object.fromEntries(known),
    recommendations: typeof recommendations === 'string' ? recommendations : '',
  };
}
