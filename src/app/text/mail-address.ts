/** A message in the language of its recipient. */
export interface Mail {
  readonly subject: string;
  readonly body: string;
}

/** The address that opens a mail program with a message and no recipient: whom to write to, the mail program knows. */
export function mailAddress({ subject, body }: Mail): string {
  const lines = body.replaceAll('\n', '\r\n');
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
