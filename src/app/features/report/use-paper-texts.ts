import { useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../../../domain/plan/day.ts';
import { keptWith, type PaperKey } from '../../../domain/progress/paper/kept-paper.ts';
import { noTexts, type PaperTexts } from '../../../domain/progress/paper/paper-choice.ts';
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
 * The texts of a paper: every keystroke is stored, and what is typed in another window is shown. Where nothing was typed on
 * this device they are those that were kept with the paper. For another one the caller must be drawn anew (by its key), or
 * the texts would be carried along.
 */
export function usePaperTexts(key: PaperKey): PaperTextsControl {
  const { store, draftIds, papers } = useOpenSession();
  const { plan } = key;
  const of = key.copy ?? key.day;
  const id = paperDraftId(plan, of);
  const { inForce } = useMemo(() => keptWith(papers, key), [papers, key]);
  const [texts, setTexts] = useState<PaperTexts | null>(null);
  const [kept, setKept] = useState<PaperTextsControl['kept']>('untouched');
  const writer = useRef<DraftWriter<PaperTexts> | null>(null);
  const latest = useRef<PaperTexts>(noTexts);
  const hasTyped = useRef(false);

  useEffect(() => {
    let isOpen = true;
    writer.current = createDraftWriter<PaperTexts>(store, id, (error) => {
      if (isOpen) setKept(error ?? 'saved');
    });
    return () => {
      isOpen = false;
    };
  }, [store, id]);

  useEffect(() => {
    let isOpen = true;
    const read = async (isFirst: boolean) => {
      const found = await store.readDraft(id);
      if (!isOpen) return;
      const row = found.ok ? found.value : null;
      // What is typed here may not be stored yet: then only another window has anything newer.
      const isBehind = isFirst && !hasTyped.current;
      if (row === null) latest.current = hasTyped.current ? latest.current : (inForce ?? noTexts);
      else if (isBehind || row.tab !== thisTab) latest.current = textsFrom(row.value);
      setTexts(latest.current);
    };
    void read(true);
    const stop = store.watchDrafts(() => void read(false));
    return () => {
      isOpen = false;
      stop();
    };
  }, [store, id, inForce]);

  const change = (part: Partial<PaperTexts>) => {
    const { comments, recommendations } = latest.current;
    latest.current = { comments, recommendations, ...part };
    hasTyped.current = true;
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
