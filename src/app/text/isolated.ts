const turns = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * A name as it may stand inside a sentence or the margin of a sheet: one that turns the direction of writing is closed off,
 * so that it does not turn the words after it. Any other is as it was.
 */
export function isolated(name: string): string {
  if (!turns.test(name)) return name;
  // An end of isolation inside the name would end this one too.
  return `\u2068${name.replace(/\u2069/g, '')}\u2069`;
}
