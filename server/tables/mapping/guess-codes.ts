import type { EntityPart } from '../../../shared/mapping.ts';
import { placeCodeName } from '../../../shared/mapping.ts';
import type { PlaceCoding } from '../../../shared/place-coding.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { Draft } from './draft-table.ts';
import { kindsIn } from './guess-ties.ts';
import { plainHead } from './words.ts';

/** What every code of a column must look like to be of a system; the first that fits. */
const forms: readonly (readonly [PlaceCoding, RegExp])[] = [
  ['GB/T 2260', /^[1-9]\d{5}$/],
  ['ISO 3166', /^([A-Z]{2}|[A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3})$/],
  ['NUTS', /^[A-Z]{2}[A-Z0-9]{1,3}$/],
];

/** A column of codes of places says which the place is that stands before it. Codes of a second system stay a property. */
export function attachCodes(draft: Draft): void {
  const { known, entities, used, needed } = draft;
  for (const [at, column] of known.facts.entries()) {
    const coding =
      used.has(column) || !needed.words.codes.includes(plainHead(column.head)) ? undefined : codingOf(column);
    if (coding === undefined || (needed.coding !== undefined && needed.coding !== coding)) continue;
    const owner = known.facts.slice(0, at).findLast((one) => isPlace(draft, entities[one.head]));
    const part = owner === undefined ? undefined : entities[owner.head];
    if (owner === undefined || part === undefined || part.properties?.[placeCodeName] !== undefined) continue;
    entities[owner.head] = { ...part, properties: { ...part.properties, [placeCodeName]: column.head } };
    needed.coding = coding;
    used.add(column);
  }
}

function codingOf({ distinct }: ColumnFacts): PlaceCoding | undefined {
  return forms.find(([, form]) => distinct.size > 0 && [...distinct].every((cell) => form.test(cell)))?.[0];
}

/** One that the row names itself, each of whose kinds is a place with a level. */
function isPlace({ needed }: Draft, part: EntityPart | undefined): boolean {
  if (part?.kind === undefined || part.split !== undefined) return false;
  const kinds = kindsIn(part).filter((kind) => kind !== needed.words.unknownKind.kind);
  return kinds.length > 0 && kinds.every((kind) => typeof needed.kinds[kind]?.place === 'string');
}
