import { guestId } from '../../shared/guest-mapping.ts';

/** How nodes and relationships of others are taken: the parameters of a guest's query. */
export interface GuestTerms {
  /** Labels with what they are called here, the rarest first: of several that a node has it says most. */
  guestKinds: readonly { label: string; kind: string }[];
  /** Types that are called otherwise here. */
  guestTypes: Readonly<Record<string, string>>;
  /** Types that are read from their end to their start. */
  guestTurned: readonly string[];
  /** By kind, the properties that name its nodes, the best first. */
  guestNames: Readonly<Record<string, readonly string[]>>;
  /** By kind, and by type, the property that dates. */
  guestDates: Readonly<Record<string, string>>;
  guestTieDates: Readonly<Record<string, string>>;
  /** By kind of place, the properties that say where it is, and the system of its code. */
  guestPlaces: Readonly<Record<string, { coding: string; code?: string; lon?: string; lat?: string; point?: string }>>;
  /** By kind of anything else, the property with the code of the place in which it lies. */
  guestLying: Readonly<Record<string, string>>;
}

/**
 * The statement of a guest's query: what one knows of an entity of ours by its properties, a node of others says by its label, by
 * the properties that the terms name, and by its element id.
 */
export function guestText(text: string): string {
  return Object.entries(words).reduce(
    (all, [word, write]) =>
      all.replaceAll(new RegExp(`\\b${word}\\(([^()]*)\\)`, 'g'), (_, names: string) =>
        write(...(names.split(', ') as [string, string, string])),
      ),
    text,
  );
}

/** In their order: what one writes may hold the words of those after it. */
const words: Readonly<Record<string, (one: string, second: string, third: string) => string>> = {
  ENTITY: entityOf,
  RELATION: relationOf,
  /** Where a relationship leads from and to, of its start and its end. */
  SOURCE: (tie, start, end) => `CASE WHEN type(${tie}) IN $guestTurned THEN ${end} ELSE ${start} END`,
  TARGET: (tie, start, end) => `CASE WHEN type(${tie}) IN $guestTurned THEN ${start} ELSE ${end} END`,
  /** Whether it leads from the node, or to it. */
  LEAVES: (tie, node) =>
    `CASE WHEN type(${tie}) IN $guestTurned THEN endNode(${tie}) ELSE startNode(${tie}) END = ${node}`,
  REACHES: (tie, node) =>
    `CASE WHEN type(${tie}) IN $guestTurned THEN startNode(${tie}) ELSE endNode(${tie}) END = ${node}`,
  TYPE: (tie) => `coalesce($guestTypes[type(${tie})], type(${tie}))`,
  TIEID: (tie) => `'tie:' + replace(elementId(${tie}), ':', '.')`,
  TIEDATE: (tie) => `toStringOrNull(${tie}[$guestTieDates[type(${tie})]])`,
  CODE: (node) => `toUpper(toStringOrNull(${node}[$guestPlaces[KIND(${node})].code]))`,
  CODING: (node) => `coalesce($guestPlaces[KIND(${node})].coding, 'own')`,
  LIES: (node) => `toUpper(toStringOrNull(${node}[$guestLying[KIND(${node})]]))`,
  POINT: pointOf,
  DATE: (node) => `toStringOrNull(${node}[$guestDates[KIND(${node})]])`,
  NAME: nameOf,
  KIND: (node) =>
    `coalesce(head([known IN $guestKinds WHERE known.label IN labels(${node}) | known.kind]), '${unlabelled}')`,
  ID: (node) => `'${prefix}' + replace(elementId(${node}), ':', '.')`,
  NODE: (id) => `replace(substring(${id}, ${prefix.length}), '.', ':')`,
};

const prefix = 'node:';

/** What has no label is called so. */
export const unlabelled = 'Node';

function nameOf(node: string): string {
  const named = `[key IN coalesce($guestNames[KIND(${node})], []) WHERE toStringOrNull(${node}[key]) <> '' | toStringOrNull(${node}[key])]`;
  return `coalesce(head(${named}), KIND(${node}) + ' ' + elementId(${node}))`;
}

/** What others keep under names of ours stands beside them with a `_`. */
function entityOf(node: string): string {
  const own = ['id', 'kind', 'name', 'date', 'aliases', 'datasets'].map((key) => `${key}_: ${node}.${key}`).join(', ');
  const ours = `id: ID(${node}), kind: KIND(${node}), name: NAME(${node}), date: DATE(${node})`;
  return `${node} {.*, ${own}, ${ours}, aliases: [], datasets: ['${guestId}']}`;
}

/** A relation without evidence: no document says it, the database does. */
function relationOf(tie: string): string {
  const evidence = 'documents: [], quotes: [], starts: [], ends: [], bases: [], notes: []';
  const own = `id: TIEID(${tie}), date: TIEDATE(${tie}), date_: ${tie}.date, basis: 'reference', withoutEvidence: true`;
  return `${tie} {.*, ${own}, ${evidence}, datasets: ['${guestId}']}`;
}

/** Degrees as two properties, or one that is a point of the globe: `lon: …, lat: …`. */
function pointOf(node: string): string {
  const at = (axis: 'lon' | 'lat', of: 'longitude' | 'latitude') => {
    const [own, point] = [axis, 'point'].map((what) => `${node}[$guestPlaces[KIND(${node})].${what}]`);
    return `${axis}: CASE WHEN ${point} IS :: POINT NOT NULL THEN ${point}.${of} ELSE toFloatOrNull(${own}) END`;
  };
  return `${at('lon', 'longitude')}, ${at('lat', 'latitude')}`;
}
