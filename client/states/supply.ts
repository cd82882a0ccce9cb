import type { Firm } from '#shared/contract/supply-routes';
import { supplyPanel, bundlePanel } from '../views/supply/panel.ts';
import { type SupplyReply, usualSupplyOptions } from '../views/supply/quest.ts';
import { busy, done, entity, failed, many, refOf, relation } from './build.ts';
import { middleOf } from './middle.ts';
import { having, type NamedState } from './state.ts';
import { entities, latinName, places, quoted } from './world.ts';

const firm = (slug: string, name: string, more: Partial<Firm> = {}): Firm => ({
  ...refOf(entity('Company', slug, name)),
  ...{ within: [refOf(places.rucheng)], suppliers: 1, customers: 1, together: false },
  ...more,
});
const root = firm('sany', '三一集团');
const steel = firm('steel', '华菱钢铁', { customers: 3 });
const gears = firm('gears', latinName, { within: [], together: true });

const supplies = relation('SUPPLIES', steel, root, { evidence: [quoted('三一集团有十余家企业为其配套')] });
const stated = { name: '配套企业', value: 10, unit: '家', qualifier: '逾' };
const evidence = [quoted('三一集团有十余家企业为其配套', { basis: 'context' })];
const bundle: SupplyReply['bundles'][number] = {
  ...{ id: 'group', basis: 'context', suppliers: [steel.id, gears.id], customers: [root.id], evidence },
  unnamed: [{ side: 'suppliers', atLeast: 8, orMore: true, stated, evidence }],
};
const chain: SupplyReply = {
  tiers: [
    { tier: -1, firms: [steel, gears], total: 2, truncated: false },
    { tier: 0, firms: [root], total: 1, truncated: false },
    { tier: 1, firms: [], total: 0, truncated: false },
  ],
  ...{ relations: [supplies], bundles: [bundle], ties: [], tiesTruncated: false },
  rollup: [{ from: refOf(places.chenzhou), relations: 1, bundles: 0 }],
  ifStopped: {
    loses: [{ firm: refOf(root), relation: supplies }],
    shares: [{ firm: refOf(root), bundle: 'group' }],
    truncated: false,
  },
};
const long: SupplyReply = {
  ...{ ...chain, bundles: [] },
  tiers: [
    { tier: -1, firms: many(12, (nth) => firm(`s${nth}`, `第${nth}供应商`)), total: 80, truncated: true },
    { tier: 0, firms: [root], total: 1, truncated: false },
  ],
};

const quest = (answer: ReturnType<typeof done<SupplyReply>> | ReturnType<typeof failed> | typeof busy) => ({
  supply: { firm: root.id, options: usualSupplyOptions, answer },
});
const listed = {
  firms: [
    { id: root.id, name: root.name, place: '长沙市', role: 'customer' as const },
    { id: gears.id, name: latinName, place: undefined, role: 'both' as const },
  ],
  truncated: true,
};

export const supplyStates: readonly NamedState[] = [
  { name: 'no firm is chosen', draw: middleOf('supply', { firms: done(listed) }) },
  { name: 'the data have no firms', draw: middleOf('supply', { firms: done({ firms: [], truncated: false }) }) },
  { name: 'firms are loading', draw: middleOf('supply', { firms: busy }) },
  { name: 'a chain is loading', draw: middleOf('supply', quest(busy)) },
  { name: 'a chain failed', draw: middleOf('supply', quest(failed())) },
  { name: 'named, unnamed and unknown', draw: middleOf('supply', quest(done(chain))) },
  { name: 'more firms than are shown', draw: middleOf('supply', quest(done(long))) },
];

export const supplyPanelStates: readonly NamedState[] = [
  { name: 'no firm is chosen', draw: (context) => supplyPanel(having(context, { firms: done(listed) })) },
  {
    name: 'the data have no firms',
    draw: (context) => supplyPanel(having(context, { firms: done({ firms: [], truncated: false }) })),
  },
  { name: 'if the firm stopped', draw: (context) => supplyPanel(having(context, quest(done(chain)))) },
  {
    name: 'a collective statement',
    draw: (context) =>
      bundlePanel(
        having(context, {
          ...quest(done(chain)),
          names: new Map([
            ...chain.tiers.flatMap(({ firms }) => firms).map(({ id, name }) => [id, name] as const),
            [entities.firm.id, entities.firm.name],
          ]),
        }),
        'group',
      ),
  },
];
