/** Leaves the open workspace for the first screen; what is stored stays. */
export async function leave(): Promise<void> {
  // Loaded when it is needed: the first page does without the storage.
  const { leaveWorkspace } = await import('./state/open-workspace.ts');
  await leaveWorkspace();
}
