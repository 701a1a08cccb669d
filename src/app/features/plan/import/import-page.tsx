import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { isOffice } from '../../../../domain/log/authority.ts';
import { useOpenSession } from '../../../state/session.ts';
import { Notice } from '../../../ui/notice.tsx';
import { BringIn } from './bring-in.tsx';
import { ImportsKept } from './imports-kept.tsx';
import { TakeOut } from './take-out.tsx';
import { BackToPlan } from '../../../ui/plan/back-to-plan.tsx';

const file = 'file';

/** The plan as Excel, CSV or text: the template to take along, the way in with a preview, and what was brought in. */
export function ImportPage() {
  const open = useOpenSession();
  const [hasPublished, setHasPublished] = useState(false);
  // One amendment is looked at at a time: a file that was read, or an import that is undone.
  const [active, setActive] = useState<string | null>(null);
  const begin = (what: typeof active) => {
    setHasPublished(false);
    setActive(what);
  };
  const published = () => {
    setHasPublished(true);
    setActive(null);
  };
  return (
    <div className="space-y-8">
      <div className="space-y-1">
        <BackToPlan />
        <h1>
          <Trans>The plan as Excel, CSV or text</Trans>
        </h1>
      </div>
      {hasPublished && (
        <Notice kind="status">
          <Trans>
            Published on this device. It reaches members and other devices of the Secretariat with the next
            files that you make for them.
          </Trans>
        </Notice>
      )}
      <TakeOut />
      {isOffice(open.own.role) && (
        <>
          <BringIn isActive={active === file} onBegin={() => begin(file)} onPublished={published} />
          <ImportsKept undoing={active} onUndo={begin} onPublished={published} />
        </>
      )}
    </div>
  );
}
