/** The JSON object that a text is; null where it is anything else, or no JSON. Never throws. */
export function parseJsonObject(text: string): { readonly [name: string]: unknown } | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as { readonly [name: string]: unknown }) : null;
  } catch {
    return null;
  }
}
