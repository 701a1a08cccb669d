import { RouterProvider } from '@tanstack/react-router';
import { createAppRouter } from './routes.tsx';

const router = createAppRouter();

/** The page that the address names, for an open workspace. */
export function Pages() {
  return <RouterProvider router={router} />;
}

/** Loads the page that a workspace opens with, ahead of its being asked for. */
export async function preloadFirstPage(): Promise<void> {
  await router.preloadRoute({ to: '/overview' });
}
