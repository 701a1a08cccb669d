import { Trans } from '@lingui/react/macro';

/** To be drawn. */
export function FilesPart() {
  return (
    <h1>
      <Trans>Update files</Trans>
    </h1>
  );
}
