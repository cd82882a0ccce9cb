import { isHub } from '#shared/ask-roles';
import { datasetsPass, tiePasses } from '#shared/links';
import type { Roles } from '#shared/roles';
import { filterButWindow, type Shown } from './links.ts';
import { remember } from './memo.ts';
import { timelineOn } from './said-on.ts';
import type { State, Timeline } from './state.ts';
import { type UndatedRelation, undatedRelationsOf } from './undated.ts';

type Entry = Timeline['entries'][number];
type DatedRelation = NonNullable<Timeline['relations']>[number];

interface Days {
  /** In milliseconds; where an end is open, that of the axis. */
  start: number;
  end: number;
  openStart: boolean;
  openEnd: boolean;
}

/** An entity that has a date, or a relation between two that have none. */
export type DatedItem = (Entry | DatedRelation) & Days;

export function isRelation<T extends DatedRelation | UndatedRelation>(item: Entry | T): item is T {
  return 'source' in item;
}

export interface TimelineRows {
  dated: DatedItem[];
  undated: Entry[];
  /** Relations of types of which others have a date. */
  undatedRelations: UndatedRelation[];
  /** How many have none, of both; those that were not told are among them. */
  withoutDate: number;
  /** Whole years around everything that is dated, in milliseconds. */
  from: number;
  to: number;
}

const dayMs = 86_400_000;

const rowsOf = remember(
  (
    timeline: Timeline,
    { said, statuses, domains, withoutKinds, withoutTypes, withoutDatasets, bases }: Shown,
    roles: Roles,
  ): TimelineRows => {
    const { entries, relations = [], undatedRelations = [], undatedTotal = undatedRelations.length } = timeline;
    const shown = entries.filter(
      (entry) =>
        withoutKinds?.has(entry.kind) !== true &&
        datasetsPass(entry.datasets, withoutDatasets) &&
        said?.allowsEntity(entry.id) !== false &&
        (statuses === undefined || (entry.status !== undefined && statuses.has(entry.status))) &&
        (domains === undefined || !isHub(roles, entry.kind) || entry.domains.some((domain) => domains.has(domain))),
    );
    const undatedOn = undatedRelationsOf(timeline, withoutDatasets ?? new Set());
    const filter = { said, statuses, domains, withoutTypes, withoutDatasets, bases };
    const passes = (relation: UndatedRelation | DatedRelation) =>
      [relation.source, relation.target].every(({ kind }) => withoutKinds?.has(kind) !== true) &&
      tiePasses(relation, filter);
    const shownRelations = relations.filter(passes);
    const [undated, shownUndated] = [shown.filter(({ span }) => span === undefined), undatedOn.filter(passes)];
    const items = [...shown, ...shownRelations];
    const days = items.flatMap(({ span }) => [span?.from ?? [], span?.to ?? []].flat());
    const years = days.map((day) => Number(day.slice(0, 4)));
    const now = new Date().getUTCFullYear();
    const first = years.reduce((least, year) => Math.min(least, year), years[0] ?? now);
    const last = years.reduce((most, year) => Math.max(most, year), years[0] ?? now);
    const [from, to] = [Date.UTC(first, 0, 1), Date.UTC(last + 1, 0, 1)];
    const dated = items.flatMap((item): DatedItem[] => {
      const { span } = item;
      if (span === undefined) return [];
      return [
        {
          ...item,
          start: span.from === undefined ? from : Date.parse(span.from),
          end: span.to === undefined ? to : Date.parse(span.to) + dayMs,
          openStart: span.from === undefined,
          openEnd: span.to === undefined,
        },
      ];
    });
    return {
      dated: dated.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1)),
      ...{ undated, undatedRelations: shownUndated },
      withoutDate: undated.length + shownUndated.length + undatedTotal - undatedRelations.length,
      from,
      to,
    };
  },
);

const none: Timeline = { entries: [] };

/** What the filters leave, but for the window, which the timeline shows and does not obey. */
export function timelineRows(state: State): TimelineRows {
  return rowsOf(timelineOn(state) ?? none, filterButWindow(state), state.roles);
}
