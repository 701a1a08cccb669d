import { type Unzipped, type Zippable, zipSync } from 'fflate/browser';

// The library that writes Excel files packs them with this, which would start a worker out of a text: the page's security
// policy forbids that. vite.config.ts puts this file in its place.

/** Packs files in this thread and hands the archive on as the package `fflate` does. */
export function zip(
  files: Zippable | Unzipped,
  done: (error: Error | null, archive: Uint8Array) => void,
): void {
  done(null, zipSync(files));
}

export { strToU8 } from 'fflate/browser';
export { zipSync };
