/** Settles in a task of its own, so that the window answers between two pieces of work that each take a while. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
