import { defineConfig } from 'vite';

/** zod would try whether it may make code of text, which the page's policy forbids and reports; whatever is run first says that it need not. */
const withoutEval = 'globalThis.__zod_globalConfig ??= { jitless: true };';

export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // A sheet of a view that failed once would not be asked for again before the page is loaded anew.
    cssCodeSplit: false,
    // Neo4j's language support is 6 MB, loaded in a worker when the console opens.
    chunkSizeWarningLimit: 7000,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        banner: withoutEval,
        codeSplitting: {
          // What the page begins with is two files that are read side by side, not sixty for each of what two views share.
          groups: [
            { name: 'cytoscape', tags: ['$initial'], test: /node_modules[\\/]cytoscape/ },
            { name: 'page', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});
