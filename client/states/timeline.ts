import type { Timeline } from '../state/state.ts';
import { EntityId } from '#shared/graph';
import { busy, done, failed, many, refOf } from './build.ts';
import { middleOf } from './middle.ts';
import type { NamedState } from './state.ts';
import { ofTwins, twinPlaces } from './ties.ts';
import { hubs, latinName, longName } from './world.ts';

type Entry = Timeline['entries'][number];

const { tourism, health, water } = hubs;
const entryOf = ({ id, kind, name, date, span, status, domains }: typeof tourism): Entry => ({
  id,
  kind,
  name,
  date,
  span,
  status,
  domains,
});

const vague: Entry[] = [
  entryOf(tourism),
  entryOf(health),
  { ...entryOf(water), id: tourism.id, name: latinName, date: '2023/..', span: { from: '2023-01-01' } },
  entryOf(water),
];
const crowd = many(400, (nth): Entry => {
  const day = `${2018 + (nth % 7)}-${String((nth % 12) + 1).padStart(2, '0')}-01`;
  return {
    ...entryOf(tourism),
    name: nth % 5 === 0 ? longName : `协议${nth}`,
    date: day,
    span: { from: day, to: day },
  };
});

/** Twin cities and a delivery: what has a date and no entity that has one. */
export const datedRelations: NonNullable<Timeline['relations']> = [
  {
    ...{ id: 't1', type: 'TWINNED_WITH', basis: 'table', date: '1998', span: { from: '1998-01-01', to: '1998-12-31' } },
    ...{ source: refOf(twinPlaces.goerlitz), target: refOf(twinPlaces.zgorzelec) },
  },
  {
    ...{ id: 's1', type: 'SUPPLIES', basis: 'stated', date: '2020-05-01', status: 'done' },
    span: { from: '2020-05-01', to: '2020-05-01' },
    source: { id: EntityId.parse('company:a'), kind: 'Company', name: '江西赣州经济技术开发区新能源材料有限公司' },
    target: { id: EntityId.parse('company:b'), kind: 'Company', name: '郴州市高斯贝尔数码科技有限公司' },
  },
];
const undatedRelations = datedRelations.map(({ date: _, span: __, ...one }) => ({ ...one, id: `${one.id}-undated` }));
export const ofRelations = {
  ...{
    ...ofTwins,
    timeline: done({ entries: vague, relations: datedRelations, relationTotal: 3, undatedRelations, undatedTotal: 4 }),
  },
} as const;

const timelineOf = (entries: Entry[]) => ({ timeline: done({ entries }) });

export const timelineStates: readonly NamedState[] = [
  { name: 'loading', draw: middleOf('timeline', { timeline: busy }) },
  { name: 'failed', draw: middleOf('timeline', { timeline: failed('unreachable') }) },
  { name: 'nothing is dated', draw: middleOf('timeline', timelineOf([entryOf(water)])) },
  { name: 'vague and open dates', draw: middleOf('timeline', timelineOf(vague)) },
  {
    name: 'in a window',
    draw: middleOf('timeline', { ...timelineOf(vague), window: { from: '2023-01-01', to: '2023-12-31' } }),
  },
  {
    name: 'all filtered away',
    draw: middleOf('timeline', { ...timelineOf(vague), hiddenKinds: new Set(['Agreement', 'Mechanism']) }),
  },
  { name: 'relations that have a date', draw: middleOf('timeline', ofRelations) },
  { name: 'many', draw: middleOf('timeline', timelineOf(crowd)) },
];
