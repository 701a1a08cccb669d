export type StaticSite = {
  /** Ends with a slash and includes the sub-folder. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
};

export function serve(options: {
  readonly root: string;
  readonly base?: string;
  readonly port?: number;
  readonly host?: string;
  readonly gzip?: boolean;
  /** Kilobits a second, shared by all connections; absent: as fast as it goes. */
  readonly kbps?: number;
  /** One round trip. */
  readonly latencyMs?: number;
}): Promise<StaticSite>;
