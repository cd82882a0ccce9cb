// Makes each process that the program starts, with the libraries it runs on, one file and what it loads later, in place of what the
// compiler wrote into dist/server: read as hundreds of files it takes up to three times the work to start.
import { join } from 'node:path';
import { build } from 'vite';

// The tests' own would bundle what no user gets.
process.env['NODE_ENV'] = 'production';

const root = join(import.meta.dirname, '..');
const processes = ['cypher/inspect-process', 'draft/draft-process', 'intake/intake-process', 'store/embedded-process'];

await build({
  root: join(root, 'server'),
  configFile: false,
  logLevel: 'warn',
  // The engine's own binary is found beside its package.
  ssr: { noExternal: true, external: ['@grafeo-db/js'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: join(root, 'dist', 'server'),
    emptyOutDir: false,
    minify: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: {
      input: Object.fromEntries(processes.map((name) => [name, join(root, 'server', `${name}.ts`)])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'bundled/[name]-[hash].js' },
    },
  },
});
