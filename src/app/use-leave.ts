import { useNavigate } from '@tanstack/react-router';
import { leaveWorkspace } from './state/open-workspace.ts';

/** The way to the first screen; what is stored stays. */
export function useLeave(): () => void {
  const navigate = useNavigate();
  return () => void leaveWorkspace().then(() => navigate({ to: '/' }));
}
