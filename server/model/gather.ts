import type { KnownEntity } from '../draft/names/known-names.ts';
import { markedId, plainIds } from '../draft/make-ids.ts';
import { draftWords } from '../draft/words.ts';
import { factOf } from '../../shared/add-proposals.ts';
import type { Draft, DraftEntity, DraftRelation } from '../../shared/draft.ts';
import type { ModelProposals } from '../../shared/model.ts';
import type { ModelPiece } from '../../shared/model-pieces.ts';
import type { DroppedReason } from '../../shared/model-words.ts';
import { checkEntity } from './check-entity.ts';
import { checkRelation } from './check-relation.ts';
import { counter } from './counter.ts';
import { kindsAskedFor, typesAskedFor } from './instructions.ts';
import { nameBook } from './name-book.ts';
import type { SaidAnswer } from './read-answer.ts';

/** What a model says of piece after piece, checked, each once. */
export interface Gathering {
  take: (piece: ModelPiece, answer: SaidAnswer) => void;
  gathered: () => Pick<ModelProposals, 'entities' | 'relations' | 'agreed'> & {
    dropped: ModelProposals['told']['dropped'];
  };
}

export function gatherProposals(draft: Draft, model: string, known: readonly KnownEntity[]): Gathering {
  const { vocabulary } = draftWords();
  const book = nameBook(draft.entities);
  const plainId = plainIds(known);
  const facts = new Set(draft.relations.map(factOf));
  const [entities, relations] = [new Map<string, DraftEntity>(), new Map<string, DraftRelation>()];
  const agreed = { entities: new Set<string>(), relations: new Map<string, DraftRelation>() };
  const dropped = counter<DroppedReason>();
  const [kinds, types] = [kindsAskedFor(vocabulary), typesAskedFor(vocabulary)];

  const takeEntity = (entity: DraftEntity) => {
    // A graph may know it by a name that the draft does not have.
    const id = book.hasId(entity.id) ? markedId(entity.id, entity) : entity.id;
    const own = { ...entity, id };
    entities.set(id, own);
    book.add(own);
  };
  return {
    take: (piece, { entities: saidEntities, relations: saidRelations, malformed, tooMany }) => {
      const checking = { draft, piece, book, model };
      dropped.add('malformed', malformed);
      dropped.add('too-many', tooMany);
      for (const said of saidEntities) {
        const checked = checkEntity(said, checking, { kinds, idOf: plainId });
        if (checked.is === 'proposal') takeEntity(checked.value);
        else if (checked.is !== 'known') dropped.add(checked.is);
        else if (entities.has(checked.value.id) || agreed.entities.has(checked.value.id)) dropped.add('twice');
        else agreed.entities.add(checked.value.id);
      }
      for (const said of saidRelations) {
        const checked = checkRelation(said, checking, { types, vocabulary });
        if (checked.is !== 'proposal') {
          dropped.add(checked.is);
          continue;
        }
        const fact = factOf(checked.value);
        if (relations.has(fact) || agreed.relations.has(fact)) dropped.add('twice');
        else (facts.has(fact) ? agreed.relations : relations).set(fact, checked.value);
      }
    },
    gathered: () => ({
      entities: [...entities.values()],
      relations: [...relations.values()],
      agreed: {
        entities: [...agreed.entities],
        relations: [...agreed.relations.values()].map(({ source, type, target }) => ({ source, type, target })),
      },
      dropped: dropped.counts(),
    }),
  };
}
