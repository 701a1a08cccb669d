import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Language } from '../domain/plan/text.ts';
import { useOffline } from './state/offline.ts';
import { chooseLanguage, currentLanguage } from './text/language.ts';
import { Notice } from './ui/notice.tsx';

/** What stands around everything: the name and the language above it, below it what is true of this device. */
export function Frame(props: {
  /** Above the header, on screen and paper. */
  readonly mark?: ReactNode;
  readonly brand: ReactNode;
  /** The ways to other pages; absent: there are none. */
  readonly pages?: ReactNode;
  /** What is open here, beside the name or below it. */
  readonly about?: ReactNode;
  /** What stands between the header and the page. */
  readonly beneath?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:p-3"
        onClick={(event) => {
          // The address after the # is the page's own: following the link would leave it.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        <Trans>Skip to the page</Trans>
      </a>
      {props.mark}
      <header className="bg-accent-strong text-white">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
          {props.brand}
          {/* On a wide screen the ways to other pages have a line of their own; on a narrow one so has this. */}
          {props.about && (
            <div className="header-about order-last w-full border-white/15 border-t pt-1 lg:order-none lg:w-auto lg:grow lg:border-0 lg:pt-0">
              {props.about}
            </div>
          )}
          <div className="ms-auto text-sm">
            <LanguageSwitch />
          </div>
          {props.pages}
        </div>
      </header>
      {props.beneath}
      <UpdateWaiting />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl grow px-4 py-6 outline-none sm:px-6">
        {props.children}
      </main>
      <Footer />
    </div>
  );
}

function LanguageSwitch() {
  const { t } = useLingui();
  const other: Language = currentLanguage() === 'en' ? 'fr' : 'en';
  return (
    <button
      type="button"
      className="no-print min-h-11 rounded-md border border-white/50 px-3 font-medium hover:bg-white/10"
      lang={other}
      title={t`Change the language`}
      onClick={() => void chooseLanguage(other)}
    >
      {other === 'fr' ? 'Français' : 'English'}
    </button>
  );
}

function UpdateWaiting() {
  const update = useOffline((state) => state.update);
  if (update === null) return null;
  return (
    <div className="no-print mx-auto mt-4 w-full max-w-6xl px-4 sm:px-6">
      <Notice kind="status">
        <p className="flex flex-wrap items-center gap-3">
          <Trans>A newer Wayfinder is ready. What you typed is kept.</Trans>
          <button type="button" className="button" onClick={update}>
            <Trans>Use the newer one</Trans>
          </button>
        </p>
      </Notice>
    </div>
  );
}

function Footer() {
  const offline = useOffline((state) => state.offline);
  return (
    <footer className="no-print border-line border-t">
      <p className="hint mx-auto max-w-6xl px-4 py-4 sm:px-6" role="status">
        {offline === 'ready' ? (
          <Trans>Ready to work offline: this page opens without a network.</Trans>
        ) : (
          <Trans>Everything you save stays on this device. The page is not ready to open offline yet.</Trans>
        )}
      </p>
    </footer>
  );
}
