import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type PlaceCoding, wantedForm } from '../../../shared/place-coding.ts';
import type { PlaceLevel } from '../../../shared/place-levels.ts';
import type { CopiedNode, CopiedTie, Copied } from './read-copy.ts';
import { ownOf } from './own-values.ts';
import type { FieldType } from './own-values.ts';

/** What is known once everything was read: what columns there are, which kinds meet, what code is whose. */
export interface Gathered {
  /** By kind and by type, the properties that any has. */
  kinds: ReadonlyMap<string, Table>;
  types: ReadonlyMap<string, Table & { ends: { from: Set<string>; to: Set<string> } }>;
  fields: ReadonlyMap<string, FieldType>;
  /** Places by their code, where exactly one has it. */
  byCode: ReadonlyMap<string, CodedPlace | undefined>;
  /** Codes of places by element id, and how many places have a code of each system. */
  codeOf: ReadonlyMap<string, string>;
  codings: ReadonlyMap<PlaceCoding, number>;
  /** Whether each place of a division has a code of GB/T 2260 of its own, so that it can be its id. */
  canBeIds: boolean;
  hasPoints: boolean;
  /** Relationships from a node to itself, which a dataset has none of. */
  loops: number;
}

interface Table {
  /** Properties that are columns of the dataset, and those that its rows say. */
  keys: Set<string>;
  said: Set<string>;
}
export interface CodedPlace {
  element: string;
  kind: string;
  name: string;
}

/** How large the places of a kind are, and the system of their codes; undefined for what is no place. */
type PlaceOf = (kind: string) => { level: PlaceLevel; coding: PlaceCoding | undefined } | undefined;

/** Reads everything once, keeps it in two files beside, and what has to be known before it can be written. */
export async function gather(
  copied: Copied,
  files: { nodes: string; ties: string },
  placeOf: PlaceOf,
): Promise<Gathered> {
  const kinds = new Map<string, Table>();
  const types = new Map<string, Table & { ends: { from: Set<string>; to: Set<string> } }>();
  const fields = new Map<string, FieldType>();
  const byCode = new Map<string, CodedPlace | undefined>();
  const codings = new Map<PlaceCoding, number>();
  const codeOf = new Map<string, string>();
  let [hasPoints, canBeIds, loops] = [false, true, 0];
  const look = (table: Table, { values, said, typeOf }: ReturnType<typeof ownOf>) => {
    for (const key of said.keys()) table.said.add(key);
    for (const key of values.keys()) {
      table.keys.add(key);
      fields.set(key, joined(fields.get(key), typeOf(key)));
    }
  };
  const seeNode = ({ element, keys, entity, place }: CopiedNode) => {
    const { kind, name } = entity;
    const table = kinds.get(kind) ?? { keys: new Set(), said: new Set() };
    kinds.set(kind, table);
    look(table, ownOf(entity, keys));
    if (place.lon != null && place.lat != null) hasPoints = true;
    const own = placeOf(kind);
    if (own === undefined) return;
    const { level, coding } = own;
    const { code } = place;
    const isTaken = code != null && byCode.has(code);
    if (isTaken || (level !== 'area' && level !== 'town' && !divisionForm(level).test(code ?? ''))) canBeIds = false;
    if (code == null || coding === undefined) return;
    byCode.set(code, isTaken ? undefined : { element, kind, name });
    codeOf.set(element, code);
    if (wantedForm(coding, code) === undefined) codings.set(coding, (codings.get(coding) ?? 0) + 1);
  };
  const seeTie = ({ type, keys, from, to, relation }: CopiedTie): boolean => {
    if (from.element === to.element) {
      loops += 1;
      return false;
    }
    const none = {
      keys: new Set<string>(),
      said: new Set<string>(),
      ends: { from: new Set<string>(), to: new Set<string>() },
    };
    const table = types.get(type) ?? none;
    types.set(type, table);
    table.ends.from.add(from.kind);
    table.ends.to.add(to.kind);
    look(table, ownOf(relation, keys));
    return true;
  };
  await pipeline(
    lines(copied.nodes(), (node) => (seeNode(node), true)),
    createWriteStream(files.nodes),
  );
  await pipeline(lines(copied.ties(), seeTie), createWriteStream(files.ties));
  return { kinds, types, fields, byCode, codeOf, codings, canBeIds, hasPoints, loops };
}

/** GB/T 2260 ends the code of a province in four zeros. */
function divisionForm(level: PlaceLevel): RegExp {
  return level === 'province' ? /^\d{2}0000$/ : /^\d{6}$/;
}

async function* lines<T>(all: AsyncIterable<T>, see: (one: T) => boolean): AsyncGenerator<string> {
  for await (const one of all) if (see(one)) yield `${JSON.stringify(one)}\n`;
}

function joined(known: FieldType | undefined, type: FieldType): FieldType {
  if (known === undefined || known === type) return type;
  return known === 'string' || type === 'string' || known === 'boolean' || type === 'boolean' ? 'string' : 'number';
}
