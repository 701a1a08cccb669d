/** A place that somebody chose for a file. */
export interface ChosenPlace {
  /** Writes the file and answers with what stands there after; null: it could not be written. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<File | null>;
}

interface Picker {
  readonly showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/** Asks where a file goes. `downloads`: this browser asks nobody; `nowhere`: whoever was asked thought better of it. */
export async function chooseWhereToSave(name: string): Promise<ChosenPlace | 'downloads' | 'nowhere'> {
  const { showSaveFilePicker } = globalThis as Picker;
  if (showSaveFilePicker === undefined) return 'downloads';
  try {
    const handle = await showSaveFilePicker({ suggestedName: name });
    return {
      write: async (bytes) => {
        try {
          const stream = await handle.createWritable();
          await stream.write(bytes);
          await stream.close();
          return await handle.getFile();
        } catch {
          return null;
        }
      },
    };
  } catch (error) {
    // Anything but a change of mind, such as a browser that forbids it here: a download works everywhere.
    return (error as { name?: unknown }).name === 'AbortError' ? 'nowhere' : 'downloads';
  }
}

/** Hands a file to the browser's downloads. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Taken back at once, some browsers would find nothing to download.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
