import type { Basis, Status } from '#shared/graph';
import type { SaidChoice } from '#shared/said-filter';
import { levelThatJoins } from '../state/links.ts';
import { noFilters, type TimeWindow } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';
import { toggled } from '../state/toggled.ts';

/** The one set of filters. */
export function createFilterActs({ getState, setState }: StateStore) {
  return {
    /** The window as it is now, for what goes on while the page is drawn anew. */
    window: () => getState().window,
    toggleKind: (kind: string) => setState(({ hiddenKinds }) => ({ hiddenKinds: toggled(hiddenKinds, kind) })),
    toggleType: (type: string) => setState(({ hiddenTypes }) => ({ hiddenTypes: toggled(hiddenTypes, type) })),
    toggleDataset: (id: string) => {
      setState(({ hiddenDatasets }) => ({ hiddenDatasets: toggled(hiddenDatasets, id) }));
      // A level at which nothing is left would be empty views.
      setState(levelThatJoins);
    },
    /** Lets all of the named through, or none of them; others stay as they are. */
    tick: (which: 'hiddenKinds' | 'hiddenTypes', names: readonly string[], ticked: 'all' | 'none') =>
      setState((state) => {
        const others = [...state[which]].filter((name) => !names.includes(name));
        return { [which]: new Set(ticked === 'all' ? others : [...others, ...names]) };
      }),
    toggleBasis: (basis: Basis) => setState(({ bases: known }) => ({ bases: toggled(known, basis) })),
    setSaid: (said: SaidChoice) => setState({ said }),
    /** Only what has one of the chosen; choosing none is choosing all. */
    toggleStatus: (status: Status) => setState(({ statuses }) => ({ statuses: chosen(statuses, status) })),
    toggleDomain: (domain: string) => setState(({ domains }) => ({ domains: chosen(domains, domain) })),
    setCrossBorderOnly: (crossBorderOnly: boolean) => setState({ crossBorderOnly }),
    setWindow: (window: TimeWindow | undefined) => setState({ window }),
    setUndated: (undated: boolean) => setState({ undated }),
    clearFilters: () => setState(noFilters),
  };
}

export type FilterActs = ReturnType<typeof createFilterActs>;

function chosen<T>(set: ReadonlySet<T> | undefined, item: T): ReadonlySet<T> | undefined {
  const next = toggled(set ?? new Set<T>(), item);
  return next.size === 0 ? undefined : next;
}
