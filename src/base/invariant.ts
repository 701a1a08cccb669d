/**
 * Holds after the call: `condition` is true. Throws where it is not, which is a defect of this program and
 * never a user's mistake: what a user can meet is a `Result`.
 */
export function invariant(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${what}`);
}
