import { Trans } from '@lingui/react/macro';
import type { ReactNode, RefObject } from 'react';
import type { DraftState } from '../../state/use-draft.ts';
import { storeErrorSentences } from '../../text/error-sentences.ts';
import { Notice } from '../notice.tsx';

/** How a draft is kept. */
type HowKept = (DraftState<object> & { kind: 'ready' })['kept'];

/** Above a form that begins with what was typed before. */
export function RestoredDraft({ kept }: { readonly kept: HowKept }) {
  if (kept !== 'restored') return null;
  return (
    <Notice kind="status">
      <Trans>This is what you typed before. It was kept on this device.</Trans>
    </Notice>
  );
}

/** Beside the buttons of a form: whether what is typed is kept, or why not. */
export function DraftKept({ kept }: { readonly kept: HowKept }) {
  return (
    <p className="hint" role="status">
      <Kept kept={kept} />
    </p>
  );
}

/** The buttons of a form, then the one that throws its draft away where there is one, and how it is kept. */
export function DraftButtons(props: {
  readonly kept: HowKept;
  readonly onDiscard: () => void;
  readonly children: ReactNode;
}) {
  const { kept } = props;
  return (
    <div className="flex flex-wrap items-center gap-3">
      {props.children}
      {kept !== 'untouched' && (
        <button type="button" className="button button-quiet" onClick={props.onDiscard}>
          <Trans>Throw the draft away</Trans>
        </button>
      )}
      <DraftKept kept={kept} />
    </div>
  );
}

function Kept({ kept }: { readonly kept: HowKept }) {
  if (kept === 'untouched') return null;
  if (kept === 'writing') return <Trans>Keeping…</Trans>;
  if (kept === 'saved' || kept === 'restored') return <Trans>Draft kept on this device.</Trans>;
  const { what, next } = storeErrorSentences(kept);
  return (
    <span className="font-semibold text-warn">
      {what} {next}
    </span>
  );
}

/** One thing that a form lacks, and the way to its field where there is one. */
export interface FormProblem {
  readonly words: string;
  readonly onGo?: () => void;
}

/** All that a form lacks, in a place that can be given the focus; nothing where it lacks nothing. */
export function FormProblems({
  summary,
  heading,
  problems,
}: {
  readonly summary: RefObject<HTMLDivElement | null>;
  /** What did not happen, and what was kept. */
  readonly heading: ReactNode;
  readonly problems: readonly FormProblem[];
}) {
  if (problems.length === 0) return null;
  return (
    <div ref={summary} tabIndex={-1} className="outline-none">
      <Notice kind="alert">
        <p className="font-semibold">{heading}</p>
        <ul className="list-disc ps-5">
          {problems.map(({ words, onGo }, place) => (
            // Two fields may lack the same: only the place tells their sentences apart.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={place}>
              {onGo === undefined ? (
                words
              ) : (
                <button type="button" className="link text-start align-top" onClick={onGo}>
                  {words}
                </button>
              )}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
