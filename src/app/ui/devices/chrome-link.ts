/** The link that opens `address` in Chrome on Android. It leads nowhere where there is no Chrome. */
export function chromeLink(address: string): string {
  const { protocol, host, pathname, search, hash } = new URL(address);
  const scheme = protocol.replace(':', '');
  // Android takes the last # for its own part, so the page's stays with the address.
  return `intent://${host}${pathname}${search}${hash}#Intent;scheme=${scheme};package=com.android.chrome;end`;
}
