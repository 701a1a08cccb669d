import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { createAppRouter } from './routes.tsx';

/** The page that the address names, for an open workspace. Another workspace begins with a router of its own. */
export function Pages() {
  // One that outlived its workspace would still stand where that was left.
  const [router] = useState(createAppRouter);
  return <RouterProvider router={router} />;
}
