import type { Clash } from '#shared/contract/dataset-routes';
import type { Mapping } from '#shared/mapping';
import { KindRoles, RelationRoles } from '#shared/vocabulary';
import { freeOf, withKindAs, withPropertyAs, withTypeAs } from './own-names.ts';

/** Under a name of its own, which `told` is put behind for whoever reads it: what it does stays. A mapping alone can say so. */
export function withOwnName(mapping: Mapping, clash: Clash, told: string): Mapping {
  const { name } = clash;
  if (clash.what === 'property') return withPropertyAs(mapping, name, freeProperty(mapping, `${name} (${told})`));
  const said = clash.what === 'kind' ? mapping.kinds[name] : mapping.types[name];
  // Its name alone may have told what it does.
  const own = { ...all(clash), ...said, ...named(said, name, told) };
  return clash.what === 'kind'
    ? withKindAs(mapping, name, freeOf(mapping.kinds, `${name}2`), own)
    : withTypeAs(mapping, name, freeOf(mapping.types, `${name}_2`), own);
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
