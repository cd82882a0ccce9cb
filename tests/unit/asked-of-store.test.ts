import { expect, test } from 'vitest';
import { readHealth } from '../../server/graph/health.ts';
import { readSchema } from '../../server/graph/schema.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';

const vocabulary = { kinds: {}, relations: {}, domains: {} };
const rows: Readonly<Record<string, readonly object[]>> = {
  'read/datasets': ['one', 'two'].map((id) => ({ id, title: id, version: '1', vocabulary })),
  'read/dataset-hashes': ['one', 'two'].map((id) => ({ id, hash: id })),
  'read/entity-count': [{ entities: 3 }],
  'read/counts': [{ entities: 3, documents: 0 }],
  'read/relation-count': [{ relations: 0 }],
};

/** A store that answers a turn after it was asked; `rounds` are the questions of each turn. */
function watched() {
  const rounds: string[][] = [[]];
  const run = async ({ file }: { file: string }) => {
    const now = rounds.at(-1) ?? [];
    now.push(file);
    await new Promise((resolve) => setTimeout(resolve));
    if (rounds.at(-1) === now) rounds.push([]);
    return rows[file] ?? [];
  };
  const engine = { name: 'embedded', version: () => Promise.resolve('1') };
  return { store: { run, engine } as unknown as GraphStore, rounds: () => rounds.filter((one) => one.length > 0) };
}

test('how the server is asks for nothing twice, and says the same word of the data as the schema', async () => {
  const { store, rounds } = watched();
  const { data } = await readHealth(store);
  const asked = rounds().flat();
  expect({
    twice: asked.filter((file, at) => asked.indexOf(file) !== at),
    decided: asked.includes('read/dataset-same'),
    same: data === (await readSchema(watched().store)).data,
  }).toEqual({ twice: [], decided: false, same: true });
});

test('the schema is asked for side by side after the word of the data, but for what only several datasets share', async () => {
  const { store, rounds } = watched();
  await readSchema(store);
  const [word, , ...rest] = rounds();
  expect({ word, rest }).toEqual({
    word: ['read/dataset-hashes', 'read/entity-count'],
    rest: [['read/shares-of-datasets']],
  });
});
