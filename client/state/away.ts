import type { Relation } from '#shared/graph';
import { datasetsPass } from '#shared/links';
import type { Graph } from './graph.ts';
import { hiddenHere } from './hidden.ts';
import { shownByDatasets } from './shown-by-datasets.ts';
import type { State } from './state.ts';

interface Counted {
  entities: number;
  relations: number;
}

/** Why so much of the picture is out of sight; each entity and relation counts once, where it comes first. */
export interface Away {
  /** There only by datasets that are switched off, and what leads there: hidden by hand or not, they say nothing. */
  switchedOff: Counted;
  /** Hidden by hand, and what leads there. */
  byHand: Counted;
  /** How many entities of these a dataset that is on has too: without the others another lens would have them. */
  alsoOn: number;
  /** By any other filter. */
  filtered: Counted;
}

export function awayFrom(
  { graph, hiddenDatasets }: Pick<State, 'graph' | 'hiddenDatasets'>,
  shown: { entities: readonly unknown[]; relations: readonly unknown[] },
): Away {
  const { entities, relations } = graph;
  const byHand = hiddenHere({ graph, hiddenDatasets });
  const isShown = shownByDatasets(graph, hiddenDatasets);
  const leadsOff = ({ source, target, datasets }: Relation) =>
    !datasetsPass(datasets, hiddenDatasets) || !isShown(source) || !isShown(target);
  const off = [...entities.values()].filter(({ id }) => !isShown(id));
  const switchedOff =
    hiddenDatasets.size === 0
      ? { entities: 0, relations: 0 }
      : {
          entities: off.length,
          relations: [...relations.values()].filter(leadsOff).length,
        };
  return {
    ...{ byHand, switchedOff, alsoOn: off.filter(({ datasets }) => datasetsPass(datasets, hiddenDatasets)).length },
    filtered: {
      entities: entities.size - shown.entities.length - byHand.entities - switchedOff.entities,
      relations: relations.size - shown.relations.length - byHand.relations - switchedOff.relations,
    },
  };
}

/** How many entities of the data the picture does not hold, each under what keeps it away whatever the lens is. */
export interface Beyond {
  /** Of datasets alone that are switched off, and of kinds that are drawn. */
  switchedOff: number;
  /** Of the datasets that are on. */
  outside: number;
}

export function beyond({ graph, totals, schema, hiddenDatasets }: BeyondState): Beyond {
  const missing = Math.max(0, (totals?.total.entities ?? 0) - graph.entities.size);
  const off = (schema?.shares ?? []).filter(({ datasets }) => !datasetsPass(datasets, hiddenDatasets));
  const here = ownOf(graph, hiddenDatasets);
  const beyondOf = (all: number) => Math.min(missing, Math.max(0, all - here));
  const ofOff = beyondOf(off.reduce((sum, { entities }) => sum + entities, 0));
  const drawn = beyondOf(off.reduce((sum, share) => sum + (share.drawn ?? share.entities), 0));
  return { switchedOff: drawn, outside: missing - ofOff };
}

type BeyondState = Pick<State, 'graph' | 'totals' | 'schema' | 'hiddenDatasets'>;

/** How many entities of the picture are of datasets alone that are switched off. */
function ownOf({ entities }: Graph, hiddenDatasets: ReadonlySet<string>): number {
  return [...entities.values()].filter(({ datasets }) => !datasetsPass(datasets, hiddenDatasets)).length;
}
