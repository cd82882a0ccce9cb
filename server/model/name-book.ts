import { bareName } from '../draft/names/thing.ts';
import type { DraftEntity } from '../../shared/draft.ts';

/** Entities by what they are called, those of the rules and those of the model. */
export interface NameBook {
  add: (entity: DraftEntity) => void;
  called: (name: string) => readonly DraftEntity[];
  hasId: (id: string) => boolean;
}

export function nameBook(entities: readonly DraftEntity[]): NameBook {
  const byName = new Map<string, DraftEntity[]>();
  const ids = new Set<string>();
  const add = (entity: DraftEntity) => {
    ids.add(entity.id);
    for (const name of new Set([entity.name, ...entity.aliases].map(bareName)))
      byName.set(name, [...(byName.get(name) ?? []), entity]);
  };
  entities.forEach(add);
  return { add, called: (name) => byName.get(bareName(name)) ?? [], hasId: (id) => ids.has(id) };
}
