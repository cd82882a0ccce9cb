import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // Neo4j's language support is 6 MB, loaded in a worker when the console opens.
    chunkSizeWarningLimit: 7000,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // What the page begins with is one file, not sixty for each of what two views share.
      output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } },
    },
  },
  worker: { format: 'es' },
});
