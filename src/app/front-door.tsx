import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { FirstScreen } from './features/first-screen/first-screen.tsx';
import { Frame } from './frame.tsx';
import type { OpenSession, Session } from './state/session.ts';
import { Brand } from './ui/logo.tsx';
import { WorkspaceFailed } from './workspace-failed.tsx';

/** What is shown while no workspace is open. It needs neither the pages nor the way between them. */
export function FrontDoor({ session }: { readonly session: Exclude<Session, OpenSession> }) {
  const { t } = useLingui();
  useEffect(() => {
    document.title = t`Wayfinder`;
  }, [t]);
  return (
    <Frame brand={<Brand />}>
      {session.kind === 'choosing' && <FirstScreen workspaces={session.workspaces} />}
      {session.kind === 'unlisted' && <WorkspaceFailed error={session.error} others="unlisted" />}
      {session.kind === 'failed' && <WorkspaceFailed error={session.error} others="listed" />}
    </Frame>
  );
}
