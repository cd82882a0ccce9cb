import { mark, slugOf } from '../tables/slug.ts';
import { bareName, type Thing } from './names/thing.ts';
import type { KnownEntity } from './names/known-names.ts';

/** Ids for things: the code of a division, that of a known entity of the same kind and name, else kind and slug; each once. */
export function makeIds(things: readonly Thing[], known: readonly KnownEntity[]): Map<Thing, string> {
  const ids = new Map<Thing, string>();
  const taken = new Set<string>();
  const plainId = plainIds(known);
  for (const thing of things) {
    const plain = thing.division?.id ?? plainId(thing);
    const id = taken.has(plain) ? markedId(plain, thing) : plain;
    if (taken.has(id)) continue;
    taken.add(id);
    ids.set(thing, id);
  }
  return ids;
}

/** The id of a known entity of the same kind and name, else kind and slug. */
export function plainIds(known: readonly KnownEntity[]): (named: Named) => string {
  const knownId = new Map(
    known.flatMap(({ id, kind, name, aliases }) =>
      [name, ...aliases].map((one) => [`${kind}\n${bareName(one)}`, id] as const),
    ),
  );
  return ({ kind, name }) =>
    knownId.get(`${kind}\n${bareName(name)}`) ?? `${prefixOf(kind)}:${slugOf(name) || mark(name)}`;
}

/** Where another thing has that id. */
export function markedId(id: string, { kind, name }: Named): string {
  return `${id}-${mark(`${kind} ${name}`)}`;
}

type Named = Pick<Thing, 'kind' | 'name'>;

/** IndustrialPark → industrial-park. */
function prefixOf(kind: string): string {
  return kind.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
