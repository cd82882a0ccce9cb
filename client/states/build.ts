import type { EntityDetails, DocumentText } from '../state/state.ts';
import { RequestError } from '../api.ts';
import { Entity, EntityId, type EntityRef, type Evidence, Relation } from '#shared/graph';
import type { Hub, Level, Party } from '#shared/links';

/** Builders of what the server sends: what matters is given, the rest is as usual. */
export function entity(kind: string, slug: string, name: string, more: Partial<Entity> = {}): Entity {
  return Entity.parse({ id: `${kind.toLowerCase()}:${slug}`, kind, name, aliases: [], ...more });
}

export function refOf({ id, kind, name }: EntityRef): EntityRef {
  return { id, kind, name };
}

export function evidence(quote: string, more: Partial<Evidence> = {}): Evidence {
  return { document: 'small:report', start: 0, end: quote.length, quote, basis: 'stated', ...more };
}

export function relation(
  type: string,
  source: Pick<EntityRef, 'id'>,
  target: Pick<EntityRef, 'id'>,
  more: Partial<Relation> = {},
): Relation {
  return Relation.parse({
    ...{ id: `${source.id} ${type} ${target.id}`, type, source: source.id, target: target.id },
    ...{ basis: 'stated', evidence: [] },
    ...more,
  });
}

/** A place with those around it, the nearest first. */
export function place(level: Level, slug: string, name: string, within: readonly Party[] = []): Party {
  const kind = level.slice(0, 1).toUpperCase() + level.slice(1);
  return { id: EntityId.parse(`${level}:${slug}`), kind, name, level, within: within.map(({ id }) => id) };
}

/** What joins its parties. */
export function hub(slug: string, name: string, parties: readonly Party[], more: Partial<Hub> = {}): Hub {
  const kind = more.kind ?? 'Agreement';
  const id = EntityId.parse(`${kind.toLowerCase()}:${slug}`);
  return {
    ...{ id, kind, name, domains: [] },
    parties: parties.map((party) => ({
      id: `${party.id} SIGNED ${id}`,
      party: party.id,
      type: 'SIGNED',
      basis: 'stated',
    })),
    ...more,
  };
}

export function details(of: Entity, more: Partial<EntityDetails> = {}): EntityDetails {
  return { entity: of, within: [], evidence: [], measures: [], neighbourCounts: [], ...more };
}

export function document(text: string, more: Partial<DocumentText> = {}): DocumentText {
  return { id: 'small:report', title: '湘赣边合作报告', language: 'zh', text, spans: [], ...more };
}

export function failed(code: RequestError['code'] = 'unavailable'): { state: 'failed'; error: RequestError } {
  return { state: 'failed', error: new RequestError(code, 'the engine does not answer') };
}

export function done<T>(value: T): { state: 'done'; value: T } {
  return { state: 'done', value };
}

export const busy = { state: 'busy' } as const;

/** So many of something, each made from its number. */
export function many<T>(count: number, make: (nth: number) => T): T[] {
  return Array.from({ length: count }, (_, nth) => make(nth + 1));
}
