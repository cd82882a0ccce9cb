import type { GuestDatabase } from '#shared/contract/guest-routes';
import { guestId } from '#shared/guest-mapping';
import { RequestError } from '../api.ts';
import { firstReading, type GuestReading, guestViewId } from '../views/guest/own.ts';
import { busy, done, failed } from './build.ts';
import { middleOf, panelOfView } from './middle.ts';
import type { NamedState } from './state.ts';
import { longName, schema as usual } from './world.ts';

const database: GuestDatabase = {
  name: 'bolt://films.example:7687/neo4j',
  origin: 'page',
  guess: { kuajie: 1, labels: {}, types: {} },
  mapping: {
    kuajie: 1,
    labels: {
      Country: { place: 'province', names: ['name'], code: 'iso', coding: 'ISO 3166', point: 'location' },
      Treaty: { hub: true, dated: true, names: ['title'], date: 'signed_on' },
    },
    types: { SIGNED_BY: { party: true, turned: true, date: 'on' } },
  },
  labels: [
    {
      ...{ label: 'Country', kind: 'Country', count: 193 },
      properties: [
        { key: 'name', types: ['STRING'], examples: [longName] },
        { key: 'iso', types: ['STRING'], examples: ['FR'] },
        { key: 'location', types: ['POINT'], examples: [] },
      ],
    },
    {
      ...{ label: 'Treaty', kind: 'Treaty', count: 12_000 },
      properties: [{ key: 'signed_on', types: ['DATE'], examples: ['1957-03-25'] }],
    },
    { label: '公司 甲', kind: '公司 甲', count: 1, properties: [] },
  ],
  types: [
    {
      ...{ type: 'SIGNED_BY', relation: 'SIGNED_BY', count: 40_000 },
      ties: [{ from: 'Treaty', to: 'Country', count: 40_000 }],
      properties: [{ key: 'on', types: ['STRING'], examples: ['1957-03-25'] }],
    },
  ],
  ...{ lookedAt: 200_000, nodes: 250_000, relationships: 40_000 },
};

const schema = {
  ...usual,
  datasets: [{ id: guestId, title: 'Neo4j' }],
  kinds: usual.kinds.map((kind, at) => ({ ...kind, count: at < 3 ? 10 ** at : 0 })),
  meetings: [],
};
const spots = {
  of: schema,
  at: new Map(schema.kinds.slice(0, 3).map(({ kind }, at) => [kind, { x: at * 120, y: (at % 2) * 90 }])),
};

const drawn = (change: Partial<GuestReading>, mayChange = true) =>
  middleOf(guestViewId, {
    schema,
    guest: { ...firstReading, spots, answer: done({ database, mayChange }), ...change },
  });

export const guestStates: readonly NamedState[] = [
  { name: 'on its way', draw: drawn({ answer: busy }) },
  { name: 'failed', draw: drawn({ answer: failed('unavailable') }) },
  { name: 'no database of others', draw: drawn({ answer: done({ mayChange: true }) }) },
  { name: 'before its picture', draw: drawn({ spots: undefined }) },
  { name: 'to be changed, without a token', draw: drawn({}) },
  { name: 'changed and not kept', draw: drawn({ hasToken: true, draft: database.mapping }) },
  { name: 'kept', draw: drawn({ hasToken: true, isSaved: true }) },
  { name: 'not kept', draw: drawn({ notSaved: new RequestError('unauthorized', 'no') }) },
  {
    name: 'said by a file',
    draw: drawn({ answer: done({ database: { ...database, origin: 'file' }, mayChange: false }) }),
  },
];

export const guestPanelStates: readonly NamedState[] = [
  {
    name: 'a database of others',
    draw: panelOfView(guestViewId, { schema, guest: { ...firstReading, answer: done({ database, mayChange: true }) } }),
  },
];
