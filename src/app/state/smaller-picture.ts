// Enough to read a signature on a page by, and small enough for a slow link.
const longestSidePixels = 2_000;
const quality = 0.8;

/** Pictures that a browser can draw smaller. */
const drawable: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** Whether a file is a picture of more than a megabyte that can be made smaller. */
export function isLargePicture({ type, size }: Pick<File, 'type' | 'size'>): boolean {
  return drawable.has(type) && size > 1_000_000;
}

/** The same picture with fewer points, as JPEG, and without what a camera writes beside it, such as the place; null: it cannot be drawn. */
export async function makeSmaller(picture: File): Promise<File | null> {
  const drawn = await createImageBitmap(picture).catch(() => null);
  if (drawn === null) return null;
  const scale = Math.min(1, longestSidePixels / Math.max(drawn.width, drawn.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(drawn.width * scale));
  canvas.height = Math.max(1, Math.round(drawn.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  // JPEG knows no transparency: what shows through would turn black.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(drawn, 0, 0, canvas.width, canvas.height);
  drawn.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return blob && new File([blob], `${picture.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' });
}
