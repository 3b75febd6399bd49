import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions } from 'vite';
import { CHUNKS } from './build/chunks.ts';
import { compiledTexts } from './build/compiled-texts.ts';
import { compressedFiles } from './build/compressed-files.ts';
import { pageTable } from './build/page-table.ts';
import { stylesFirst } from './build/styles-first.ts';
import type { Language } from './src/pages.ts';

/** Builds the web application; `api` serves the result. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compiledTexts(), pageTable(), stylesFirst(), compressedFiles()],
  resolve: {
    // The texts are compiled when the application is built, so the browser needs no parser for them.
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    cssCodeSplit: false,
    // A policy that forbids data: addresses forbids inlined assets.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: CHUNKS } },
    },
    reportCompressedSize: false,
  },
  environments: { nl: drawnIn('nl'), en: drawnIn('en') },
  builder: {},
  server: { proxy: { '/v1': 'http://localhost:3000', '/dev': 'http://localhost:3000' } },
});

/**
 * What the server draws pages with in a language, with all packages in it: of those, an installation has only what the server
 * needs besides.
 */
function drawnIn(language: Language): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    define: { 'import.meta.env.LANGUAGE': JSON.stringify(language), 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      emptyOutDir: false,
      ssr: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: 'src/server.tsx',
        output: { entryFileNames: `server/${language}.js`, chunkFileNames: `server/${language}-[hash].js`, codeSplitting: false },
      },
    },
  };
}
