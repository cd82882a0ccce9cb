import { mark, slugOf } from '../tables/slug.ts';
import { bareName, type Thing } from './names/thing.ts';
import type { KnownEntity } from './names/known-names.ts';

/** Ids for things: the code of a division, that of a known entity of the same kind and name, else kind and slug; each once. */
export function makeIds(things: readonly Thing[], known: readonly KnownEntity[]): Map<Thing, string> {
  const ids = new Map<Thing, string>();
  const taken = new Set<string>();
  const knownId = new Map(
    known.flatMap(({ id, kind, name, aliases }) =>
      [name, ...aliases].map((one) => [`${kind}\n${bareName(one)}`, id] as const),
    ),
  );
  for (const thing of things) {
    const plain =
      thing.division?.id ??
      knownId.get(`${thing.kind}\n${bareName(thing.name)}`) ??
      `${prefixOf(thing.kind)}:${slugOf(thing.name) || mark(thing.name)}`;
    const id = taken.has(plain) ? `${plain}-${mark(`${thing.kind} ${thing.name}`)}` : plain;
    if (taken.has(id)) continue;
    taken.add(id);
    ids.set(thing, id);
  }
  return ids;
}

/** IndustrialPark → industrial-park. */
function prefixOf(kind: string): string {
  return kind.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
