import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Notice } from '../../ui/notice.tsx';

/** Says that two amendments were published at once, and leads to where they are brought together. */
export function TwoAtOnce() {
  return (
    <Notice kind="alert">
      <p className="font-semibold">
        <Trans>Two amendments were published at once. The later one is in use.</Trans>
      </p>
      <Link to="/plan/merge" className="link">
        <Trans>Bring them together first</Trans>
      </Link>
    </Notice>
  );
}
