/** Which Wayfinder this is: its version, and the day on which it was built, `YYYY-MM-DD` in UTC. */
export function thisProgram(): { readonly version: string; readonly built: string } {
  return { version: PROGRAM_VERSION, built: new Date(BUILT_AT).toISOString().slice(0, 10) };
}

/** The version in package.json, and when this program was built, in milliseconds since 1970. */
declare const PROGRAM_VERSION: string;
declare const BUILT_AT: number;
