import { Trans } from '@lingui/react/macro';

/** To be drawn. */
export function BoardPart() {
  return (
    <h1>
      <Trans>Who has sent</Trans>
    </h1>
  );
}
