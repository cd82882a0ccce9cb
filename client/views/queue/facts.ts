import type { Standing } from '#shared/corrections';
import { relationKey, relationOfKey } from '#shared/fact-key';
import { evidenceWithout } from '#shared/said-without';
import { bases, type Entity, type Evidence, type Relation } from '#shared/graph';
import { valueOf } from '../../state/asked.ts';
import { standingsIn } from '../../state/corrections.ts';
import { remember } from '../../state/memo.ts';
import { visible } from '../../state/selectors.ts';
import type { Mentions, Queued, QueuePageState } from './own.ts';

export type QueuedFact = {
  key: string;
  /** Where documents say it. */
  evidence: readonly Evidence[];
  standing: Standing | undefined;
} & ({ what: 'relation'; relation: Relation } | { what: 'entity'; entity: Entity; total: number | undefined });

interface Facts {
  /** What is in sight in the network, by weakest basis first, then as the documents say it. */
  all: readonly QueuedFact[];
  /** Of these, what nobody says anything of. */
  open: readonly QueuedFact[];
}

type Standings = ReadonlyMap<string, Standing>;

const inOrder = remember(
  (
    relations: readonly Relation[],
    entities: readonly Entity[],
    mentions: Mentions | undefined,
    without: ReadonlySet<string>,
  ) => {
    const facts = [
      ...relations.map((relation) => {
        const { basis, evidence } = relation;
        return {
          ...{ what: 'relation' as const, relation, evidence },
          key: relationKey(relation),
          weight: bases.indexOf(basis),
        };
      }),
      ...(mentions === undefined ? [] : entities).map((entity) => {
        const { evidence: all = [], total: whole } = mentions?.get(entity.id) ?? {};
        const evidence = evidenceWithout(all, without);
        const total = evidence.length === all.length ? whole : undefined;
        // What has no sentence of its own to be checked by comes last.
        const weight = bases.findIndex((one) => evidence.some(({ basis }) => basis === one));
        return { what: 'entity' as const, entity, evidence, total, key: String(entity.id), weight };
      }),
    ];
    const places = new Map(facts.map((fact) => [fact.key, placeOf(fact)]));
    const placeAt = (key: string) => places.get(key) ?? '';
    return facts.sort(
      (one, other) =>
        other.weight - one.weight || compare(placeAt(one.key), placeAt(other.key)) || compare(one.key, other.key),
    );
  },
);

const chosen = remember((facts: ReturnType<typeof inOrder>, of: Queued, standings: Standings): Facts => {
  const all = facts
    .filter(({ what }) => of === 'all' || of === what)
    .map((fact): QueuedFact => ({ ...fact, standing: standings.get(fact.key) }));
  return { all, open: all.filter(({ standing }) => standing?.verdict === undefined) };
});

/** Where documents name the entities of the picture, once it is known. */
function mentionsIn({ mentions, graph }: QueuePageState): Mentions | undefined {
  return mentions?.of === graph.entities ? valueOf(mentions.answer) : undefined;
}

export function factsIn(state: QueuePageState): Facts {
  const { relations, entities } = visible(state);
  return chosen(
    inOrder(relations, entities, mentionsIn(state), state.hiddenDatasets),
    state.queue.of,
    standingsIn(state),
  );
}

/** What is gone through, by what was chosen. */
export function queueOf(state: QueuePageState): readonly QueuedFact[] {
  const { all, open } = factsIn(state);
  return state.queue.onlyOpen ? open : all;
}

/** The fact that is looked at, which may have been said something of by now. */
export function currentOf(state: QueuePageState): QueuedFact | undefined {
  const { at, shown } = state.queue;
  const { all } = factsIn(state);
  const known = (wanted: string | undefined) =>
    wanted === undefined ? undefined : all.find(({ key }) => key === wanted);
  return known(at) ?? (isAwaited(state) ? undefined : (known(shown) ?? queueOf(state)[0]));
}

/** Whether an entity was asked for and it is not known yet where documents name it: no other fact stands in its place meanwhile. */
export function isAwaited(state: QueuePageState): boolean {
  const { mentions, graph, queue } = state;
  if (queue.at === undefined || relationOfKey(queue.at) !== undefined || !graph.entities.has(queue.at)) return false;
  return mentions?.of !== graph.entities || mentions.answer.state === 'busy';
}

/** The one so many places on from the one that is looked at; at an end it stays. */
export function factAfter(state: QueuePageState, steps: 1 | -1): QueuedFact | undefined {
  const current = currentOf(state);
  const { all } = factsIn(state);
  const queued = new Set(queueOf(state));
  const here = current === undefined ? -1 : all.indexOf(current);
  const rest = steps === 1 ? all.slice(here + 1) : all.slice(0, Math.max(0, here)).reverse();
  return rest.find((fact) => queued.has(fact));
}

function placeOf({ evidence: [first] }: { evidence: readonly Evidence[] }): string {
  return first === undefined ? '' : `${first.document} ${String(first.row ?? first.start).padStart(9, '0')}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
