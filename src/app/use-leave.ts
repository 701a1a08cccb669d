import { useNavigate } from '@tanstack/react-router';

/** The way to the first screen; what is stored stays. */
export function useLeave(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    // Loaded when it is needed: the first page does without the storage.
    const { leaveWorkspace } = await import('./state/open-workspace.ts');
    await leaveWorkspace();
    await navigate({ to: '/' });
  };
}
