import { Navigate } from '@tanstack/react-router';
import { isOffice } from '../domain/log/authority.ts';
import { useOpenSession } from './state/session.ts';

/** The page that opens first: where the Secretariat looks, or where a member answers. */
export function Home() {
  const { own } = useOpenSession();
  return <Navigate to={isOffice(own.role) ? '/overview' : '/my-updates'} replace />;
}
