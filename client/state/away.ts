import type { Relation } from '#shared/graph';
import { datasetsPass } from '#shared/links';
import type { Filters } from './filters.ts';
import type { Graph } from './graph.ts';
import { hiddenHere } from './hiding.ts';

interface Counted {
  entities: number;
  relations: number;
}

/** Why so much of the picture is out of sight; each entity and relation counts once, where it comes first. */
export interface Away {
  /** Hidden by hand, and what leads there. */
  byHand: Counted;
  /** Of datasets alone that are switched off, and what leads there. */
  switchedOff: Counted;
  /** By any other filter. */
  filtered: Counted;
}

export function awayFrom(
  { graph, hiddenDatasets }: { graph: Graph } & Pick<Filters, 'hiddenDatasets'>,
  shown: { entities: readonly unknown[]; relations: readonly unknown[] },
): Away {
  const { entities, relations, hidden } = graph;
  const byHand = hiddenHere(graph);
  const isOff = (id: string) => !datasetsPass(entities.get(id)?.datasets, hiddenDatasets);
  const isHidden = ({ source, target }: Relation) => hidden.has(source) || hidden.has(target);
  const leadsOff = ({ source, target, datasets }: Relation) =>
    !datasetsPass(datasets, hiddenDatasets) || isOff(source) || isOff(target);
  const switchedOff =
    hiddenDatasets.size === 0
      ? { entities: 0, relations: 0 }
      : {
          entities: [...entities.keys()].filter((id) => !hidden.has(id) && isOff(id)).length,
          relations: [...relations.values()].filter((one) => !isHidden(one) && leadsOff(one)).length,
        };
  return {
    ...{ byHand, switchedOff },
    filtered: {
      entities: entities.size - shown.entities.length - byHand.entities - switchedOff.entities,
      relations: relations.size - shown.relations.length - byHand.relations - switchedOff.relations,
    },
  };
}
