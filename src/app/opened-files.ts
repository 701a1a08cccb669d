interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Calls `open` with the files that Wayfinder is opened with, where it is installed and the system hands them over. */
export function followOpenedFiles(open: (files: readonly File[]) => void): void {
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    if (files === undefined || files.length === 0) return;
    void Promise.all(files.map((file) => file.getFile())).then(open, () => undefined);
  });
}
