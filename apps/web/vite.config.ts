import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledTexts } from './build/compiled-texts.ts';
import { pageTable } from './build/page-table.ts';

/** Builds the web application; `api` serves the result. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compiledTexts(), pageTable()],
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
      output: {
        codeSplitting: {
          groups: [
            // A group takes along what its modules import: without one of its own, React would come with the charts.
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 2 },
            // Charts are for the few pages that draw them.
            {
              name: 'charts',
              test: /node_modules\/(@visx|d3-|internmap|classnames|lodash|reduce-css-calc|balanced-match|css-unit-converter|postcss-value-parser|math-expression-evaluator)/,
              priority: 1,
            },
            // Packages change seldom, so a browser keeps them while the application moves on.
            { name: 'packages', test: /node_modules/ },
            // What most pages share comes as one file instead of a dozen.
            { name: 'shared', test: /\/src\/(app|api|language|catalogue\/(facets|taxonomy)|pages\.ts)/, minShareCount: 3 },
          ],
        },
      },
    },
    reportCompressedSize: false,
  },
  server: { proxy: { '/v1': 'http://localhost:3000', '/dev': 'http://localhost:3000' } },
});
