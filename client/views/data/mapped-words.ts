import type { Mapping, MappedKind, MappedType, RelationPart } from '#shared/mapping';
import { freeOf, markedName } from './own-names.ts';

/** A kind that a column names, called as the column is. */
export function newKind(mapping: Mapping, head: string): { mapping: Mapping; kind: string } {
  const kind = freeOf(mapping.kinds, kindNameOf(head) ?? markedName('Thing', head));
  return { kind, mapping: { ...mapping, kinds: { ...mapping.kinds, [kind]: { zh: head, en: head } } } };
}

/** Each value as a kind: one that is there under that name, or one of its own. */
export function valueKinds(
  mapping: Mapping,
  values: readonly string[],
): { mapping: Mapping; kinds: Record<string, string> } {
  let known = mapping;
  const kinds: Record<string, string> = {};
  for (const value of new Set(values.filter((one) => one !== ''))) {
    const own = kindNameOf(value);
    const there = Object.keys(known.kinds).find(
      (kind) => kind === own || known.kinds[kind]?.zh === value || known.kinds[kind]?.en === value,
    );
    const made = there === undefined ? newKind(known, value) : { mapping: known, kind: there };
    known = made.mapping;
    kinds[value] = made.kind;
  }
  return { mapping: known, kinds };
}

/** A type by which parties take part, there or new. */
export function partyType(mapping: Mapping): { mapping: Mapping; type: string } {
  const there = Object.keys(mapping.types).find((type) => mapping.types[type]?.party === true);
  if (there !== undefined) return { mapping, type: there };
  const type = freeOf(mapping.types, 'PARTY_TO');
  return { type, mapping: withType(mapping, type, { zh: '参与', en: 'is a party to', party: true }) };
}

/** A type called as a column is. */
export function typeOfHead(mapping: Mapping, head: string): { mapping: Mapping; type: string } {
  const latin = wordsOf(head).join('_').toUpperCase();
  const type = freeOf(mapping.types, /^[A-Z][A-Z0-9_]*$/.test(latin) ? latin : markedName('RELATED_TO', head));
  return { type, mapping: withType(mapping, type, { zh: head, en: head }) };
}

/** What a kind does. One that joins others has them as its parties: lines turn towards it. */
export function setKind(mapping: Mapping, kind: string, said: MappedKind): Mapping {
  const kinds = { ...mapping.kinds, [kind]: said };
  if (said.hub !== true) return { ...mapping, kinds };
  const parties = new Set<string>();
  const tables = mapping.tables.map((table) => {
    const isIt = (part: string) => table.entities[part]?.kind === kind;
    const turned = (relation: RelationPart): RelationPart => {
      const { from, to, type } = relation;
      if (isIt(from) === isIt(to)) return relation;
      if (typeof type === 'string') parties.add(type);
      return isIt(to) ? relation : { ...relation, from: to, to: from };
    };
    return { ...table, relations: table.relations.map(turned) };
  });
  const types = Object.entries(mapping.types).map(([type, own]) => [
    type,
    parties.has(type) ? { ...own, party: true } : own,
  ]);
  return { ...mapping, kinds, tables, types: Object.fromEntries(types) as Mapping['types'] };
}

export function withType(mapping: Mapping, type: string, said: MappedType): Mapping {
  return { ...mapping, types: { ...mapping.types, [type]: said } };
}

function kindNameOf(head: string): string | undefined {
  const name = wordsOf(head)
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join('');
  return /^[A-Z][A-Za-z0-9]*$/.test(name) && !/\P{ASCII}/u.test(head) ? name : undefined;
}

function wordsOf(head: string): string[] {
  return head.match(/[A-Za-z0-9]+/g) ?? [];
}
