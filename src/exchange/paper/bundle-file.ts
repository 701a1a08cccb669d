import { zipSync } from 'fflate/browser';

/** Files as one archive to save at once, in their order. Two of one name: the later one stands in it. */
export function bundleFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Blob {
  const archive = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])));
  return new Blob([new Uint8Array(archive)], { type: 'application/zip' });
}
