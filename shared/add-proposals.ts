import type { Draft, DraftRelation } from './draft.ts';
import type { ModelProposals } from './model.ts';

/** A draft with what a model proposes beside what stands there: what both propose is one, and has both makers. What was added before is not added again. */
export function addProposals(draft: Draft, { entities, relations, agreed, told }: ModelProposals): Draft {
  const known = new Set(draft.entities.map(({ id }) => id));
  const standing = new Set(draft.relations.map(standingOf));
  const agreedEntities = new Set(agreed.entities);
  const agreedRelations = new Set(agreed.relations.map(factOf));
  const withModel = <T extends { models?: string[] | undefined }>(one: T, isAgreed: boolean): T =>
    isAgreed ? { ...one, models: [...new Set([...(one.models ?? []), told.model])] } : one;
  return {
    ...draft,
    entities: [
      ...draft.entities.map((one) => withModel(one, agreedEntities.has(one.id))),
      ...entities.filter(({ id }) => !known.has(id)),
    ],
    relations: [
      ...draft.relations.map((one) => withModel(one, agreedRelations.has(factOf(one)))),
      ...relations.filter((one) => !standing.has(standingOf(one))),
    ],
    asked: [...(draft.asked ?? []).filter(({ id }) => id !== told.id), told],
  };
}

function standingOf({ evidence, ...relation }: DraftRelation): string {
  return `${factOf(relation)} ${evidence.start}`;
}

/** The same for two relations that say the same, whichever sentences they stand on. */
export function factOf({ source, type, target }: { source: string; type: string; target: string }): string {
  return `${source} ${type} ${target}`;
}
