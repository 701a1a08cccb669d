/** A message in the language of its recipient. */
export interface Mail {
  readonly subject: string;
  readonly body: string;
}

/**
 * The address that opens a mail program with a message to the e-mail addresses in `to`; empty: whom to write to, the mail
 * program knows.
 */
export function mailAddress({ subject, body }: Mail, to: readonly string[] = []): string {
  const lines = body.replaceAll('\n', '\r\n');
  // Between addresses a comma stands as it is, and so does the sign within one: some mail programs know no other.
  const recipients = to.map((one) => encodeURIComponent(one).replaceAll('%40', '@')).join(',');
  return `mailto:${recipients}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
