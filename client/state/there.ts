import type { Status } from '#shared/graph';
import { datasetsPass, type Participations } from '#shared/links';
import { relationWithout, saidWithout } from '#shared/said-without';
import type { Graph } from './graph.ts';
import { remember } from './memo.ts';
import { participationsOn } from './said-on.ts';
import type { State } from './state.ts';

/** What can be asked for: statuses and domains that anything of the datasets that are on has; undefined until that is known. */
export function wordsThere(state: Pick<State, 'graph' | 'participations' | 'hiddenDatasets'>): WordsThere | undefined {
  const known = participationsOn(state);
  return known === undefined ? undefined : gathered(known, state.graph, state.hiddenDatasets);
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
      for (const part of hub.parties) if (datasetsPass(part.datasets, without)) tell(part.status);
      for (const domain of hub.domains) domains.add(domain);
    }
    const own = [...entities.values()].map((one) => saidWithout(one, without));
    const drawn = [...relations.values()].map((one) => relationWithout(one, without));
    for (const one of [...ties, ...own, ...drawn]) if (datasetsPass(one.datasets, without)) tell(one.status);
    return { statuses, domains };
  },
);
