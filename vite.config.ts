import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { linguiMacro } from './.ci/lingui-macro.mjs';
import type { FilesOfProgram } from './src/app/files-of-program.ts';
import { VitePWA } from 'vite-plugin-pwa';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A static host sends no header of ours, so the policy stands in the page. Vite's development page needs inline scripts. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/**
 * What the page says about its own files: which hold the sentences of a language and the data that ship, and all of them
 * for the offline copy. The data get a name that changes with them: a worker on a slow link then takes them from the
 * browser's cache, where it would ask for each of them again.
 */
function filesInPage(): Plugin {
  const referenceByName = new Map<string, string>();
  return {
    name: 'files-in-page',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/app/early.ts', name: 'early' });
      for (const name of readdirSync('public/data')) {
        const source = readFileSync(`public/data/${name}`);
        referenceByName.set(name, this.emitFile({ type: 'asset', name, source }));
      }
    },
    generateBundle() {
      for (const [name, reference] of referenceByName) referenceByName.set(name, this.getFileName(reference));
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) => {
        const files = Object.values(bundle ?? {});
        const fileWith = (source: string) =>
          files.find((file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(source)))
            ?.fileName;
        const said: FilesOfProgram = {
          sentences: { en: fileWith('/en.po') ?? '', fr: fileWith('/fr.po') ?? '' },
          data: Object.fromEntries(referenceByName),
          all: files.map((file) => file.fileName).filter((name) => name.startsWith('assets/')),
        };
        return [
          {
            tag: 'script',
            attrs: { type: 'application/json', id: 'files' },
            children: JSON.stringify(said),
            injectTo: 'head' as const,
          },
          {
            tag: 'script',
            attrs: { type: 'module', crossorigin: true, src: `./${fileWith('/early.ts')}` },
            injectTo: 'head-prepend' as const,
          },
        ];
      },
    },
  };
}

// A build of a named day (seconds since 1970, as reproducible builds say it) is of that day: the pages' tests live on a day
// of their own, and a program made after it would call their clock wrong.
const { SOURCE_DATE_EPOCH } = process.env;
const builtAt = SOURCE_DATE_EPOCH === undefined ? Date.now() : Number(SOURCE_DATE_EPOCH) * 1_000;

export default defineConfig({
  // Every address in the page is relative, so that dist works from any folder of a host.
  base: './',
  // Its own would pack in workers made out of a text, which the policy above forbids.
  resolve: {
    alias: [
      {
        find: /^fflate$/,
        replacement: fileURLToPath(new URL('src/exchange/paper/zip-here.ts', import.meta.url)),
      },
    ],
  },
  plugins: [
    linguiMacro(),
    lingui(),
    react(),
    tailwindcss(),
    { ...optimizeLocales.vite({ locales: ['en-US', 'fr-FR'] }), enforce: 'pre' },
    policyInPage(),
    filesInPage(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      // A file of our own in public/: the plugin's would be stored by the worker too, one more round trip on a slow link,
      // though the browser keeps the description of an installed page by itself.
      manifest: false,
      workbox: {
        globPatterns: ['**/*.{html,js,css,json,svg,png,woff2}'],
        // Icons are the browser's business, and the data are among the assets.
        globIgnores: ['.vite/**', 'icons/**', 'data/**'],
        // A file of its own would be another round trip before the worker begins.
        inlineWorkboxRuntime: true,
        dontCacheBustURLsMatching: /^assets\//,
        // Pages are told apart after the #, so index.html is the only one; anything else in the folder is the host's own.
        navigateFallback: null,
        // A first visit is ready for the network to go without being loaded a second time.
        clientsClaim: true,
      },
    }),
  ],
  define: {
    BUILT_AT: JSON.stringify(new Date(builtAt).setUTCHours(0, 0, 0, 0)),
    PROGRAM_VERSION: JSON.stringify(version),
  },
  build: {
    manifest: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // Every file costs a slow link a round trip, so there are few: what the first screen needs, what keeps a
        // workspace, the pages; and by themselves what is large and comes later.
        codeSplitting: {
          groups: [
            { name: 'early', test: /(early|preferred-language|files-of-program)[.]ts$/, priority: 4 },
            { name: 'first', tags: ['$initial'], priority: 3 },
            {
              name: 'workspace',
              test: /[\\/](dexie|valibot|canonicalize|@noble|@scure)[\\/]|[\\/]src[\\/](contract|storage)[\\/]|state[\\/](open|create)-workspace/,
              priority: 2,
            },
            {
              name: 'pages',
              test: /workbox-window|[\\/]src[\\/](?!.*(locales|explore|features.report|text.paper|paper-files|progress.paper|member-chart|curve-chart|features.(review|copies|plan)|(amend-plan|plan-amendment|plan-changes|plan-words|compare|freeze-copy|peer-help)|day-parts|exchange|export-csv|first-screen|name-field|transfer|safety-copy|matrix|settle|file-desk|incoming|outgoing))/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
