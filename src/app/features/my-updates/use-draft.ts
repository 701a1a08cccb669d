import { useEffect, useRef, useState } from 'react';
import type { ReportDraft } from '../../../domain/progress/report-draft.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { createDraftWriter, type DraftWriter, thisTab } from '../../state/drafts.ts';
import { useOpenSession } from '../../state/session.ts';

/** A draft while its form is open. */
export type DraftState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'ready';
      readonly draft: ReportDraft;
      /** `restored`: typed before and found again; `saved`: what stands in the form is on the disk. */
      readonly kept: 'untouched' | 'restored' | 'writing' | 'saved' | StoreError;
    };

/** What a form does with its draft. */
export interface DraftControl {
  readonly state: DraftState;
  readonly change: (change: Partial<ReportDraft>) => void;
  /** Settles once the last keystroke is on the disk, so that nothing is written after what follows. */
  readonly settled: () => Promise<unknown>;
  readonly discard: () => Promise<void>;
}

/**
 * The draft `id` as it was left, or `initial`; every change is stored, and one made in another window is shown here.
 * A form that turns to another draft must be drawn anew (by its key), or it would carry the text along.
 */
export function useDraft(id: string, initial: ReportDraft): DraftControl {
  const { store } = useOpenSession();
  const [state, setState] = useState<DraftState>({ kind: 'loading' });
  const writer = useRef<DraftWriter<ReportDraft> | null>(null);
  const latest = useRef(initial);

  useEffect(() => {
    let isOpen = true;
    const show = (draft: ReportDraft, kept: 'untouched' | 'restored' | 'saved') => {
      latest.current = draft;
      if (isOpen) setState({ kind: 'ready', draft, kept });
    };
    writer.current = createDraftWriter(store, id, (error) => {
      if (isOpen) setState((now) => (now.kind === 'ready' ? { ...now, kept: error ?? 'saved' } : now));
    });
    void store.readDraft(id).then((read) => {
      if (read.ok && read.value !== null)
        show({ ...latest.current, ...(read.value.value as ReportDraft) }, 'restored');
      else show(latest.current, 'untouched');
    });
    const stop = store.watchDrafts(() => {
      void store.readDraft(id).then((read) => {
        const elsewhere = read.ok && read.value !== null && read.value.tab !== thisTab ? read.value : null;
        if (elsewhere) show(elsewhere.value as ReportDraft, 'saved');
      });
    });
    return () => {
      isOpen = false;
      stop();
    };
  }, [store, id]);

  return {
    state,
    change: (change) => {
      latest.current = { ...latest.current, ...change };
      const draft = latest.current;
      setState({ kind: 'ready', draft, kept: 'writing' });
      writer.current?.write(draft);
    },
    settled: async () => writer.current?.settled(),
    discard: async () => {
      await writer.current?.settled();
      await store.removeDraft(id);
    },
  };
}
