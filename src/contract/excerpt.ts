/** What somebody wrote, cut at 80 letters for a sentence. */
export function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
