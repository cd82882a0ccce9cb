import * as z from 'zod';
import { EntityId } from '../../../shared/graph.ts';
import type { Outlines } from '../../../shared/outlines.ts';
import type { SameDecision, SameReason } from '../../../shared/same.ts';
import { type AlikePair, alikeNames, pairKey } from '../../search/alike.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { sameDecisions } from '../../store/loaded.ts';
import { query, texts } from '../../store/query.ts';
import { formerNames } from '../names.ts';
import { readAdjacency } from '../paths/adjacency.ts';
import { readPlaceCodes } from '../places/place-codes.ts';
import { remembered } from '../remembered.ts';
import { drawnKinds, readWords } from '../vocabulary.ts';
import { readGenericWords } from './generic-words.ts';
import { type Neighbourhoods, neighbourhoods } from './neighbours.ts';
import { spelledAlike, weigh, type Weighing } from './weigh.ts';

const named = query('read/same-names', {
  params: { kinds: texts },
  row: z.object({
    id: EntityId,
    kind: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    datasets: z.array(z.string()),
    degree: z.number(),
  }),
});
export type Named = z.output<typeof named.row>;

export interface Proposal {
  /** The one that is kept first. */
  ends: [Named, Named];
  score: number;
  reasons: SameReason[];
}

interface Found {
  decided: SameDecision[];
  /** The likeliest first. */
  proposals: Proposal[];
}
export type ReadSame = (store: GraphStore) => Promise<Found>;

const longMs = 120_000;
/** Pairs that are looked at for their spelling alone. */
const mostCompared = 2_000_000;
/** A code that more have than this tells nothing. */
const mostOfOneCode = 20;

/** Gives what may be one, kept while the data and the decisions stay the same. Former names come from the outlines. */
export function sameReader(outlines: readonly Outlines[]): ReadSame {
  const formerOf = formerNames(outlines);
  return remembered(async (store) => {
    const [{ vocabulary, roles }, [row]] = await Promise.all([readWords(store), store.run(sameDecisions, {})]);
    const decided = row?.same ?? [];
    const all = await store.run(named, { kinds: drawnKinds(vocabulary, roles) }, { timeoutMs: longMs });
    if (all.length === 0) return { decided, proposals: [] };
    const [{ codes }, adjacency] = await Promise.all([readPlaceCodes(store), readAdjacency(store)]);
    const codesOf = (id: string) => (codes.get(id) ?? []).filter(isCode);
    const former = (id: string) => codesOf(id).flatMap((code) => formerOf.get(code) ?? []);
    const near = neighbourhoods(
      all.map(({ id }) => id),
      adjacency,
    );
    const alike = await alikeNames(
      all.map((one) => ({ ...one, former: former(one.id) })),
      readGenericWords(),
    );
    const weighing: Weighing = { roles, near, codesOf };
    const isDecided = new Set(decided.flatMap(({ one, other }) => [`${one.id} ${other.id}`, `${other.id} ${one.id}`]));
    const proposals = candidates(all, { alike, near, codesOf }).flatMap(({ one, other, reasons }): Proposal[] => {
      const [first, second] = [all[one], all[other]];
      if (first === undefined || second === undefined || isDecided.has(`${first.id} ${second.id}`)) return [];
      const found = weigh({ at: [one, other], ends: [first, second], alike: [...reasons.values()] }, weighing);
      return found === undefined ? [] : [found];
    });
    return { decided, proposals: proposals.sort(likelierFirst) };
  });
}

/** A dataset without codes gives the slugs of its own ids, which tell nothing of another's. */
function isCode(code: string): boolean {
  return !code.startsWith('own ') && (!code.startsWith('GB/T 2260 ') || /\d{6}$/.test(code));
}

interface Traces {
  alike: ReadonlyMap<string, AlikePair>;
  near: Neighbourhoods;
  codesOf: (id: string) => readonly string[];
}

/** Pairs with a name, a code, or a neighbour and most letters in common. */
function candidates(all: readonly Named[], { alike, near, codesOf }: Traces): AlikePair[] {
  const pairs = new Map(alike);
  const add = (a: number, b: number) => {
    const [one, other] = a < b ? [a, b] : [b, a];
    const key = pairKey(one, other);
    if (!pairs.has(key)) pairs.set(key, { one, other, reasons: new Map() });
  };
  const holders = new Map<string, number[]>();
  for (const [at, { id }] of all.entries())
    for (const code of codesOf(id)) {
      const known = holders.get(code);
      if (known === undefined) holders.set(code, [at]);
      else known.push(at);
    }
  for (const own of holders.values())
    if (own.length <= mostOfOneCode)
      for (const [nth, one] of own.entries()) for (const other of own.slice(nth + 1)) add(one, other);
  near.eachPair((one, other) => {
    if (spelledAlike(all[one]?.name, all[other]?.name) !== undefined) add(one, other);
  }, mostCompared);
  return [...pairs.values()];
}

function likelierFirst({ score, ends: [one, other] }: Proposal, next: Proposal): number {
  if (score !== next.score) return next.score - score;
  return `${one.id} ${other.id}` < `${next.ends[0].id} ${next.ends[1].id}` ? -1 : 1;
}
