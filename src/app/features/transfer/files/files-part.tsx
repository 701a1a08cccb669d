import { Trans } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { type DragEvent, useEffect, useState } from 'react';
import { isOffice } from '../../../../domain/log/authority.ts';
import { offerFiles, offerText } from '../../../state/incoming.ts';
import { useOpenSession } from '../../../state/session.ts';
import { CutOffNotice } from '../../../ui/devices/cut-off-notice.tsx';
import { NewDeviceNotice } from '../../../ui/devices/new-device-notice.tsx';
import { NotLetIn } from '../../../ui/devices/not-let-in.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ImportsList } from './imports-list.tsx';
import { NotCountedList } from './not-counted-list.tsx';
import { ReceiptCodeField } from './receipt-code-field.tsx';
import { ReceiveCard } from './receive-card.tsx';
import { SendToMember } from './send-to-member.tsx';
import { SharedFolderCard } from './shared-folder-card.tsx';
import { SendToSecretariat } from './send-to-secretariat.tsx';

const route = getRouteApi('/transfer');

/** What goes out of this device and what comes in, as files, texts and links. Files may be dropped anywhere on it. */
export function FilesPart() {
  const { row, own } = useOpenSession();
  const { file } = route.useSearch();
  const navigate = route.useNavigate();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    if (file === undefined) return;
    // Taken out of the address first: loaded again, the page would offer the same update twice.
    void navigate({ search: {}, replace: true });
    void offerText(file);
  }, [file, navigate]);
  if (row.kind === 'explore') {
    return (
      <div className="space-y-4">
        <h1>
          <Trans>Update files</Trans>
        </h1>
        <Notice kind="status">
          <Trans>This is a demonstration: nothing of it is sent, and no real file is taken in here.</Trans>
        </Notice>
      </div>
    );
  }
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      void offerFiles([...event.dataTransfer.files]);
    },
  };
  return (
    <div
      {...drop}
      className={`space-y-5 ${isOver ? 'rounded-xl outline-3 outline-dashed outline-accent outline-offset-8' : ''}`}
    >
      <div className="space-y-1">
        <h1>
          <Trans>Update files</Trans>
        </h1>
        <p className="max-w-prose text-ink-soft">
          <Trans>
            Updates travel as small signed files: by e-mail, in a chat or on a USB stick. A file that is lost,
            comes twice or comes late does no harm.
          </Trans>
        </p>
      </div>
      <CutOffNotice />
      {isOffice(own.role) ? (
        <>
          <NotLetIn />
          <ReceiveCard />
          <SendToMember />
          <SharedFolderCard />
        </>
      ) : (
        <>
          <NewDeviceNotice />
          <NotLetIn />
          <SendToSecretariat />
          <ReceiveCard />
          <ReceiptCodeField />
        </>
      )}
      <ImportsList />
      <NotCountedList />
    </div>
  );
}
