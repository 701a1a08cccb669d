import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isOffice } from '../../../../domain/log/authority.ts';
import { removeOpenWorkspace } from '../../../state/open-workspace.ts';
import { ownAnswers } from '../../../state/own-answers.ts';
import { holdsEverything, type MadeCopy } from '../../../state/safety-copy.ts';
import { openSessionNow, useOpenSession } from '../../../state/session.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { CopyMaker } from './copy-maker.tsx';
import { Fact } from './fact.tsx';
import { LeaveDesk } from './leave-desk.tsx';

/** The way off a computer that others use: a copy that was read back, then nothing of it stays here. */
export function LeaveComputer() {
  const { t } = useLingui();
  const { row, own } = useOpenSession();
  const [isOpen, setIsOpen] = useState(false);
  const isExplore = row.kind === 'explore';
  if (!isExplore && isOffice(own.role)) return <LeaveDesk />;
  return (
    <Fact
      question={
        isExplore ? (
          <Trans>Enough of the demonstration?</Trans>
        ) : (
          <Trans>Is this not your own computer?</Trans>
        )
      }
    >
      <p className="max-w-prose">
        {isExplore ? (
          <Trans>You can remove it from this device and begin it anew at any time.</Trans>
        ) : (
          <Trans>
            Before you leave a computer that others use, take a safety copy with you and remove everything
            from here.
          </Trans>
        )}
      </p>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
        {isExplore ? t`Remove the demonstration` : t`Leave this computer`}
      </button>
      {isOpen && (
        <Dialog
          title={isExplore ? t`Remove the demonstration` : t`Leave this computer`}
          onClose={() => setIsOpen(false)}
        >
          {isExplore ? <Remove made={null} /> : <CopyThenRemove />}
        </Dialog>
      )}
    </Fact>
  );
}

function CopyThenRemove() {
  const [made, setMade] = useState<MadeCopy | null>(null);
  return (
    <div className="max-w-prose space-y-4">
      {made === null && (
        <p>
          <Trans>
            First make a safety copy on a USB stick, or send it to yourself. Only then can anything be
            removed.
          </Trans>
        </p>
      )}
      <CopyMaker onVerified={setMade} />
      {made && <Remove made={made} />}
    </div>
  );
}

function Remove({ made }: { readonly made: MadeCopy | null }) {
  const { t } = useLingui();
  const open = useOpenSession();
  const [state, setState] = useState<'ready' | 'working' | 'changed'>('ready');
  const answers = plural(ownAnswers(open).length, { one: '# answer', other: '# answers' });
  const drafts = plural(open.draftIds.size, { one: '# draft', other: '# drafts' });
  const remove = async () => {
    setState('working');
    // Another window may have saved something since the copy was made.
    if (made !== null && !(await holdsEverything(openSessionNow(), made))) return setState('changed');
    await removeOpenWorkspace();
  };
  return (
    <div className="space-y-4">
      {state === 'changed' && (
        <Notice kind="alert">
          <Trans>Something was saved after the copy was made. Make another one first.</Trans>
        </Notice>
      )}
      {made !== null && (
        <p className="font-semibold">
          {t`${answers} and ${drafts} will be removed from this computer. After that they are only in the copy.`}
        </p>
      )}
      {state !== 'changed' && (
        <button
          type="button"
          className="button button-primary"
          aria-disabled={state === 'working'}
          onClick={() => state === 'ready' && void remove()}
        >
          {made === null ? t`Remove it from this device` : t`Remove everything from this computer`}
        </button>
      )}
    </div>
  );
}
