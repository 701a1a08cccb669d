import { Trans } from '@lingui/react/macro';
import type { StoreError } from '../storage/store-error.ts';
import { storeErrorSentences } from './text/error-sentences.ts';
import { Problem } from './ui/problem.tsx';
import { SupportNoteButton } from './ui/devices/support-note-button.tsx';
import { leave } from './leave.ts';

/** Why nothing can be shown, and the ways on. `others`: whether the other workspaces of this device can be listed. */
export function WorkspaceFailed(props: {
  readonly error: StoreError;
  readonly others: 'listed' | 'unlisted';
}) {
  return (
    <div className="space-y-4">
      <Problem {...storeErrorSentences(props.error)} />
      <div className="flex flex-wrap items-start gap-3">
        {props.others === 'listed' && (
          <button type="button" className="button" onClick={() => void leave()}>
            <Trans>Other workspace</Trans>
          </button>
        )}
        <SupportNoteButton />
      </div>
    </div>
  );
}
