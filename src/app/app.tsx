import { lazy, Suspense } from 'react';
import { FrontDoor } from './front-door.tsx';
import { useJoinAddress } from './state/join-address.ts';
import { useSession } from './state/session.ts';

// On a slow link the first screen stands before the pages have come.
const Pages = lazy(async () => ({ default: (await import('./pages.tsx')).Pages }));

/**
 * The first screen while no workspace is open, otherwise the page that the address names. Whoever joins does so outside
 * of every workspace: what stands around the pages of one would say something wrong about it.
 */
export function App() {
  const session = useSession((state) => state.session);
  const joining = useJoinAddress();
  if (session.kind !== 'open' || joining !== null) return <FrontDoor session={session} joining={joining} />;
  return (
    <Suspense fallback={null}>
      <Pages />
    </Suspense>
  );
}
