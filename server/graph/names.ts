import * as z from 'zod';
import { EntityId } from '../../shared/graph.ts';
import type { Outlines } from '../../shared/outlines.ts';
import { documentKind } from '../../shared/default-roles.ts';
import { buildNameIndex, type NameIndex } from '../search/name-index.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import type { KnownHolders } from './places/place-chains.ts';
import { codeIn } from '../../shared/place-coding.ts';
import { readCounts } from './health.ts';
import { readPlaceCodes } from './places/place-codes.ts';
import { remembered } from './remembered.ts';
import { drawnKinds, readWords } from './vocabulary.ts';

const named = query('read/named-entities', {
  params: { kinds: texts },
  row: z.object({ id: EntityId, kind: z.string(), name: z.string(), aliases: z.array(z.string()), degree: z.number() }),
});

/** Reading all names of a large graph takes seconds, so what others change past the loader is looked for more seldom. */
const readAgainMs = 10 * 60_000;

/** The index, and what was learnt of places for its answers; both go when the data change. */
interface Names {
  index: NameIndex;
  holders: KnownHolders;
}
export type ReadNames = (store: GraphStore, options?: RunOptions) => Promise<Names>;

/** Gives the index of all names that can be searched: of documents and of what is drawn. Former names come from the outlines. */
export function nameReader(outlines: readonly Outlines[]): ReadNames {
  const formerOf = formerNames(outlines);
  return remembered(async (store) => {
    const { vocabulary, roles } = await readWords(store);
    const kinds = [...drawnKinds(vocabulary, roles), documentKind];
    const rows = await store.run(named, { kinds }, { timeoutMs: 120_000 });
    const { codes } = await readPlaceCodes(store);
    const former = (id: string) => (codes.get(id) ?? []).flatMap((code) => formerOf.get(code) ?? []);
    const index = await buildNameIndex(rows.map((row) => ({ ...row, former: former(row.id) })));
    return { index, holders: new Map() };
  }, readAgainMs);
}

/** In a larger graph each name would be looked for in every text. */
const namesMost = 20_000;

/** What is drawn, by its names, as far as there are few enough to be looked for in a text: none of a larger graph. */
export async function readNamesOfThings(
  store: GraphStore,
  options?: RunOptions,
): Promise<{ id: string; kind: string; name: string; aliases: string[] }[]> {
  const { counts } = await readCounts(store, options);
  if (counts.entities > namesMost) return [];
  const { vocabulary, roles } = await readWords(store);
  const rows = await store.run(named, { kinds: drawnKinds(vocabulary, roles) }, options);
  return rows.map(({ id, kind, name, aliases }) => ({ id, kind, name, aliases }));
}

/** By the code of a county in its system: the names and codes that it had before. */
export function formerNames(outlines: readonly Outlines[]): ReadonlyMap<string, string[]> {
  return new Map(
    outlines.flatMap(({ coding, topology }) =>
      topology.objects.counties.geometries.map(({ properties: { adcode, formerName, formerAdcode } }) => [
        codeIn(coding, adcode, ''),
        [formerName, formerAdcode].filter((text) => text !== undefined),
      ]),
    ),
  );
}
