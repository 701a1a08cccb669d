import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// The page that fills and reads databases with the product's own modules; it is served beside the built product.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: false,
  build: {
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: {
      input: ['index.html', 'floor.html'].map((name) => fileURLToPath(new URL(name, import.meta.url))),
    },
  },
});
