import * as z from 'zod';
import { Basis, bases, EntityId, EntityRef, Status } from './graph.ts';
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
});
export type Participation = z.output<typeof Participation>;

/** What joins places: an agreement, alliance or mechanism with its parties. `span` is its date's, or else that of its parties' dates. */
const Hub = EntityRef.extend({
  status: Status.optional(),
  date: z.string().optional(),
  span: Span.optional(),
  domains: z.array(z.string()),
  datasets: z.array(z.string()).optional(),
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

/** Everything that links are counted from. `parties` holds each party and each county, city and province of the graph, once. */
export const Participations = z.object({ hubs: z.array(Hub), parties: z.array(Party) }).meta({ id: 'Participations' });
export type Participations = z.output<typeof Participations>;

/** What is counted; what is absent does not narrow. Days are `YYYY-MM-DD`. */
export interface LinkFilter {
  level: Level;
  /** Kinds of hub. */
  kinds?: ReadonlySet<string> | undefined;
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

/** Two places and what joins them, each once; `a.id < b.id`. `crossBorder` is false where a place's province is not known. */
export interface Link {
  a: Party;
  b: Party;
  crossBorder: boolean;
  via: Hub[];
}

export interface Links {
  /** The most joined first. */
  pairs: Link[];
  /** What passes the filter and joins no two places at this level. */
  unpaired: Hub[];
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
export function partPasses(part: Participation, hub: Hub, filter: PartFilter): boolean {
  const { id, type, status, datasets } = part;
  if (!datasetsPass(datasets, filter.withoutDatasets) || filter.said?.allowsRelation(id) === false) return false;
  if (filter.withoutTypes?.has(type) === true || !basisPasses(part, filter.bases)) return false;
  const effective = status ?? hub.status;
  return filter.statuses === undefined || (effective !== undefined && filter.statuses.has(effective));
}

export function partyIndex({ parties }: Participations): ReadonlyMap<string, Party> {
  return new Map(parties.map((party) => [party.id, party]));
}

/**
 * The pairs of places that take part in the same agreement, alliance or mechanism. A party counts for the place at the
 * level that it is or lies in, so that one agreement is one link of two counties, and one of their cities, however many
 * counties signed; a party that lies in no such place joins nothing at this level.
 */
export function countLinks({ hubs, parties }: Participations, filter: LinkFilter): Links {
  const index = partyIndex({ hubs, parties });
  return joinPairs(hubs, index, filter, (party) => placeAt(party, filter.level, index));
}

/** Like `countLinks`, with another idea of where a party counts. */
export function joinPairs(
  hubs: readonly Hub[],
  index: ReadonlyMap<string, Party>,
  filter: LinkFilter,
  endOf: (party: Party) => Party | undefined,
): Links {
  const ends: End[] = [];
  const endOfPlace = new Map<string, End>();
  const endOfParty = new Map<string, End | undefined>();
  const numbered = (id: string): End | undefined => {
    if (endOfParty.has(id)) return endOfParty.get(id);
    const party = index.get(id);
    const place = party === undefined ? undefined : endOf(party);
    let end = place === undefined ? undefined : endOfPlace.get(place.id);
    if (place !== undefined && end === undefined) {
      end = { number: ends.length, place, province: provinceOf(place, index)?.id };
      ends.push(end);
      endOfPlace.set(place.id, end);
    }
    endOfParty.set(id, end);
    return end;
  };

  const byPair = new Map<number, Link>();
  const unpaired: Hub[] = [];
  for (const hub of hubs) {
    if (!hubPasses(hub, filter)) continue;
    const joined = new Set<End>();
    for (const part of hub.parties) {
      if (!partPasses(part, hub, filter)) continue;
      const end = numbered(part.party);
      if (end !== undefined) joined.add(end);
    }
    if (!addPairs(hub, [...joined], { byPair, base: index.size + 1, crossBorder: filter.crossBorder }))
      unpaired.push(hub);
  }
  const pairs = [...byPair.values()].sort(
    (one, other) =>
      other.via.length - one.via.length ||
      Number(other.crossBorder) - Number(one.crossBorder) ||
      compare(one.a.id, other.a.id) ||
      compare(one.b.id, other.b.id),
  );
  return { pairs, unpaired };
}

/** A place with a number of its own: two numbers make the key of a pair, for a map of texts would be slow. */
interface End {
  number: number;
  place: Party;
  province: string | undefined;
}

interface Pairing {
  byPair: Map<number, Link>;
  /** More than there are places; kept small, for engines are fast with keys below 2³¹ only. */
  base: number;
  crossBorder: boolean | undefined;
}

function addPairs(hub: Hub, ends: readonly End[], { byPair, base, crossBorder }: Pairing): boolean {
  let joined = false;
  for (let at = 0; at < ends.length; at += 1)
    for (let next = at + 1; next < ends.length; next += 1) {
      const [one, other] = [ends[at], ends[next]];
      if (one === undefined || other === undefined) continue;
      const [low, high] = one.number < other.number ? [one, other] : [other, one];
      const key = low.number * base + high.number;
      const known = byPair.get(key);
      if (known !== undefined) {
        known.via.push(hub);
        joined = true;
        continue;
      }
      const crosses = low.province !== undefined && high.province !== undefined && low.province !== high.province;
      if (crossBorder !== undefined && crossBorder !== crosses) continue;
      const [a, b] = low.place.id < high.place.id ? [low.place, high.place] : [high.place, low.place];
      byPair.set(key, { a, b, crossBorder: crosses, via: [hub] });
      joined = true;
    }
  return joined;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
