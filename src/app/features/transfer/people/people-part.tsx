import { Trans } from '@lingui/react/macro';

/** To be drawn. */
export function PeoplePart() {
  return (
    <h1>
      <Trans>People and devices</Trans>
    </h1>
  );
}
