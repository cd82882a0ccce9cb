import type { Basis, Status } from '#shared/graph';
import type { SaidChoice } from '#shared/said-filter';
import type { ActSources } from './act-sources.ts';
import { standingBeside } from './lay-out-shown.ts';
import type { SubnetworkActs } from './subnetwork.ts';
import { chosenIds } from '../state/chosen.ts';
import { besideWhatWasMoved } from './back-in-sight.ts';
import { levelThatJoins } from '../state/level-that-joins.ts';
import { type Filters, noFilters, type TimeWindow } from '../state/filters.ts';
import { showFiltered } from '../state/history.ts';
import type { Moment } from '../state/moment.ts';
import type { State } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';
import type { Graph } from '../state/graph.ts';
import { madeOf } from '../state/made.ts';
import { toggled } from '../state/toggled.ts';

/** The one set of filters; each change is a step of undo. A window that is moved in two visits of a view is moved twice. */
export function createFilterActs(
  { getState, setState, subscribe }: StateStore,
  {
    joinDatasets,
    joinSubnetwork,
    reveal,
  }: Pick<ActSources['picture'], 'joinDatasets' | 'reveal'> & Pick<SubnetworkActs, 'joinSubnetwork'>,
) {
  let begun: Moment | undefined;
  const filter = (change: Partial<Filters> | ((state: State) => Parameters<typeof showFiltered>[1])) => {
    setState((state) => {
      const filtered = showFiltered(state, typeof change === 'function' ? change(state) : change, begun);
      const graph = besideWhatWasMoved(state, { ...state, ...filtered });
      return {
        ...filtered,
        ...(graph === state.graph ? {} : { graph }),
        // What it says is of the filters before.
        ...(isOfSight(state.notice) ? { notice: undefined } : {}),
      };
    });
    begun = getState().past.at(-1);
  };
  /** What was off when the picture was laid out stands beside it: it joins what nobody has made anything of yet. */
  const join = async (offBefore: ReadonlySet<string>, isMade = !isUntouched(getState().graph)) => {
    if (onSince(getState()).length === 0) return;
    if (getState().graph.shows.what === 'pair') await joinSubnetwork({ isMade });
    else if (!isMade) await joinDatasets();
    const { busy, failure, schema, graph: now } = getState();
    const on = onSince(getState()).filter((id) => offBefore.has(id));
    const beside = standingBeside(now, on);
    if (beside.length === 0 || busy || failure !== undefined) return;
    const titleOf = (id: string) => schema?.datasets?.find((one) => one.id === id)?.title ?? id;
    setState({ notice: { what: 'beside', names: beside.map(titleOf) } });
  };
  subscribe(
    ({ view }) => view,
    () => {
      begun = undefined;
    },
  );
  return {
    /** The window as it is now, for what goes on while the page is drawn anew. */
    window: () => getState().window,
    toggleKind: (kind: string) => filter(({ hiddenKinds }) => ({ hiddenKinds: toggled(hiddenKinds, kind) })),
    toggleType: (type: string) => filter(({ hiddenTypes }) => ({ hiddenTypes: toggled(hiddenTypes, type) })),
    toggleDataset: (id: string) => {
      const { hiddenDatasets: before } = getState();
      filter((state) => {
        const hiddenDatasets = toggled(state.hiddenDatasets, id);
        // A level at which nothing is left would be empty views.
        return { hiddenDatasets, ...levelThatJoins({ ...state, hiddenDatasets }) };
      });
      void join(before);
    },
    /** Switches on those of these datasets that are off, and looks at what is selected. */
    switchOn: (ids: readonly string[]) => {
      const { hiddenDatasets: before } = getState();
      filter((state) => {
        const hiddenDatasets = new Set([...state.hiddenDatasets].filter((id) => !ids.includes(id)));
        return { hiddenDatasets, ...levelThatJoins({ ...state, hiddenDatasets }) };
      });
      reveal(chosenIds(getState().selection));
      void join(before);
    },
    /** In a picture that is gone back to everything stays: what datasets have that were switched on meanwhile joins it beside. */
    joinSince: () => join(getState().graph.begun.without ?? new Set(), true),
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
    clearFilters: () => {
      const { hiddenDatasets: before } = getState();
      filter(noFilters);
      void join(before);
    },
  };
}

export type FilterActs = ReturnType<typeof createFilterActs>;

/** The datasets that are on and were off when the picture was laid out. */
function onSince({ graph, hiddenDatasets }: Pick<State, 'graph' | 'hiddenDatasets'>): string[] {
  return [...(graph.begun.without ?? [])].filter((id) => !hiddenDatasets.has(id));
}

function isOfSight(notice: State['notice']): boolean {
  return notice !== undefined && ['called', 'switched-off', 'filtered-out'].includes(notice.what);
}

function isUntouched(graph: Graph): boolean {
  const { brought, moved } = madeOf(graph);
  return brought.length + moved.length + graph.pinned.size === 0 && graph.shows.what !== 'query';
}

function chosen<T>(set: ReadonlySet<T> | undefined, item: T): ReadonlySet<T> | undefined {
  const next = toggled(set ?? new Set<T>(), item);
  return next.size === 0 ? undefined : next;
}
