import { withAgain } from '../state/again.ts';
import { withNames } from '../state/selectors.ts';
import type { RelationName } from '#shared/fact-key';
import type { ActSources } from './act-sources.ts';
import type { CoreActs } from './core.ts';
import { findRelation } from './find-relation.ts';
import { asRequestError } from './settled.ts';

/** A relation that an address names. */
export function createNamedRelationActs(
  { store: { setState }, api }: Pick<ActSources, 'store' | 'api'>,
  { openRelation }: Pick<CoreActs, 'openRelation'>,
) {
  const acts = {
    /** Selects the relation; where there is none any more the page says which. */
    openRelationNamed: async (named: RelationName): Promise<void> => {
      const { source, type, target } = named;
      try {
        const relation = await findRelation(api, named);
        if (relation === undefined)
          setState({ notice: { what: 'no-relation', name: `${source} ${type} ${target}`, relation: named } });
        else {
          const { entities } = await api.entitiesAmong([source, target]);
          setState((state) => withNames(state, entities));
          await openRelation({ relation });
        }
      } catch (cause) {
        setState({
          failure: withAgain(asRequestError(cause), () => acts.openRelationNamed(named)),
        });
      }
    },
  };
  return acts;
}

export type NamedRelationActs = ReturnType<typeof createNamedRelationActs>;
