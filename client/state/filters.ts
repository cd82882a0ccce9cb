import { type Basis, bases, type Status } from '#shared/graph';
import type { SaidChoice } from '#shared/said-filter';

/** Days, `YYYY-MM-DD`, both included. */
export interface TimeWindow {
  from: string;
  to: string;
}

/** The one set of filters that every view obeys. */
export interface Filters {
  hiddenKinds: ReadonlySet<string>;
  hiddenTypes: ReadonlySet<string>;
  hiddenDatasets: ReadonlySet<string>;
  bases: ReadonlySet<Basis>;
  said: SaidChoice;
  /** Undefined lets everything pass, also what has no status. */
  statuses: ReadonlySet<Status> | undefined;
  /** Undefined lets everything pass, also what has no domain. */
  domains: ReadonlySet<string> | undefined;
  /** Only what joins places of two provinces. */
  crossBorderOnly: boolean;
  /** Only what may lie in this time. */
  window: TimeWindow | undefined;
  /** Whether what has no date passes where there is a window. */
  undated: boolean;
}

export const noFilters: Filters = {
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
  hiddenDatasets: new Set(),
  bases: new Set(bases),
  said: 'all',
  statuses: undefined,
  domains: undefined,
  crossBorderOnly: false,
  window: undefined,
  undated: false,
};
