const layers = ['base', 'domain', 'contract', 'storage', 'exchange', 'app'];
const arrow = layers.join(' < ');

/** Each package, where it lives, and the one place that may import it. */
const homes = [
  ['dexie', '^src/storage/', 'src/storage'],
  ['(valibot|canonicalize|@noble/hashes|@scure/base)', '^src/contract/', 'src/contract'],
  ['papaparse', '^src/exchange/', 'src/exchange'],
  ['(docx|write-excel-file|fflate)', '^src/exchange/paper/', 'src/exchange/paper'],
  ['zustand', '^src/app/state/', 'src/app/state'],
  ['(react-aria-components|@internationalized/date|uqr)', '^src/app/ui/', 'src/app/ui'],
  [
    'recharts',
    '^src/app/(ui/chart|features/.*chart[^/]*[.]tsx$)',
    'src/app/ui/chart* and the *chart*.tsx files of a feature',
  ],
  ['(react|react-dom|@lingui/[^/]+|@tanstack/[^/]+)', '^src/app/', 'src/app'],
];

const layerRules = layers.slice(0, -1).map((layer, i) => ({
  name: `${layer}-imports-only-to-its-left`,
  comment: `${arrow}: a folder imports only from folders to its left, so src/${layer} knows nothing of what is right of it.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(${[...layers.slice(i + 1), 'hub'].join('|')})/` },
}));

const homeRules = homes.map(([packages, from, home]) => ({
  name: `home-of-${packages.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '')}`,
  comment: `Only ${home} imports this package. Ask ${home} for what you need of it.`,
  severity: 'error',
  from: { path: '^src/', pathNot: from },
  to: { path: `(^|/)node_modules/(@types/)?${packages}/` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'hub-sits-beside-storage',
      comment: `${arrow}, and hub beside storage: it imports base, domain and contract only.`,
      severity: 'error',
      from: { path: '^src/hub/' },
      to: { path: '^src/(storage|exchange|app)/' },
    },
    {
      name: 'nobody-imports-hub',
      comment: 'The hub is a program of its own, spoken to through src/contract.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/hub/' },
      to: { path: '^src/hub/' },
    },
    {
      name: 'features-do-not-meet',
      comment:
        'A feature never imports another; the routes compose them. Move what two need to app/ui or app/state.',
      severity: 'error',
      from: { path: '^src/app/features/([^/]+)/' },
      to: { path: '^src/app/features/', pathNot: '^src/app/features/$1/' },
    },
    {
      name: 'only-routes-know-features',
      comment: 'Features use app/state, app/ui and app/text, never the other way round.',
      severity: 'error',
      from: { path: '^src/app/(state|ui|text)/' },
      to: { path: '^src/app/features/' },
    },
    {
      name: 'word-and-excel-load-late',
      comment:
        'The files of src/exchange/paper that write Word and Excel load a library of their own. Reach them by import().',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/exchange/paper/' },
      to: {
        path: '^src/exchange/paper/(word|excel|zip)-',
        dynamic: false,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pure-core-imports-no-package',
      comment: 'src/base and src/domain import nothing but themselves: no package, no Node module.',
      severity: 'error',
      from: { path: '^src/(base|domain)/' },
      to: { pathNot: '^src/' },
    },
    ...homeRules,
    {
      name: 'no-circle',
      comment: 'Two modules that need each other are one module, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'This import leads nowhere, so no rule can judge it.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
    },
  },
};
