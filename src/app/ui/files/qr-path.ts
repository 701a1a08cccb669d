import { encode } from 'uqr';

// Scanners need four squares of quiet around the code.
const quiet = 4;

/** A text as a QR code: how many squares wide it is, and the path that its dark squares make, one unit each. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { ecc: 'L', border: quiet });
  // One rectangle for each run of dark squares in a row: a code this large has several thousand squares.
  const runs: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x += 1;
      runs.push(`M${from} ${y}h${x - from + 1}v1H${from}z`);
    }
  });
  return { size, path: runs.join('') };
}
