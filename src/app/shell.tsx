import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect } from 'react';
import { isOffice } from '../domain/log/authority.ts';
import type { Language } from '../domain/plan/text.ts';
import { QuickOpen } from './quick-open.tsx';
import { FirstScreen } from './features/first-screen/first-screen.tsx';
import { useOffline } from './state/offline.ts';
import { type OpenSession, useSession } from './state/session.ts';
import { formatCount } from './text/formats.ts';
import { chooseLanguage, currentLanguage } from './text/language.ts';
import { Logo } from './ui/logo.tsx';
import { Notice } from './ui/notice.tsx';
import { PlanText } from './ui/plan-text.tsx';
import { printMark } from './ui/print-mark.ts';
import { SupportNoteButton } from './ui/support-note-button.tsx';
import { WhoIsHere } from './who-is-here.tsx';
import { WorkspaceFailed } from './workspace-failed.tsx';

/** What stands around every page: the mark of a demonstration, the ways to other pages, and what is true of this device. */
export function Shell() {
  const { t } = useLingui();
  const session = useSession((state) => state.session);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = pathname === '/my-updates' ? t`My updates – Wayfinder` : t`Wayfinder`;
  }, [pathname, t]);

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
      {session.kind === 'open' && session.row.kind === 'explore' && <DemonstrationMark />}
      <Header session={session.kind === 'open' ? session : null} />
      <UpdateWaiting />
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-6xl grow px-4 py-6 outline-none sm:px-6">
        {session.kind === 'open' && session.unreadable > 0 && <Unreadable session={session} />}
        {content()}
      </main>
      <Footer />
    </div>
  );

  function content(): ReactNode {
    switch (session.kind) {
      case 'starting':
        return null;
      case 'choosing':
        return <FirstScreen workspaces={session.workspaces} />;
      case 'unlisted':
        return <WorkspaceFailed error={session.error} others="unlisted" />;
      case 'failed':
        return <WorkspaceFailed error={session.error} others="listed" />;
      case 'open':
        return (
          <Suspense fallback={null}>
            <Outlet />
          </Suspense>
        );
    }
  }
}

/** What an address shows that names no page. */
export function NoSuchPage() {
  return (
    <div className="space-y-3">
      <h1>
        <Trans>There is no such page</Trans>
      </h1>
      <p>
        <Trans>The address may be mistyped. Nothing is lost.</Trans>
      </p>
      <Link to="/" className="button">
        <Trans>Go to the first page</Trans>
      </Link>
    </div>
  );
}

/** What stands in place of a page that failed in a way nobody foresaw. */
export function PageBroken() {
  return (
    <Notice kind="alert">
      <p className="font-semibold">
        <Trans>This page could not be shown. Everything that was saved is still on this device.</Trans>
      </p>
      <p className="mb-2">
        <Trans>Load the page again. If it happens again, tell the Secretariat what you did last.</Trans>
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <button type="button" className="button" onClick={() => globalThis.location.reload()}>
          <Trans>Load again</Trans>
        </button>
        <SupportNoteButton />
      </div>
    </Notice>
  );
}

function DemonstrationMark() {
  const { t } = useLingui();
  const [said, more] = [
    t`Demonstration: every report here is invented.`,
    t`Nothing is about a real administration.`,
  ];
  return (
    <aside aria-label={t`Demonstration`}>
      <p className="demo-stripes px-4 py-1.5 text-center font-semibold text-sm sm:px-6">
        {said} <span className="max-sm:hidden print:inline">{more}</span>
      </p>
      {/* Printed, the mark stands on the first sheet alone; this puts it into the margin of every one. */}
      <style>{printMark(`${said} ${more}`)}</style>
    </aside>
  );
}

function Header({ session }: { readonly session: OpenSession | null }) {
  const { t } = useLingui();
  return (
    <header className="bg-accent-strong text-white">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
        <Link to="/" className="flex items-center gap-2 font-semibold text-lg">
          <Logo />
          Wayfinder
        </Link>
        {session && (
          <nav
            aria-label={t`Pages`}
            className="no-print -mx-2 order-last flex w-full gap-1 overflow-x-auto lg:order-none lg:mx-0 lg:w-auto"
          >
            <PageLink to="/overview">
              <Trans>Overview</Trans>
            </PageLink>
            {isOffice(session.own.role) && (
              <PageLink to="/matrix">
                <Trans>Matrix</Trans>
              </PageLink>
            )}
            <PageLink to="/my-updates">
              {isOffice(session.own.role) ? <Trans>Updates</Trans> : <Trans>My updates</Trans>}
            </PageLink>
            <PageLink to="/engagements">
              <Trans>Engagements</Trans>
            </PageLink>
            <PageLink to="/transfer">
              <Trans>Data safety</Trans>
            </PageLink>
            <QuickOpen />
          </nav>
        )}
        <div className="ms-auto text-sm">
          <LanguageSwitch />
        </div>
      </div>
      {session && (
        <div className="border-white/15 border-t">
          <div className="mx-auto flex max-w-6xl flex-wrap items-baseline justify-between gap-x-6 px-4 py-1 text-sm sm:px-6">
            <p className="text-white/80">
              <PlanText text={session.inForce.plan.title} />
            </p>
            <WhoIsHere session={session} />
          </div>
        </div>
      )}
    </header>
  );
}

function PageLink({
  to,
  children,
}: {
  readonly to: '/overview' | '/matrix' | '/my-updates' | '/engagements' | '/transfer';
  readonly children: ReactNode;
}) {
  return (
    <Link
      to={to}
      className="inline-flex min-h-11 shrink-0 items-center rounded-md px-2.5 font-medium hover:bg-white/10 aria-[current=page]:bg-white/15 aria-[current=page]:underline aria-[current=page]:underline-offset-8"
    >
      {children}
    </Link>
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

function Unreadable({ session }: { readonly session: OpenSession }) {
  const count = formatCount(session.unreadable);
  return (
    <div className="mb-6">
      <Notice kind="alert">
        <p className="font-semibold">
          <Trans>Answers that could not be read here: {count}. Nothing was deleted.</Trans>
        </p>
        <p className="mb-2">
          <Trans>Wayfinder can put the pages together again from what was written.</Trans>
        </p>
        <button
          type="button"
          className="button"
          onClick={async () => {
            const { rebuildPages } = await import('./state/open-workspace.ts');
            await rebuildPages(session.store);
          }}
        >
          <Trans>Put them together again</Trans>
        </button>
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
