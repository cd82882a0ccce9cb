import type { Entity, Relation } from '#shared/graph';
import { isHub as isHubKind } from '#shared/ask-roles';
import {
  basisPasses,
  datasetsPass,
  hubPasses,
  type Hub,
  provinceOf,
  spanPasses,
  type Tie,
  tiePasses,
} from '#shared/links';
import { relationWithout, saidWithout } from '#shared/said-without';
import type { Graph } from './graph.ts';
import { saidFilterOf } from './corrections.ts';
import { filterOf, partiesOf } from './links.ts';
import { derived, filterKeys, remember } from './memo.ts';
import { valueOf } from './asked.ts';
import { shownByDatasets } from './shown-by-datasets.ts';
import type { Filters } from './filters.ts';
import { participationsOn, timelineOn } from './said-on.ts';
import type { State, Timeline } from './state.ts';
import { undatedRelationsOf } from './undated.ts';

type Filtered = Filters & Pick<State, 'corrections' | 'graph' | 'participations' | 'timeline' | 'roles'>;

/** What the filters, and a person's hiding, leave of the graph. */
export const visible = derived(['graph', 'participations', 'timeline', 'roles', ...filterKeys], visibleOf);

/** The same of any graph, not kept for the next time. */
export function visibleOf(state: Filtered): { entities: Entity[]; relations: Relation[] } {
  const { graph, hiddenKinds, hiddenTypes, hiddenDatasets, bases, statuses } = state;
  const passes = entityFilter(state);
  const passesAsTie = tieFilter(state);
  const said = saidFilterOf(state);
  const isShown = shownByDatasets(graph, hiddenDatasets);
  const entities = [...graph.entities.values()]
    .filter(
      (entity) =>
        !graph.hidden.has(entity.id) &&
        !hiddenKinds.has(entity.kind) &&
        isShown(entity.id) &&
        said?.allowsEntity(entity.id) !== false &&
        passes(entity),
    )
    .map((entity) => saidWithout(entity, hiddenDatasets));
  const byEntity = new Map<string, Entity>(entities.map((entity) => [entity.id, entity]));
  const isHub = (entity: Entity | undefined) => entity !== undefined && isHubKind(state.roles, entity.kind);
  const hasStatus = ({ source, target, status }: Relation): boolean => {
    if (statuses === undefined) return true;
    const [from, to] = [byEntity.get(source), byEntity.get(target)];
    const effective = status ?? to?.status ?? from?.status;
    // A place's lying in another has no status and is no plan.
    return effective === undefined ? ![from, to].some(isHub) : statuses.has(effective);
  };
  const relations = [...graph.relations.values()]
    .filter(
      ({ id, type, datasets, source, target }) =>
        !hiddenTypes.has(type) &&
        datasetsPass(datasets, hiddenDatasets) &&
        said?.allowsRelation(id) !== false &&
        byEntity.has(source) &&
        byEntity.has(target),
    )
    .map((relation) => relationWithout(relation, hiddenDatasets))
    .filter((relation) => basisPasses(relation, bases) && hasStatus(relation) && passesAsTie(relation));
  return { entities, relations };
}

const byId = remember((timeline: Timeline | undefined) => new Map(timeline?.entries.map((entry) => [entry.id, entry])));
const hubsById = remember((hubs: readonly Hub[] | undefined) => new Map(hubs?.map((hub) => [hub.id, hub])));

/** What time, domain and the border leave. What the server has not told yet passes. */
function entityFilter(state: Filtered): (entity: Entity) => boolean {
  const { window, domains, crossBorderOnly, undated } = state;
  if (window === undefined && domains === undefined && !crossBorderOnly) return () => true;
  const entries = byId(timelineOn(state));
  const hubs = hubsById(participationsOn(state)?.hubs);
  const parties = partiesOf(state);
  const filter = filterOf(state);
  return (entity) => {
    const hub = hubs.get(entity.id);
    if (hub !== undefined) {
      if (!hubPasses(hub, filter)) return false;
      if (!crossBorderOnly) return true;
      const provinces = hub.parties.flatMap(({ party }) => {
        const known = parties.get(party);
        return known === undefined ? [] : [provinceOf(known, parties)?.id];
      });
      return new Set(provinces.filter((id) => id !== undefined)).size > 1;
    }
    const entry = entries.get(entity.id);
    return entry === undefined || spanPasses(entry.span, { from: window?.from, to: window?.to, undated });
  };
}

const tiesById = remember((ties: readonly Tie[] | undefined) => new Map(ties?.map((tie) => [tie.id, tie])));

const datedById = remember(
  (timeline: Timeline | undefined) => new Map(timeline?.relations?.map((relation) => [relation.id, relation])),
);

const idsOf = remember((undated: readonly { id: string }[]) => new Set(undated.map(({ id }) => id)));

/** What time, domain and the border leave of what ties places straight, and time of what else has a date of its own. */
function tieFilter(state: Filtered): (relation: Relation) => boolean {
  const { window, domains, crossBorderOnly, undated } = state;
  if (window === undefined && domains === undefined && !crossBorderOnly) return () => true;
  const ties = tiesById(participationsOn(state)?.ties);
  const parties = partiesOf(state);
  const filter = filterOf(state);
  const timeline = timelineOn(state);
  const [entries, without] = [datedById(timeline), idsOf(undatedRelationsOf(timeline, state.hiddenDatasets))];
  const provinceOfEnd = (id: string) => {
    const party = parties.get(id);
    return party === undefined ? undefined : provinceOf(party, parties)?.id;
  };
  return ({ id }) => {
    const tie = ties.get(id);
    if (tie === undefined)
      return window === undefined || (without.has(id) ? undated : spanPasses(entries.get(id)?.span ?? window, window));
    if (!tiePasses(tie, filter)) return false;
    const [from, to] = [provinceOfEnd(tie.source), provinceOfEnd(tie.target)];
    return !crossBorderOnly || (from !== undefined && to !== undefined && from !== to);
  };
}

export function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** How many lines each entity has. */
export const degrees = remember(({ relations }: Pick<Graph, 'relations'>): ReadonlyMap<string, number> =>
  countBy(
    [...relations.values()].flatMap(({ source, target }) => [source, target]),
    (id) => id,
  ),
);

/** How many entities and relations expanding this one brought. */
export function broughtCount({ broughtBy, linkedBy }: Graph, id: string): { entities: number; relations: number } {
  const countOf = (by: ReadonlyMap<string, string>) => [...by.values()].filter((one) => one === id).length;
  return { entities: countOf(broughtBy), relations: countOf(linkedBy) };
}

type Naming = Pick<State, 'graph' | 'names' | 'participations'>;

/** What an entity is called, from whatever the page knows; its id where nothing tells. */
export function nameOf(state: Naming, id: string): string {
  return nameNow(state, id) ?? id;
}

/** The same also of what was there before the page was loaded anew, and may be gone; undefined where nothing tells. */
export function knownName(state: Naming & Pick<State, 'formerNames'>, id: string): string | undefined {
  return nameNow(state, id) ?? state.formerNames.get(id);
}

function nameNow({ graph, names, participations }: Naming, id: string): string | undefined {
  return graph.entities.get(id)?.name ?? names.get(id) ?? partiesOf({ participations }).get(id)?.name;
}

/** The names with those of further entities. */
export function withNames(
  { names }: Pick<State, 'names'>,
  named: Iterable<{ id: string; name: string }>,
): Pick<State, 'names'> {
  return { names: new Map([...names, ...[...named].map(({ id, name }) => [id, name] as const)]) };
}

/** The kind of an entity, as far as the page knows it. */
export function kindOf({ graph, details }: Pick<State, 'graph' | 'details'>, id: string): string | undefined {
  const described = valueOf(details)?.entity;
  return graph.entities.get(id)?.kind ?? (described?.id === id ? described.kind : undefined);
}
