import { type RefObject, useRef, useState } from 'react';
import type { Result } from '../../../base/result.ts';
import type { StoreError } from '../../../storage/store-error.ts';
import { focusSoon } from './next-focus.ts';
import { useOneAtATime } from './one-at-a-time.ts';

/** How a form makes a value of what is typed and stores it. */
export interface Sending<Value, Problem> {
  readonly finish: () => Result<Value, readonly Problem[]>;
  readonly save: (value: Value) => Promise<Result<void, StoreError>>;
  readonly onSaved: (value: Value) => void;
}

/** A form that is sent. */
export interface Submit<Problem> {
  /** What lacked when it was last sent, in the order of the form. */
  readonly problems: readonly Problem[];
  /** Why it could not be stored; null: it was not tried, or was stored. */
  readonly failed: StoreError | null;
  /** For `FormProblems`: it is given the focus where something lacks. */
  readonly summary: RefObject<HTMLDivElement | null>;
  /** Sends it: what lacks is shown, or it is stored. Sent again before it is stored, it is stored once. */
  readonly send: <Value>(sending: Sending<Value, Problem>) => Promise<void>;
}

/** Follows the sending of a form: what it lacks, whether it could be stored. */
export function useSubmit<Problem>(): Submit<Problem> {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failed, setFailed] = useState<StoreError | null>(null);
  const summary = useRef<HTMLDivElement>(null);
  const once = useOneAtATime();
  const send = <Value>({ finish, save, onSaved }: Sending<Value, Problem>) =>
    once(async () => {
      const finished = finish();
      setProblems(finished.ok ? [] : finished.error);
      setFailed(null);
      if (!finished.ok) {
        focusSoon(() => summary.current);
        return;
      }
      const saved = await save(finished.value);
      if (saved.ok) onSaved(finished.value);
      else setFailed(saved.error);
    });
  return { problems, failed, summary, send };
}
