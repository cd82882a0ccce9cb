import { countDrawn } from '#shared/beside';
import type { Plan } from '#shared/contract/dataset-routes';
import type { Mapping } from '#shared/mapping';
import type { Bring, Understood } from './own.ts';
import { asMapping } from './saved-mapping.ts';

/** What was just brought, with the mapping beside it, where there was one. The next version of a dataset keeps its id and title; what is only mapped like it keeps what it was given. */
export function broughtAs(plan: Plan, given: Mapping | undefined): Understood {
  const { asBefore } = plan;
  const mapping = asMapping(plan.mapping);
  const { id, title } = ownNames(plan);
  return {
    ...{ step: 'understood', plan, id, title, mapping, asBefore },
    guess: given === undefined && asBefore === undefined ? mapping : undefined,
    ...{ merge: false, isAsking: false, failure: undefined, isStopped: false },
  };
}

function ownNames({ asBefore, id, title }: Plan): { id?: string; title?: string } {
  if (asBefore === undefined) return {};
  if (asBefore.isNamed) return asBefore.before;
  return id === '' ? {} : { id, title };
}

const mostComparedUnasked = 20_000;

/** The next version of a dataset, so small that what differs is told unasked. */
export function isSmallNext({ asBefore, plan: { changes, faults } }: Understood): boolean {
  const { added, removed, kept } = changes;
  return asBefore?.isNamed === true && faults.length === 0 && added + removed + kept <= mostComparedUnasked;
}

/** Without a mapping the program has guessed anew. Where nothing can be made of it, there is no id; the one before stays to be seen. */
export function answered(now: Understood, plan: Plan): Understood {
  const { id, title } = plan.id === '' ? now.plan : plan;
  const mapping = now.mapping ?? asMapping(plan.mapping);
  const guess = now.mapping === undefined ? mapping : now.guess;
  return {
    ...now,
    mapping,
    guess,
    asBefore: now.mapping === undefined ? undefined : now.asBefore,
    plan: { ...plan, id, title },
    isAsking: false,
    failure: undefined,
    isStopped: false,
  };
}

export function isToDo({ changes: { added, removed } }: Plan): boolean {
  return added + removed > 0;
}

/** As the load itself would have told it. */
export function loadedOf({ id, title, entities, relations }: Plan): Bring {
  const sum = (counts: Plan['entities']) => Object.values(counts).reduce((all, count) => all + count, 0);
  return {
    ...{ step: 'loaded', id, title, changed: true },
    ...{ entities: sum(entities), relations: sum(relations) },
    drawn: { entities: countDrawn(entities), relations: countDrawn(relations) },
  };
}
