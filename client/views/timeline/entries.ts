import { isHub } from '#shared/ask-roles';
import { datasetsPass } from '#shared/links';
import type { SaidFilter } from '#shared/said-filter';
import type { Roles } from '#shared/roles';
import { saidFilterOf } from '../../state/corrections.ts';
import { remember } from '../../state/memo.ts';
import { valueOf } from '../../state/asked.ts';
import type { State, Timeline } from '../../state/state.ts';

type Entry = Timeline['entries'][number];

export interface DatedEntry extends Entry {
  /** Days in milliseconds; where an end is open, that of the axis. */
  start: number;
  end: number;
  openStart: boolean;
  openEnd: boolean;
}

export interface TimelineRows {
  dated: DatedEntry[];
  undated: Entry[];
  /** Whole years around everything that is dated, in milliseconds. */
  from: number;
  to: number;
}

const dayMs = 86_400_000;

const rowsOf = remember(
  (
    entries: readonly Entry[],
    hiddenKinds: State['hiddenKinds'],
    hiddenDatasets: State['hiddenDatasets'],
    said: SaidFilter | undefined,
    statuses: State['statuses'],
    domains: State['domains'],
    roles: Roles,
  ): TimelineRows => {
    const shown = entries.filter(
      (entry) =>
        !hiddenKinds.has(entry.kind) &&
        datasetsPass(entry.datasets, hiddenDatasets) &&
        said?.allowsEntity(entry.id) !== false &&
        (statuses === undefined || (entry.status !== undefined && statuses.has(entry.status))) &&
        (domains === undefined || !isHub(roles, entry.kind) || entry.domains.some((domain) => domains.has(domain))),
    );
    const days = shown.flatMap(({ span }) => [span?.from ?? [], span?.to ?? []].flat());
    const years = days.map((day) => Number(day.slice(0, 4)));
    const now = new Date().getUTCFullYear();
    const [first, last] = years.length === 0 ? [now, now] : [Math.min(...years), Math.max(...years)];
    const [from, to] = [Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)];
    const dated = shown.flatMap((entry): DatedEntry[] => {
      const { span } = entry;
      if (span === undefined) return [];
      return [
        {
          ...entry,
          start: span.from === undefined ? from : Date.parse(span.from),
          end: span.to === undefined ? to : Date.parse(span.to) + dayMs,
          openStart: span.from === undefined,
          openEnd: span.to === undefined,
        },
      ];
    });
    return {
      dated: dated.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)),
      undated: shown.filter(({ span }) => span === undefined),
      from,
      to,
    };
  },
);

const none: readonly Entry[] = [];

/** What the filters leave, but for the window, which the timeline shows and does not obey. */
export function timelineRows(state: State): TimelineRows {
  const { timeline, hiddenKinds, hiddenDatasets, statuses, domains, roles } = state;
  const said = saidFilterOf(state);
  return rowsOf(valueOf(timeline)?.entries ?? none, hiddenKinds, hiddenDatasets, said, statuses, domains, roles);
}
