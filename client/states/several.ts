import { html } from 'lit-html';
import type { Entity, Relation } from '#shared/graph';
import { hiddenList } from '../panels/hidden.ts';
import { takeOutChosen } from '../page/take-out.ts';
import { severalPanel } from '../panels/several.ts';
import type { PageState } from '../page/rooms.ts';
import { mostMembers } from '../state/joined.ts';
import type { Member } from '../state/state.ts';
import { busy, done, entity, failed, many, relation } from './build.ts';
import { having, type NamedState } from './state.ts';
import { entities, latinName, longName, quoted, relations, world } from './world.ts';

const { rucheng, chongyi, tourism, health, firm } = entities;
const mine = entity('Company', 'mine', latinName);
const graph = world.graph;

const supplies = relation('SUPPLIES', mine, firm, {
  ...{ basis: 'context' },
  evidence: [quoted('三一集团有十余家企业为其配套', { basis: 'context', note: '“其”指三一集团。' })],
});

function member(own: Entity, beside: readonly Entity[], ties: readonly Relation[], more: Partial<Member> = {}): Member {
  return { entity: own, measures: [], entities: [...beside], relations: [...ties], total: beside.length, ...more };
}

type Stated = Member['measures'][number];
function stated(name: string, value: number, unit: string, more: Partial<Stated> = {}): Stated {
  const { id } = entity('Measure', `${name}-${value}`, name);
  return { id, name, value, unit, evidence: [], together: [], ...more };
}

const known = {
  [rucheng.id]: done(member(rucheng, [tourism, health], [relations.signed, relations.planned])),
  [chongyi.id]: done(member(chongyi, [tourism], [relations.alsoSigned])),
  [firm.id]: done(
    member(firm, [mine], [supplies], {
      measures: [stated('产值', 1200, '亿元', { qualifier: '超过', period: '2023' }), stated('员工', 3000, '人')],
    }),
  ),
  [mine.id]: done(
    member(mine, [firm], [supplies], {
      measures: [stated('产值', 15, '亿元', { period: '2023', together: ['汝城县', '崇义县'] })],
    }),
  ),
};

function chosen(own: readonly Entity[], change: Partial<PageState> = {}): NamedState['draw'] {
  return (context) => {
    const shown = having(context, { members: known, ...change });
    const store = { getState: () => shown.state, setState: () => undefined };
    const api = { file: () => Promise.resolve(new Blob()) };
    return severalPanel(
      shown,
      own.map(({ id }) => id),
      {
        findPaths: () => void context.actions.findPaths(undefined, undefined),
        takeOut: (ids) => takeOutChosen({ api, store }, ids),
      },
    );
  };
}

const crowd = many(mostMembers + 40, (one) => entity('Agreement', `crowd-${one}`, one === 1 ? longName : `协议${one}`));

export const severalStates: readonly NamedState[] = [
  { name: 'two places', draw: chosen([rucheng, chongyi]) },
  { name: 'three, of which two are joined', draw: chosen([rucheng, chongyi, firm]) },
  { name: 'linked among themselves, with measures', draw: chosen([firm, mine]) },
  { name: 'nothing joins them', draw: chosen([rucheng, firm]) },
  { name: 'their neighbours are being read', draw: chosen([rucheng, chongyi], { members: { [rucheng.id]: busy } }) },
  { name: 'their neighbours do not come', draw: chosen([rucheng, chongyi], { members: { [chongyi.id]: failed() } }) },
  {
    name: 'one has more neighbours than are read',
    draw: chosen([rucheng, chongyi], {
      members: { ...known, [chongyi.id]: done(member(chongyi, [tourism], [relations.alsoSigned], { total: 310 })) },
    }),
  },
  {
    name: 'pinned',
    draw: chosen([rucheng, tourism], {
      members: {
        ...known,
        [tourism.id]: done(member(tourism, [rucheng, chongyi], [relations.signed, relations.alsoSigned])),
      },
      ...(graph === undefined
        ? {}
        : {
            graph: {
              ...graph,
              placements: new Map(
                [rucheng, tourism].map(({ id }) => [id, { x: 0, y: 0, width: 24, height: 24, look: 'free' }] as const),
              ),
              pinned: new Map([rucheng, tourism].map(({ id }) => [id, { x: 0, y: 0 }])),
            },
          }),
    }),
  },
  { name: 'more than are read, or listed', draw: chosen([...crowd, rucheng, chongyi], { names: namesOf(crowd) }) },
];

function namesOf(all: readonly Entity[]): ReadonlyMap<string, string> {
  return new Map(all.map(({ id, name }) => [id, name]));
}

function hidden(ids: readonly string[], names: PageState['names'] = new Map()): NamedState['draw'] {
  return (context) =>
    html`${hiddenList(having(context, { names, graph: { ...context.state.graph, hidden: new Set(ids) } }))}`;
}

export const hiddenStates: readonly NamedState[] = [
  { name: 'one of this picture', draw: hidden([rucheng.id]) },
  {
    name: 'of this picture and of another, with a very long name',
    draw: hidden([health.id, mine.id], namesOf([mine])),
  },
];
