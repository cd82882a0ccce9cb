import type { Clash } from '#shared/contract/dataset-routes';
import { placeWithin, thingWithin } from '#shared/default-roles';
import { kindsOf, type Mapping, namesDivisions, placeCodeName, typesOf } from '#shared/mapping';
import { KindRoles, RelationRoles } from '#shared/vocabulary';
import { freeOf, withKindAs, withPropertyAs, withTypeAs } from './own-names.ts';

/** What the reference of divisions makes without a word of the mapping. */
const divisionKinds: readonly string[] = ['Province', 'City', 'County'];

/**
 * Under a name of its own, which `told` is put behind for whoever reads it: what it does stays. A mapping alone can say so, and only of
 * what nothing else makes under the same name: undefined of any other.
 */
export function withOwnName(mapping: Mapping, clash: Clash, told: string): Mapping | undefined {
  if (!isMadeByMapping(mapping, clash)) return undefined;
  const { name } = clash;
  if (clash.what === 'property') return withPropertyAs(mapping, name, freeProperty(mapping, `${name} (${told})`));
  const said = clash.what === 'kind' ? mapping.kinds[name] : mapping.types[name];
  // Its name alone may have told what it does.
  const own = { ...all(clash), ...said, ...named(said, name, told) };
  return clash.what === 'kind'
    ? withKindAs(mapping, name, freeOf(mapping.kinds, `${name}2`), own)
    : withTypeAs(mapping, name, freeOf(mapping.types, `${name}_2`), own);
}

function isMadeByMapping({ tables, placeCoding }: Mapping, { what, name }: Clash): boolean {
  const parts = tables.flatMap(({ entities }) => Object.values(entities));
  const relations = tables.flatMap((table) => table.relations);
  const crosses = tables.flatMap(({ cross }) => cross ?? []);
  const hasDivisions = parts.some(namesDivisions);
  if (what === 'property') {
    const isCode = name === placeCodeName && placeCoding !== undefined && hasDivisions;
    return !isCode && [...parts, ...relations].some(({ properties = {} }) => Object.hasOwn(properties, name));
  }
  if (what === 'kind') {
    const isUsed = parts.some(({ kind }) => kind !== undefined && kindsOf(kind).includes(name));
    const isDivision = hasDivisions && divisionKinds.includes(name);
    return !isDivision && (isUsed || crosses.some(({ kind }) => kind === name));
  }
  const isWithin =
    (name === placeWithin || name === thingWithin) &&
    (hasDivisions || parts.some(({ within }) => within !== undefined));
  return !isWithin && [...relations, ...crosses].some(({ type }) => typesOf(type).includes(name));
}

/** As the other dataset has it; undefined of a property, whose values are what they are. */
export function asTheOther(mapping: Mapping, clash: Clash): Mapping | undefined {
  const { what, name } = clash;
  if (what === 'property') return undefined;
  if (what === 'kind') {
    const { kinds } = mapping;
    return { ...mapping, kinds: { ...kinds, [name]: { ...kinds[name], ...explicit(KindRoles, clash.theirs) } } };
  }
  const { owns: _, ...said } = mapping.types[name] ?? {};
  return { ...mapping, types: { ...mapping.types, [name]: { ...said, ...explicit(RelationRoles, clash.theirs) } } };
}

function all(clash: Exclude<Clash, { what: 'property' }>) {
  return clash.what === 'kind' ? explicit(KindRoles, clash.mine) : explicit(RelationRoles, clash.mine);
}

/** What it does not do is denied, for its name alone may give it. Only whom it owns has no denial. */
function explicit<T extends object>({ shape }: { shape: object }, roles: T): T {
  const denied = Object.keys(shape).filter((role) => role !== 'owns');
  return { ...Object.fromEntries(denied.map((role) => [role, false])), ...roles };
}

function named(said: { zh?: string | undefined; en?: string | undefined } = {}, name: string, told: string) {
  const { en = said.zh ?? name, zh = en } = said;
  return { zh: `${zh}（${told}）`.slice(0, 100), en: `${en} (${told})`.slice(0, 100) };
}

function freeProperty({ tables }: Mapping, wanted: string): string {
  const parts = tables.flatMap(({ entities, relations }) => [...Object.values(entities), ...relations]);
  return freeOf(Object.assign({}, ...parts.map(({ properties }) => properties)) as Record<string, string>, wanted);
}
