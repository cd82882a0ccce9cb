import type { Relation } from '#shared/graph';
import { hullOf, spanOf } from '#shared/date-span';
import { defined } from '#shared/defined';
import { datasetsPass, type Hub, type Participations, type Tie } from '#shared/links';
import { relationWithout, saidWithout } from '#shared/said-without';
import { valueOf } from './asked.ts';
import { remember } from './memo.ts';
import type { State, Timeline } from './state.ts';

type Off = State['hiddenDatasets'];

/** Relations that datasets say which are on, as those say them. */
export function relationsOn(relations: readonly Relation[], off: Off): Relation[] {
  return relations.flatMap((one) => (datasetsPass(one.datasets, off) ? [relationWithout(one, off)] : []));
}

/** What joins places, as the datasets that are on say it; what those alone say that are off is as it was. */
export function participationsOn({
  participations,
  hiddenDatasets,
}: Pick<State, 'participations' | 'hiddenDatasets'>): Participations | undefined {
  const known = valueOf(participations);
  return known === undefined || hiddenDatasets.size === 0 ? known : joiningsOn(known, hiddenDatasets);
}

const joiningsOn = remember((known: Participations, off: Off): Participations => ({
  ...known,
  hubs: known.hubs.map((hub) => hubOn(hub, off)),
  ...(known.ties !== undefined && { ties: known.ties.map((tie) => datedOn<Tie>(tie, off)) }),
}));

/** An agreement without a date has that of its signatures. */
function hubOn(hub: Hub, off: Off): Hub {
  const { span: _, ...said } = saidWithout(hub, off);
  const parties = said.parties.map((part) => saidWithout(part, off));
  const signed = parties.flatMap(({ date, datasets }) =>
    date !== undefined && datasetsPass(datasets, off) ? spanOf(date) : [],
  );
  const span = said.date === undefined ? hullOf(signed) : spanOf(said.date);
  return { ...said, domains: domainsOf(said), parties, ...(span !== undefined && { span }) };
}

/** A dataset that says no domain has no word for it, not even an empty one. */
function domainsOf({ domains }: { domains?: string[] | undefined }): string[] {
  return domains ?? [];
}

/** What has a date of its own. */
function datedOn<T extends Pick<Tie, 'byDataset' | 'date' | 'span'>>(one: T, off: Off): T {
  const said = saidWithout(one, off);
  if (said.date === one.date) return said;
  const { span: _, ...rest } = said;
  return { ...rest, ...(said.date !== undefined && { span: spanOf(said.date) }) } as T;
}

/** What has, or could have, a date, as the datasets that are on say it. */
export function timelineOn(state: Pick<State, 'timeline' | 'participations' | 'hiddenDatasets'>): Timeline | undefined {
  const known = valueOf(state.timeline);
  return known === undefined || state.hiddenDatasets.size === 0
    ? known
    : datesOn(known, participationsOn(state)?.hubs ?? noHubs, state.hiddenDatasets);
}

const noHubs: readonly Hub[] = [];

type DatedRelation = NonNullable<Timeline['relations']>[number];
type PerhapsDated = Omit<DatedRelation, 'date' | 'span'> & Partial<Pick<DatedRelation, 'date' | 'span'>>;

const datesOn = remember((known: Timeline, hubs: readonly Hub[], off: Off): Timeline => {
  const { entries, relations = [], undatedRelations = [] } = known;
  const hubsById = new Map(hubs.map((hub) => [hub.id, hub]));
  const all = relations.map((one) => datedOn<PerhapsDated>(one, off));
  const dated = all.flatMap(({ date, span, ...one }) =>
    date === undefined || span === undefined ? [] : [{ ...one, date, span }],
  );
  const undated = all.flatMap(({ date, span: _, ...one }) => (date === undefined ? [one] : []));
  return {
    ...known,
    entries: entries.map((entry) => {
      const said = hubsById.get(entry.id) ?? datedOn(entry, off);
      const { date, status, span } = said;
      const { date: _, status: __, span: ___, ...rest } = entry;
      return { ...rest, domains: domainsOf(said), ...defined({ date, status, span }) };
    }),
    ...(known.relations !== undefined && { relations: dated }),
    ...((known.undatedRelations !== undefined || undated.length > 0) && {
      undatedRelations: [...undatedRelations.map((one) => saidWithout(one, off)), ...undated],
    }),
    ...(known.undatedTotal !== undefined && { undatedTotal: known.undatedTotal + undated.length }),
  };
});
