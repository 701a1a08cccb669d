import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet, useLocation, useMatches, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { compareText } from '../base/order.ts';
import { isOffice } from '../domain/log/authority.ts';
import { textIn } from '../domain/plan/text.ts';
import { AsAtControl } from './as-at-control.tsx';
import { Frame } from './frame.tsx';
import { followOpenedFiles } from './opened-files.ts';
import { QuickOpen } from './quick-open.tsx';
import { type OpenSession, useOpenSession } from './state/session.ts';
import { useReviewCount } from './state/review.ts';
import { formatCount } from './text/formats.ts';
import { currentLanguage } from './text/language.ts';
import { Brand } from './ui/logo.tsx';
import { Notice } from './ui/notice.tsx';
import { PlanText } from './ui/plan/plan-text.tsx';
import { printMark } from './ui/print-mark.ts';
import { SupportNoteButton } from './ui/devices/support-note-button.tsx';
import { UnreceivedLink } from './unreceived-link.tsx';
import { WhoIsHere } from './who-is-here.tsx';

const SettleWindow = lazy(async () => ({
  default: (await import('./features/my-updates/settle-window.tsx')).SettleWindow,
}));

/** What stands around every page of an open workspace: the mark of a demonstration and the ways to other pages. */
export function Shell() {
  const { t } = useLingui();
  const session = useOpenSession();
  const { pathname } = useLocation();
  const { settle } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const showsFigures = useMatches({
    select: (matches) => matches.some(({ staticData }) => staticData.showsFigures),
  });
  useEffect(() => {
    followOpenedFiles((files) => {
      void navigate({ to: '/transfer' });
      void import('./state/incoming.ts').then(({ offerFiles }) => offerFiles(files));
    });
  }, [navigate]);
  useEffect(() => {
    document.title = pathname === '/my-updates' ? t`My updates – Wayfinder` : t`Wayfinder`;
  }, [pathname, t]);
  return (
    <Frame
      mark={session.row.kind === 'explore' && <DemonstrationMark />}
      brand={
        <Link to="/">
          <Brand />
        </Link>
      }
      pages={<PageLinks session={session} />}
      about={<About session={session} />}
      beneath={showsFigures && <AsAtControl />}
    >
      {session.unreadable > 0 && <Unreadable session={session} />}
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
      <Suspense fallback={null}>{settle !== undefined && <SettleWindow at={settle} />}</Suspense>
    </Frame>
  );
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

function PageLinks({ session }: { readonly session: OpenSession }) {
  const { t } = useLingui();
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // On a phone the links run on beyond the edge: the one of this page is brought into sight.
  useEffect(() => {
    // Asked for at once, it would have the whole new page laid out before it is drawn.
    const later = setTimeout(() => bringIntoSight(nav.current), 200);
    return () => clearTimeout(later);
  }, [pathname]);
  return (
    <nav ref={nav} aria-label={t`Pages`} className="no-print -mx-2 flex w-full gap-1 overflow-x-auto">
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
      {isOffice(session.own.role) && <ReviewLink />}
      <PageLink to="/engagements">
        <Trans>Engagements</Trans>
      </PageLink>
      {isOffice(session.own.role) && (
        <PageLink to="/copies">
          <Trans>Copies</Trans>
        </PageLink>
      )}
      {isOffice(session.own.role) && (
        <PageLink to="/report">
          <Trans>Report</Trans>
        </PageLink>
      )}
      <PageLink to="/transfer">
        <Trans>Send and receive</Trans>
      </PageLink>
      <QuickOpen />
    </nav>
  );
}

// Only sideways: brought into sight by the browser, the links would take whoever has scrolled on back to the top.
function bringIntoSight(links: HTMLElement | null): void {
  const own = links?.querySelector('[aria-current="page"]')?.getBoundingClientRect();
  const frame = links?.getBoundingClientRect();
  if (!links || !own || !frame) return;
  links.scrollLeft += Math.min(0, own.left - frame.left) + Math.max(0, own.right - frame.right);
}

function About({ session }: { readonly session: OpenSession }) {
  const hasOthers = session.plans.length > 1;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-1 text-sm">
      <div className="flex flex-wrap items-baseline gap-x-3 text-white/80">
        <Link to="/plan" className="underline underline-offset-4">
          <span className={hasOthers ? 'hidden print:inline' : undefined}>
            <PlanText text={session.inForce.plan.title} />
          </span>
          {hasOthers && (
            <span className="no-print">
              <Trans>Plan</Trans>
            </span>
          )}
        </Link>
        {hasOthers && <PlanChoice session={session} />}
      </div>
      <UnreceivedLink session={session} />
      <WhoIsHere session={session} />
    </div>
  );
}

/** Which of several plans every page shows. What narrowed the figures of the one is left behind with it. */
function PlanChoice({ session: { plans, inForce } }: { readonly session: OpenSession }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const show = (plan: string) => void navigate({ to: pathname, search: { plan } });
  return (
    <select
      aria-label={t`Plan that is shown`}
      className="no-print min-h-9 max-w-full rounded-md border border-white/40 bg-transparent px-2"
      value={inForce.plan.id}
      onChange={(event) => show(event.target.value)}
    >
      {[...plans]
        .sort((a, b) => compareText(b.plan.start, a.plan.start))
        .map(({ plan }) => (
          <option key={plan.id} value={plan.id} className="bg-surface text-ink">
            {textIn(plan.title, currentLanguage()).words}
          </option>
        ))}
    </select>
  );
}

function PageLink({
  to,
  children,
}: {
  readonly to:
    | '/overview'
    | '/matrix'
    | '/my-updates'
    | '/review'
    | '/engagements'
    | '/copies'
    | '/report'
    | '/transfer';
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

function ReviewLink() {
  const waiting = useReviewCount();
  const count = waiting === null || waiting === 0 ? null : formatCount(waiting);
  return (
    <PageLink to="/review">
      {count === null ? <Trans>Review</Trans> : <Trans>Review ({count})</Trans>}
    </PageLink>
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
            const { rebuildPages } = await import('./state/follow-log.ts');
            await rebuildPages(session.store);
          }}
        >
          <Trans>Put them together again</Trans>
        </button>
      </Notice>
    </div>
  );
}
