import * as z from 'zod';
import { Basis, bases, ByDataset, EntityId, EntityRef, Status } from './graph.ts';
import type { SaidFilter } from './said-filter.ts';

export const levels = ['county', 'city', 'province'] as const;
export const Level = z.enum(levels).meta({ id: 'Level' });
export type Level = z.output<typeof Level>;

/** First and last day, `YYYY-MM-DD`, both included; an end that is open or unknown is absent. */
export const Span = z.object({ from: z.string().optional(), to: z.string().optional() }).meta({ id: 'Span' });
export type Span = z.output<typeof Span>;

/** One party's part in an agreement, alliance or mechanism; `id` is the relation's. */
const Participation = z.object({
  id: z.string(),
  party: EntityId,
  type: z.string(),
  basis: Basis,
  /** The database keeps none: `basis` says nothing then. */
  withoutEvidence: z.literal(true).optional(),
  status: Status.optional(),
  date: z.string().optional(),
  datasets: z.array(z.string()).optional(),
  byDataset: ByDataset.optional(),
});
export type Participation = z.output<typeof Participation>;

/** What joins places: an agreement, alliance or mechanism with its parties. `span` is its date's, or else that of its parties' dates. */
const Hub = EntityRef.extend({
  status: Status.optional(),
  date: z.string().optional(),
  span: Span.optional(),
  domains: z.array(z.string()),
  datasets: z.array(z.string()).optional(),
  byDataset: ByDataset.optional(),
  parties: z.array(Participation),
});
export type Hub = z.output<typeof Hub>;

/** A party or a place, with the ids of the places around it, nearest first; `level` and `datasets` of a place that is one of those. */
const Party = EntityRef.extend({
  level: Level.optional(),
  within: z.array(EntityId),
  datasets: z.array(z.string()).optional(),
});
export type Party = z.output<typeof Party>;

/** A relation that leads straight from a place to another one: twin cities. `span` is its date's. */
export const Tie = z
  .object({
    id: z.string(),
    type: z.string(),
    source: EntityId,
    target: EntityId,
    basis: Basis,
    /** The database keeps none: `basis` says nothing then. */
    withoutEvidence: z.literal(true).optional(),
    status: Status.optional(),
    date: z.string().optional(),
    span: Span.optional(),
    datasets: z.array(z.string()).optional(),
    byDataset: ByDataset.optional(),
  })
  .meta({ id: 'Tie' });
export type Tie = z.output<typeof Tie>;

/** Everything that links are counted from. `parties` holds each party and each county, city and province of the graph, once. */
export const Participations = z
  .object({ hubs: z.array(Hub), ties: z.array(Tie).optional(), parties: z.array(Party) })
  .meta({ id: 'Participations' });
export type Participations = z.output<typeof Participations>;

/** What is counted; what is absent does not narrow. Days are `YYYY-MM-DD`. */
export interface LinkFilter {
  level: Level;
  /** Kinds of hub. */
  kinds?: ReadonlySet<string> | undefined;
  /** Types of tie; none where only kinds of hub are asked for. */
  types?: ReadonlySet<string> | undefined;
  /** Kinds of hub that are left out. */
  withoutKinds?: ReadonlySet<string> | undefined;
  /** Relation types that are left out. */
  withoutTypes?: ReadonlySet<string> | undefined;
  /** Datasets that are left out, with all that they alone say. */
  withoutDatasets?: ReadonlySet<string> | undefined;
  bases?: ReadonlySet<Basis> | undefined;
  said?: SaidFilter | undefined;
  statuses?: ReadonlySet<Status> | undefined;
  domains?: ReadonlySet<string> | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Whether what has no date passes where a time is asked for. */
  undated?: boolean | undefined;
  /** Only pairs of two provinces, or only pairs within one. */
  crossBorder?: boolean | undefined;
}

/** What joins two places: both take part in it, or it leads from the one to the other. */
export type Joining = Hub | Tie;

export function isTie(joining: Joining): joining is Tie {
  return 'source' in joining;
}

/** Agreements, alliances and mechanisms, without what ties straight. */
export function hubsAmong(joinings: readonly Joining[]): Hub[] {
  return joinings.flatMap((one) => (isTie(one) ? [] : [one]));
}

/** Two places and what joins them, each once; `a.id < b.id`. `crossBorder` is false where a place's province is not known. */
export interface Link {
  a: Party;
  b: Party;
  crossBorder: boolean;
  via: Joining[];
}

export interface Links {
  /** The most joined first. */
  pairs: Link[];
  /** What passes the filter and joins no two places at this level. */
  unpaired: Joining[];
}

/** Where a party counts: the place at the level that it is or lies in. */
export function placeAt(party: Party, level: Level, parties: ReadonlyMap<string, Party>): Party | undefined {
  if (party.level === level) return party;
  const id = party.within.find((outer) => parties.get(outer)?.level === level);
  return id === undefined ? undefined : parties.get(id);
}

/** The province that a party is or lies in. */
export function provinceOf(party: Party, parties: ReadonlyMap<string, Party>): Party | undefined {
  return placeAt(party, 'province', parties);
}

type HubFilter = Omit<LinkFilter, 'level' | 'withoutTypes' | 'bases' | 'statuses' | 'crossBorder'>;
type FilteredHub = Pick<Hub, 'id' | 'kind' | 'domains' | 'span' | 'datasets'>;

export function hubPasses({ id, kind, domains, span, datasets }: FilteredHub, filter: HubFilter): boolean {
  if (!datasetsPass(datasets, filter.withoutDatasets) || filter.said?.allowsEntity(id) === false) return false;
  if (filter.kinds?.has(kind) === false || filter.withoutKinds?.has(kind) === true) return false;
  if (filter.domains !== undefined && !domains.some((domain) => filter.domains?.has(domain))) return false;
  return spanPasses(span, filter);
}

/** Whether a date may lie in the time asked for: a vague one passes where any of its days does. */
export function spanPasses(
  span: Span | undefined,
  { from, to, undated = false }: Pick<LinkFilter, 'from' | 'to' | 'undated'>,
): boolean {
  if (from === undefined && to === undefined) return true;
  if (span === undefined) return undated;
  return (
    (to === undefined || span.from === undefined || span.from <= to) &&
    (from === undefined || span.to === undefined || span.to >= from)
  );
}

/** Whether a dataset that is not left out says it. What does not tell its datasets passes. */
export function datasetsPass(
  datasets: readonly string[] | undefined,
  without: ReadonlySet<string> | undefined,
): boolean {
  return without === undefined || datasets === undefined || datasets.some((one) => !without.has(one));
}

/** Whether it rests on one of the bases. What has no evidence has no basis: it passes where all of them do. */
export function basisPasses(
  { basis, withoutEvidence }: { basis: Basis; withoutEvidence?: boolean | undefined },
  among: ReadonlySet<Basis> | undefined,
): boolean {
  if (among === undefined) return true;
  return withoutEvidence === true ? among.size === bases.length : among.has(basis);
}

type PartFilter = Pick<LinkFilter, 'withoutTypes' | 'withoutDatasets' | 'bases' | 'said' | 'statuses'>;

/** A part whose relation tells no status has that of the agreement, alliance or mechanism. */
function partPasses(part: Participation, hub: Hub, filter: PartFilter): boolean {
  const { id, type, status, datasets } = part;
  if (!datasetsPass(datasets, filter.withoutDatasets) || filter.said?.allowsRelation(id) === false) return false;
  if (filter.withoutTypes?.has(type) === true || !basisPasses(part, filter.bases)) return false;
  const effective = status ?? hub.status;
  return filter.statuses === undefined || (effective !== undefined && filter.statuses.has(effective));
}

/** What `hubPasses` and `partPasses` ask, of a relation that is both. Nobody says a domain of it. */
export function tiePasses(
  tie: Omit<Tie, 'source' | 'target' | 'date'>,
  filter: Omit<LinkFilter, 'level' | 'crossBorder'>,
): boolean {
  const { id, type, status, span, datasets } = tie;
  if (!datasetsPass(datasets, filter.withoutDatasets) || filter.said?.allowsRelation(id) === false) return false;
  if (filter.withoutTypes?.has(type) === true || !basisPasses(tie, filter.bases)) return false;
  if (filter.types === undefined ? filter.kinds !== undefined : !filter.types.has(type)) return false;
  if (filter.domains !== undefined) return false;
  if (filter.statuses !== undefined && (status === undefined || !filter.statuses.has(status))) return false;
  return spanPasses(span, filter);
}

/** Who takes part under the filter, by which type: of a tie its two ends; undefined where the filter leaves out what joins them. */
export function partsOf(
  joining: Joining,
  filter: Omit<LinkFilter, 'level' | 'crossBorder'>,
): Pick<Participation, 'id' | 'party' | 'type'>[] | undefined {
  if (isTie(joining)) {
    const { id, type, source, target } = joining;
    return tiePasses(joining, filter) ? [source, target].map((party) => ({ id, party, type })) : undefined;
  }
  if (!hubPasses(joining, filter)) return undefined;
  return joining.parties.filter((part) => partPasses(part, joining, filter));
}

export function partyIndex({ parties }: Participations): ReadonlyMap<string, Party> {
  return new Map(parties.map((party) => [party.id, party]));
}
