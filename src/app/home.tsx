import { Navigate } from '@tanstack/react-router';
import { useOpenSession } from './state/session.ts';

/** The page that opens first: where the Secretariat looks, or where a member answers. */
export function Home() {
  const { own } = useOpenSession();
  return <Navigate to={own.role === 'focal-point' ? '/my-updates' : '/overview'} replace />;
}
