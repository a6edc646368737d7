/** Builds everything that runs: the roots of the main side, the preload script, the page. */
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const source = (file: string): string => path.resolve(import.meta.dirname, 'src', file);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node22',
      minify: false,
      sourcemap: true,
      rollupOptions: {
        input: {
          index: source('main/index.ts'),
          'node-host': source('main/node-host.ts'),
          cli: source('main/cli.ts'),
          engine: source('main/engine.ts'),
          'backup-worker': source('main/storage/backup-worker.ts'),
          'document-worker': source('main/interop/documents/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: source('preload/index.ts') },
        // A sandboxed preload script can't be a module.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    base: './',
    plugins: [react()],
    build: {
      outDir: path.resolve(import.meta.dirname, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      // Nothing inlined as data: the policy allows it for images, but a file is a file.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: source('renderer/index.html') } },
    },
  },
});
