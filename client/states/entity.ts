import type { TemplateResult } from 'lit-html';
import { entityPanel } from '../panels/entity.ts';
import { type Listed, neighbourList } from '../panels/neighbour-lists.ts';
import { sameRules } from '#shared/same';
import type { Around } from '../state/growth.ts';
import { usualGrowthChoice } from '../state/growth-choice.ts';
import type { EntityDetails } from '../state/state.ts';
import { busy, details, done, entity, failed, many, refOf, relation } from './build.ts';
import { having, type NamedState, type StatesContext } from './state.ts';
import { entities, latinName, longName, places, quoted, relations } from './world.ts';

const { rucheng, chongyi, tourism } = entities;
const chain = [places.chenzhou, places.hunan].map(refOf);

const whole = details(rucheng, {
  within: chain,
  evidence: [quoted('汝城县与崇义县签署红色旅游协议')],
  measures: [
    {
      ...{ id: rucheng.id, name: '游客', value: 1_200_000, unit: '人次', qualifier: '超过', period: '2023' },
      ...{ note: '两县合计', evidence: [quoted('两县还将推进医疗合作', { basis: 'context' })], together: ['崇义县'] },
    },
  ],
  neighbourCounts: [
    { type: 'SIGNED', direction: 'out', kind: 'Agreement', count: 310 },
    { type: 'SUPPLIES', direction: 'in', kind: 'Company', count: 1 },
  ],
});

const joined = details(rucheng, {
  within: chain,
  same: [
    {
      ...{ one: refOf(rucheng), other: refOf(chongyi), decision: 'same', at: '2026-11-26T00:00:00Z' },
      reasons: sameRules.map((rule) => ({ rule, one: rucheng.name, other: chongyi.name, count: 3 })),
    },
  ],
});

const planned = details(
  entity('Agreement', 'health', longName, {
    ...{ aliases: [latinName, ...many(6, (nth) => `又名第${nth}种`)], status: 'planned', date: '2024?' },
    ...{ domains: ['health', 'tourism'], note: '文中只说“将签署”。' },
  }),
  { within: [] },
);

/** Its neighbours lists stay as they are: nothing is read here. */
const lists = {
  open: () => undefined,

  show: ({ state, actions }: StatesContext) => listOf({ state, actions }, {}),
};

function panelOf(of: EntityDetails): NamedState['draw'] {
  return (context) => drawn(having(context, { details: done(of) }), of.entity.id);
}

function drawn(context: StatesContext, id: string): TemplateResult {
  return entityPanel(context, id, { lists: { ...lists, show: () => lists.show(context) }, leads: () => [] });
}

const newcomer = (nth: number) => entity('Agreement', `new-${nth}`, `新协议${nth}`);

export const entityStates: readonly NamedState[] = [
  { name: 'loading', draw: (context) => drawn(having(context, { details: busy }), rucheng.id) },
  { name: 'failed', draw: (context) => drawn(having(context, { details: failed() }), rucheng.id) },
  { name: 'no such entity', draw: (context) => drawn(having(context, { details: failed('not-found') }), 'county:0') },
  { name: 'a place with all there is', draw: panelOf(whole) },
  { name: 'one that is another too', draw: panelOf(joined) },
  { name: 'nothing but a name', draw: panelOf(details(chongyi)) },
  { name: 'planned, with very long names', draw: panelOf(planned) },
  {
    name: 'what expanding would bring',
    draw: (context) => {
      const around = { id: rucheng.id, entities: many(30, newcomer), relations: [], within: {}, total: 310 };
      return drawn(having(context, { details: done(whole), around }), rucheng.id);
    },
  },
  { name: 'choosing what comes', draw: choosing({ entities: many(30, newcomer), total: 310 }) },
  { name: 'all that match are shown', draw: choosing({ entities: [], total: 2 }) },
];

function choosing(found: Pick<Around, 'entities' | 'total'>) {
  return (context: StatesContext) => {
    const chosenAround = done({ ...found, id: rucheng.id, relations: [], within: {} });
    const growthChoice = { ...usualGrowthChoice(rucheng.id), types: new Set(['SIGNED']), most: 10 };
    return drawn(having(context, { details: done(whole), growthChoice, chosenAround }), rucheng.id);
  };
}

const rowOf = (nth: number): Listed['rows'][number] => ({
  relation: relation('SIGNED', rucheng, tourism, { id: String(nth), basis: nth % 3 === 0 ? 'inferred' : 'stated' }),
  other: {
    id: `agreement:${nth}`,
    kind: 'Agreement',
    name: nth === 2 ? longName : nth === 3 ? latinName : `协议${nth}`,
  },
});

function listOf(context: Pick<StatesContext, 'state' | 'actions'>, known: Partial<Listed>): TemplateResult {
  const list = { rows: [], total: 0, next: undefined, failed: undefined, busy: false, ...known };
  return neighbourList(context, list, () => void context.actions.retry());
}

export const neighbourStates: readonly NamedState[] = [
  { name: 'loading', draw: (context) => listOf(context, { busy: true }) },
  { name: 'failed', draw: (context) => listOf(context, { failed: failed('timeout').error }) },
  {
    name: 'one',
    draw: (context) => listOf(context, { rows: [{ relation: relations.signed, other: refOf(tourism) }], total: 1 }),
  },
  { name: '25 of 310, more', draw: (context) => listOf(context, { rows: many(25, rowOf), total: 310, next: '25' }) },
];
