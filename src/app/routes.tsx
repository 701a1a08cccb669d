import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { Home } from './home.tsx';
import {
  readAnySearch,
  readCompareSearch,
  readContactSearch,
  readDetailSearch,
  readEngagementsSearch,
  readMatrixSearch,
  readMyUpdatesSearch,
  readOverviewSearch,
  readPlanEditSearch,
  readReportSearch,
  readRoundSearch,
  readTransferSearch,
} from './search.ts';
import { showPlan } from './state/shown-plan.ts';
import { NoSuchPage, PageBroken, Shell } from './shell.tsx';

const root = createRootRoute({
  validateSearch: readAnySearch,
  search: { middlewares: [retainSearchParams(['asAt', 'plan'])] },
  beforeLoad: ({ search }) => showPlan(search.plan),
  component: Shell,
  notFoundComponent: NoSuchPage,
});

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  staticData: { showsFigures: true },
  validateSearch: readOverviewSearch,
  component: lazyRouteComponent(() => import('./features/overview/overview-page.tsx'), 'OverviewPage'),
});

const myUpdates = createRoute({
  getParentRoute: () => root,
  path: '/my-updates',
  validateSearch: readMyUpdatesSearch,
  component: lazyRouteComponent(() => import('./features/my-updates/my-updates-page.tsx'), 'MyUpdatesPage'),
});

const matrix = createRoute({
  getParentRoute: () => root,
  path: '/matrix',
  staticData: { showsFigures: true },
  validateSearch: readMatrixSearch,
  component: lazyRouteComponent(() => import('./features/matrix/matrix-page.tsx'), 'MatrixPage'),
});

const member = createRoute({
  getParentRoute: () => root,
  path: '/members/$code',
  staticData: { showsFigures: true },
  validateSearch: readDetailSearch,
  component: lazyRouteComponent(() => import('./features/member/member-page.tsx'), 'MemberPage'),
});

const handOver = createRoute({
  getParentRoute: () => root,
  path: '/members/$code/hand-over',
  staticData: { showsFigures: true },
  component: lazyRouteComponent(() => import('./features/member/hand-over-page.tsx'), 'HandOverPage'),
});

const activity = createRoute({
  getParentRoute: () => root,
  path: '/activities/$code',
  staticData: { showsFigures: true },
  validateSearch: readDetailSearch,
  component: lazyRouteComponent(() => import('./features/activity/activity-page.tsx'), 'ActivityPage'),
});

const engagements = createRoute({
  getParentRoute: () => root,
  path: '/engagements',
  validateSearch: readEngagementsSearch,
  component: lazyRouteComponent(
    () => import('./features/engagements/engagements-page.tsx'),
    'EngagementsPage',
  ),
});

const membersReached = createRoute({
  getParentRoute: () => root,
  path: '/engagements/reached',
  staticData: { showsFigures: true },
  component: lazyRouteComponent(() => import('./features/engagements/reached-page.tsx'), 'ReachedPage'),
});

const newEngagement = createRoute({
  getParentRoute: () => root,
  path: '/engagements/new',
  component: lazyRouteComponent(
    () => import('./features/engagements/new-engagement-page.tsx'),
    'NewEngagementPage',
  ),
});

const engagement = createRoute({
  getParentRoute: () => root,
  path: '/engagements/$id',
  component: lazyRouteComponent(() => import('./features/engagements/engagement-page.tsx'), 'EngagementPage'),
});

const changeEngagement = createRoute({
  getParentRoute: () => root,
  path: '/engagements/$id/change',
  component: lazyRouteComponent(
    () => import('./features/engagements/change-engagement-page.tsx'),
    'ChangeEngagementPage',
  ),
});

const report = createRoute({
  getParentRoute: () => root,
  path: '/report',
  staticData: { showsFigures: true },
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('./features/report/report-page.tsx'), 'ReportPage'),
});

const plan = createRoute({
  getParentRoute: () => root,
  path: '/plan',
  component: lazyRouteComponent(() => import('./features/plan/plan-page.tsx'), 'PlanPage'),
});

const planEdit = createRoute({
  getParentRoute: () => root,
  path: '/plan/edit',
  validateSearch: readPlanEditSearch,
  component: lazyRouteComponent(() => import('./features/plan/edit/plan-edit-page.tsx'), 'PlanEditPage'),
});

const planMerge = createRoute({
  getParentRoute: () => root,
  path: '/plan/merge',
  component: lazyRouteComponent(() => import('./features/plan/merge/plan-merge-page.tsx'), 'PlanMergePage'),
});

const planImport = createRoute({
  getParentRoute: () => root,
  path: '/plan/import',
  component: lazyRouteComponent(() => import('./features/plan/import/import-page.tsx'), 'ImportPage'),
});

const members = createRoute({
  getParentRoute: () => root,
  path: '/plan/members',
  component: lazyRouteComponent(() => import('./features/members/members-page.tsx'), 'MembersPage'),
});

const memberRecord = createRoute({
  getParentRoute: () => root,
  path: '/plan/members/$code',
  component: lazyRouteComponent(
    () => import('./features/members/member-record-page.tsx'),
    'MemberRecordPage',
  ),
});

const contact = createRoute({
  getParentRoute: () => root,
  path: '/plan/members/$code/people/$id',
  validateSearch: readContactSearch,
  component: lazyRouteComponent(() => import('./features/members/contact-page.tsx'), 'ContactPage'),
});

const rounds = createRoute({
  getParentRoute: () => root,
  path: '/plan/rounds',
  component: lazyRouteComponent(() => import('./features/rounds/rounds-page.tsx'), 'RoundsPage'),
});

const round = createRoute({
  getParentRoute: () => root,
  path: '/plan/rounds/$id',
  component: lazyRouteComponent(() => import('./features/rounds/round-page.tsx'), 'RoundPage'),
});

const roundForm = createRoute({
  getParentRoute: () => root,
  path: '/plan/rounds/$id/form',
  validateSearch: readRoundSearch,
  component: lazyRouteComponent(() => import('./features/rounds/form-page.tsx'), 'RoundFormPage'),
});

const roundEntry = createRoute({
  getParentRoute: () => root,
  path: '/plan/rounds/$id/enter',
  validateSearch: readRoundSearch,
  component: lazyRouteComponent(() => import('./features/rounds/entry-page.tsx'), 'RoundEntryPage'),
});

const transfer = createRoute({
  getParentRoute: () => root,
  path: '/transfer',
  validateSearch: readTransferSearch,
  component: lazyRouteComponent(() => import('./features/transfer/transfer-page.tsx'), 'TransferPage'),
});

const copies = createRoute({
  getParentRoute: () => root,
  path: '/copies',
  component: lazyRouteComponent(() => import('./features/copies/copies-page.tsx'), 'CopiesPage'),
});

const compareCopies = createRoute({
  getParentRoute: () => root,
  path: '/copies/compare',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('./features/copies/compare-page.tsx'), 'ComparePage'),
});

const copy = createRoute({
  getParentRoute: () => root,
  path: '/copies/$id',
  component: lazyRouteComponent(() => import('./features/copies/copy-page.tsx'), 'CopyPage'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: lazyRouteComponent(() => import('./features/review/review-page.tsx'), 'ReviewPage'),
});

/** Loads the page that a workspace opens with, ahead of its being asked for. */
export async function preloadFirstPage(): Promise<void> {
  await import('./features/overview/overview-page.tsx');
}

/** The router: everything after the `#`, so that any static host serves every address. */
export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([
      home,
      overview,
      matrix,
      member,
      handOver,
      activity,
      engagements,
      membersReached,
      newEngagement,
      engagement,
      changeEngagement,
      plan,
      planEdit,
      planMerge,
      planImport,
      members,
      memberRecord,
      contact,
      rounds,
      round,
      roundForm,
      roundEntry,
      report,
      transfer,
      myUpdates,
      copies,
      compareCopies,
      copy,
      review,
    ]),
    history: createHashHistory(),
    defaultErrorComponent: PageBroken,
    // Plain names and values, so that an address can be read, typed and sent.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const given = Object.entries(search).filter(([, value]) => typeof value === 'string' && value !== '');
      const text = new URLSearchParams(given as [string, string][]).toString();
      return text === '' ? '' : `?${text}`;
    },
  });
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The page shows figures, as at the day that the address names. */
    readonly showsFigures?: true;
  }
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
