/** `tsx tests/support/keep-store.ts FILE`: the embedded store of a small dataset as this version writes it, packed (tests/contract/older-store.test.ts). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { tinyDataset } from './tiny-dataset.ts';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('which file?');
const folder = mkdtempSync(join(tmpdir(), 'kuajie-kept-'));
const store = createGraphStore(openEmbeddedEngine(folder));
const dataset = await tinyDataset({
  ...{ name: 'kept', document: 'report', text: 'Alpha owns Beta.' },
  firms: { 'firm:1': 'Alpha', 'firm:2': 'Beta' },
  owns: [{ source: 'firm:1', target: 'firm:2', quote: 'Alpha owns Beta.' }],
  columns: { staff: { type: 'integer', value: '120' } },
});
await loadDataset(store, dataset);
await store.close();
writeFileSync(file, gzipSync(readFileSync(join(folder, 'graph.db')), { level: 9 }));
rmSync(folder, { recursive: true, force: true });
