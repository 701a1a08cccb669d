import { lazy, Suspense } from 'react';
import { FrontDoor } from './front-door.tsx';
import { useSession } from './state/session.ts';

// On a slow link the first screen stands before the pages have come.
const Pages = lazy(async () => ({ default: (await import('./pages.tsx')).Pages }));

/** The first screen while no workspace is open, otherwise the page that the address names. */
export function App() {
  const session = useSession((state) => state.session);
  if (session.kind !== 'open') return <FrontDoor session={session} />;
  return (
    <Suspense fallback={null}>
      <Pages />
    </Suspense>
  );
}
