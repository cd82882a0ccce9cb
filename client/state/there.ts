import type { Status } from '#shared/graph';
import { datasetsPass, type Participations } from '#shared/links';
import { valueOf } from './asked.ts';
import type { Graph } from './graph.ts';
import { remember } from './memo.ts';
import type { State } from './state.ts';

/** What can be asked for: statuses and domains that anything of the datasets that are on has; undefined until that is known. */
export function wordsThere({
  graph,
  participations,
  hiddenDatasets,
}: Pick<State, 'graph' | 'participations' | 'hiddenDatasets'>): WordsThere | undefined {
  const known = valueOf(participations);
  return known === undefined ? undefined : gathered(known, graph, hiddenDatasets);
}

interface WordsThere {
  statuses: ReadonlySet<Status>;
  domains: ReadonlySet<string>;
}

const gathered = remember(
  (
    { hubs, ties = [] }: Participations,
    { entities, relations }: Graph,
    without: State['hiddenDatasets'],
  ): WordsThere => {
    const [statuses, domains] = [new Set<Status>(), new Set<string>()];
    const tell = (status: Status | undefined) => status !== undefined && statuses.add(status);
    for (const hub of hubs) {
      if (!datasetsPass(hub.datasets, without)) continue;
      tell(hub.status);
      for (const part of hub.parties) tell(part.status);
      for (const domain of hub.domains) domains.add(domain);
    }
    for (const one of [...ties, ...entities.values(), ...relations.values()])
      if (datasetsPass(one.datasets, without)) tell(one.status);
    return { statuses, domains };
  },
);
