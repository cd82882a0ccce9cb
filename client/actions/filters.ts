import type { Basis, Status } from '#shared/graph';
import type { SaidChoice } from '#shared/said-filter';
import { levelThatJoins } from '../state/level-that-joins.ts';
import { type Filters, noFilters, type TimeWindow } from '../state/filters.ts';
import { showFiltered } from '../state/history.ts';
import type { State } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';
import { toggled } from '../state/toggled.ts';

/** The one set of filters; each change is a step of undo. */
export function createFilterActs({ getState, setState }: StateStore) {
  const filter = (change: Partial<Filters> | ((state: State) => Parameters<typeof showFiltered>[1])) =>
    setState((state) => showFiltered(state, typeof change === 'function' ? change(state) : change));
  return {
    /** The window as it is now, for what goes on while the page is drawn anew. */
    window: () => getState().window,
    toggleKind: (kind: string) => filter(({ hiddenKinds }) => ({ hiddenKinds: toggled(hiddenKinds, kind) })),
    toggleType: (type: string) => filter(({ hiddenTypes }) => ({ hiddenTypes: toggled(hiddenTypes, type) })),
    toggleDataset: (id: string) =>
      filter((state) => {
        const hiddenDatasets = toggled(state.hiddenDatasets, id);
        // A level at which nothing is left would be empty views.
        return { hiddenDatasets, ...levelThatJoins({ ...state, hiddenDatasets }) };
      }),
    /** Lets all of the named through, or none of them; others stay as they are. */
    tick: (which: 'hiddenKinds' | 'hiddenTypes', names: readonly string[], ticked: 'all' | 'none') =>
      filter((state) => {
        const others = [...state[which]].filter((name) => !names.includes(name));
        return { [which]: new Set(ticked === 'all' ? others : [...others, ...names]) };
      }),
    toggleBasis: (basis: Basis) => filter(({ bases: known }) => ({ bases: toggled(known, basis) })),
    setSaid: (said: SaidChoice) => filter({ said }),
    /** Only what has one of the chosen; choosing none is choosing all. */
    toggleStatus: (status: Status) => filter(({ statuses }) => ({ statuses: chosen(statuses, status) })),
    toggleDomain: (domain: string) => filter(({ domains }) => ({ domains: chosen(domains, domain) })),
    setCrossBorderOnly: (crossBorderOnly: boolean) => filter({ crossBorderOnly }),
    setWindow: (window: TimeWindow | undefined) => filter({ window }),
    setUndated: (undated: boolean) => filter({ undated }),
    clearFilters: () => filter(noFilters),
  };
}

export type FilterActs = ReturnType<typeof createFilterActs>;

function chosen<T>(set: ReadonlySet<T> | undefined, item: T): ReadonlySet<T> | undefined {
  const next = toggled(set ?? new Set<T>(), item);
  return next.size === 0 ? undefined : next;
}
