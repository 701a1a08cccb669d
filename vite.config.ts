import { readFileSync } from 'node:fs';
import { transformAsync } from '@babel/core';
import { lingui } from '@lingui/vite-plugin';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
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

/** Turns the sentences in the sources into messages that have a translation. */
function linguiMacro(): Plugin {
  return {
    name: 'lingui-macro',
    enforce: 'pre',
    async transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!/\.tsx?$/.test(file) || file.includes('node_modules') || !code.includes('/macro')) return null;
      const result = await transformAsync(code, {
        filename: file,
        babelrc: false,
        configFile: false,
        sourceMaps: true,
        parserOpts: { plugins: ['typescript', 'jsx'] },
        plugins: ['@lingui/babel-plugin-lingui-macro'],
      });
      return result?.code ? { code: result.code, map: result.map ?? null } : null;
    },
  };
}

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

/** What the page says about its own files: which hold the sentences of a language, and all of them for the offline copy. */
function filesInPage(): Plugin {
  return {
    name: 'files-in-page',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/app/early.ts', name: 'early' });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) => {
        const files = Object.values(bundle ?? {});
        const nameOf = (source: string) =>
          files.find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(source))?.fileName;
        const said: FilesOfProgram = {
          sentences: { en: nameOf('/en.po') ?? '', fr: nameOf('/fr.po') ?? '' },
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
            attrs: { type: 'module', crossorigin: true, src: `./${nameOf('/early.ts')}` },
            injectTo: 'head-prepend' as const,
          },
        ];
      },
    },
  };
}

export default defineConfig({
  // Every address in the page is relative, so that dist works from any folder of a host.
  base: './',
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
      includeManifestIcons: false,
      manifest: {
        name: 'Wayfinder',
        short_name: 'Wayfinder',
        description: 'Progress of a strategic plan, on every device, with or without a network',
        display: 'standalone',
        start_url: './',
        scope: './',
        theme_color: '#0b3c49',
        background_color: '#f7f6f1',
        icons: [
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,json,svg,png,woff2}'],
        // The pictures for a home screen are fetched by the browser when somebody installs.
        globIgnores: ['.vite/**', 'icons/*.png'],
        dontCacheBustURLsMatching: /^assets\//,
        // Pages are told apart after the #, so index.html is the only one; anything else in the folder is the host's own.
        navigateFallback: null,
        // A first visit is ready for the network to go without being loaded a second time.
        clientsClaim: true,
      },
    }),
  ],
  define: {
    BUILT_AT: JSON.stringify(new Date().setUTCHours(0, 0, 0, 0)),
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
              test: /[\\/]src[\\/](?!.*(locales|explore|member-chart|day-parts|exchange|export-csv|first-screen))/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
