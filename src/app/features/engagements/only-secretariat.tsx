import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';

/** What a page shows that only the Secretariat can use. */
export function OnlySecretariat() {
  return (
    <>
      <p>
        <Trans>Only the Secretariat writes in the register. You can read all of it.</Trans>
      </p>
      <ToRegister />
    </>
  );
}

/** The way back to the register. */
export function ToRegister() {
  const { t } = useLingui();
  return (
    <Link to="/engagements" className="button no-print">
      {t`All engagements`}
    </Link>
  );
}
