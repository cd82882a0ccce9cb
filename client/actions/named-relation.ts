import { withAgain } from '../state/again.ts';
import { withNames } from '../state/selectors.ts';
import type { RelationName } from '#shared/fact-key';
import type { ActSources } from './act-sources.ts';
import type { CoreActs } from './core.ts';
import { asRequestError } from './settled.ts';

/** A relation that an address names. */
export function createNamedRelationActs(
  { store: { setState }, api }: Pick<ActSources, 'store' | 'api'>,
  { openRelation }: Pick<CoreActs, 'openRelation'>,
) {
  const acts = {
    /** Selects the relation; where there is none any more the page says which. */
    openRelationNamed: async ({ source, type, target, id }: RelationName): Promise<void> => {
      try {
        const { relations } = await api.relationsAmong([source, target], undefined, [type]);
        const relation = relations.find((one) => one.id === id);
        if (relation === undefined) setState({ notice: { what: 'no-relation', name: `${source} ${type} ${target}` } });
        else {
          const { entities } = await api.entitiesAmong([source, target]);
          setState((state) => withNames(state, entities));
          await openRelation({ relation });
        }
      } catch (cause) {
        setState({
          failure: withAgain(asRequestError(cause), () => acts.openRelationNamed({ source, type, target, id })),
        });
      }
    },
  };
  return acts;
}

export type NamedRelationActs = ReturnType<typeof createNamedRelationActs>;
