import { useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useEffect } from 'react';
import { FirstScreen } from './features/first-screen/first-screen.tsx';
import { Frame } from './frame.tsx';
import type { Session } from './state/session.ts';
import { Brand } from './ui/logo.tsx';
import { WorkspaceFailed } from './workspace-failed.tsx';

const JoinPage = lazy(async () => ({ default: (await import('./features/join/join-page.tsx')).JoinPage }));

/**
 * What is shown while no workspace is open, or while somebody joins: `joining` is what the address says of it, else null.
 * It needs neither the pages nor the way between them.
 */
export function FrontDoor(props: { readonly session: Session; readonly joining: string | null }) {
  const { t } = useLingui();
  const { session, joining } = props;
  useEffect(() => {
    document.title = t`Wayfinder`;
  }, [t]);
  return (
    <Frame brand={<Brand />}>
      {session.kind === 'unlisted' && <WorkspaceFailed error={session.error} others="unlisted" />}
      {session.kind !== 'unlisted' && joining !== null && (
        <Suspense fallback={null}>
          {/* Another invitation begins anew. */}
          <JoinPage key={joining} offered={joining} />
        </Suspense>
      )}
      {session.kind === 'choosing' && joining === null && <FirstScreen workspaces={session.workspaces} />}
      {session.kind === 'failed' && joining === null && (
        <WorkspaceFailed error={session.error} others="listed" />
      )}
    </Frame>
  );
}
