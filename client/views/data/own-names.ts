import type { KindOf, MappedKind, MappedType, Mapping, TypeOf } from '#shared/mapping';

/** What the program needs itself. */
const taken: readonly string[] = ['Document', 'Measure', 'Entity', 'Dataset', 'Kuajie', 'KuajieDataset'];

/** What is made of a word that has no Latin letters. */
const generic = { kind: /^Thing\d*$/, type: /^RELATED_TO\d*$/ };

/**
 * A name for a word without Latin letters: `Thing` and `RELATED_TO` alone would be one with what others call so, and what the first
 * dataset calls it would stand on all. The same word has the same mark always.
 */
export function markedName(plain: 'Thing' | 'RELATED_TO', word: string): string {
  let hash = 0x811c9dc5;
  for (const unit of word) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  // A letter first: with digits alone it would be one of those without a mark.
  const mark = `${String.fromCharCode(65 + (hash % 26))}${hash.toString(36).toUpperCase().padStart(3, '0').slice(-3)}`;
  return plain === 'Thing' ? `Thing${mark}` : `RELATED_TO_${mark}`;
}

/** A type that is called otherwise: where it had nobody's name it gets one of its own. */
export function withTypeCalled(mapping: Mapping, type: string, said: MappedType, name: string): Mapping {
  if (!generic.type.test(type)) return { ...mapping, types: { ...mapping.types, [type]: said } };
  const own = freeOf(mapping.types, markedName('RELATED_TO', name));
  return withTypeAs(mapping, type, own, { ...said, zh: name, en: name });
}

/** The same of a kind. */
export function withKindCalled(mapping: Mapping, kind: string, said: MappedKind, name: string): Mapping {
  if (!generic.kind.test(kind)) return { ...mapping, kinds: { ...mapping.kinds, [kind]: said } };
  const own = freeOf(mapping.kinds, markedName('Thing', name));
  return withKindAs(mapping, kind, own, { ...said, zh: name, en: name });
}

/** A type under another id. */
export function withTypeAs(mapping: Mapping, type: string, own: string, said: MappedType): Mapping {
  const renamed = (one: string) => (one === type ? own : one);
  const of = (one: TypeOf): TypeOf =>
    typeof one === 'string'
      ? renamed(one)
      : { ...one, types: mapValues(one.types, renamed), otherwise: renamed(one.otherwise) };
  return {
    ...mapping,
    types: { ...mapKeys(mapping.types, renamed), [own]: said },
    tables: mapping.tables.map((table) => ({
      ...table,
      relations: table.relations.map((relation) => ({ ...relation, type: of(relation.type) })),
      ...(table.cross === undefined ? {} : { cross: { ...table.cross, type: renamed(table.cross.type) } }),
    })),
  };
}

/** A kind under another id. */
export function withKindAs(mapping: Mapping, kind: string, own: string, said: MappedKind): Mapping {
  const renamed = (one: string) => (one === kind ? own : one);
  const of = (one: KindOf): KindOf => {
    if (typeof one === 'string') return renamed(one);
    const otherwise = renamed(one.otherwise);
    if ('column' in one) return { ...one, kinds: mapValues(one.kinds, renamed), otherwise };
    const names = one.names === undefined ? {} : { names: mergeKeys(one.names, renamed) };
    return { ...one, endings: mergeKeys(one.endings, renamed), ...names, otherwise };
  };
  return {
    ...mapping,
    kinds: { ...mapKeys(mapping.kinds, renamed), [own]: said },
    types: Object.fromEntries(
      Object.entries(mapping.types).map(([type, one]) => [
        type,
        Array.isArray(one.party) ? { ...one, party: one.party.map(renamed) } : one,
      ]),
    ),
    tables: mapping.tables.map((table) => ({
      ...table,
      entities: Object.fromEntries(
        Object.entries(table.entities).map(([part, one]) => [
          part,
          one.kind === undefined ? one : { ...one, kind: of(one.kind) },
        ]),
      ),
      ...(table.cross === undefined ? {} : { cross: { ...table.cross, kind: renamed(table.cross.kind) } }),
    })),
  };
}

/** A property under another name, wherever columns give it. */
export function withPropertyAs(mapping: Mapping, property: string, own: string): Mapping {
  const renamed = <T extends { properties?: Record<string, string> | undefined }>(one: T): T =>
    one.properties === undefined || !Object.hasOwn(one.properties, property)
      ? one
      : { ...one, properties: mapKeys(one.properties, (name) => (name === property ? own : name)) };
  return {
    ...mapping,
    tables: mapping.tables.map((table) => ({
      ...table,
      entities: Object.fromEntries(Object.entries(table.entities).map(([part, one]) => [part, renamed(one)])),
      relations: table.relations.map(renamed),
    })),
  };
}

function mapKeys<T>(record: Readonly<Record<string, T>>, renamed: (name: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [renamed(name), value]));
}

/** Lists under other names; of two that come to have one, both count. */
function mergeKeys(record: Readonly<Record<string, string[]>>, renamed: (name: string) => string) {
  const merged: Record<string, string[]> = {};
  for (const [name, own] of Object.entries(record)) merged[renamed(name)] = [...(merged[renamed(name)] ?? []), ...own];
  return merged;
}

function mapValues(
  record: Readonly<Record<string, string>>,
  renamed: (name: string) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, renamed(value)]));
}

/** The name, or with a number behind it where it is taken. */
export function freeOf(known: Readonly<Record<string, unknown>>, wanted: string): string {
  const isTaken = (name: string) => Object.hasOwn(known, name) || taken.includes(name);
  let name = wanted;
  for (let nth = 2; isTaken(name); nth += 1) name = `${wanted}${nth}`;
  return name;
}
