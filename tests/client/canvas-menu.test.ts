import { expect, test } from 'vitest';
import type { MenuTarget } from '../../client/canvas/gestures.ts';
import { canvasMenu } from '../../client/page/canvas-menu.ts';
import type { PageActions, PageState } from '../../client/page/rooms.ts';
import type { Placement } from '../../client/state/graph.ts';
import { refOf } from '../../client/states/build.ts';
import { firstContext, having } from '../../client/states/state.ts';
import { entities, places, relations, world } from '../../client/states/world.ts';

const { rucheng, chongyi, tourism } = entities;
const told: string[] = [];
const context = firstContext(
  { language: 'en', theme: 'light' },
  () => undefined,
  (act) => told.push(act),
);
const free: Placement = { x: 0, y: 0, width: 20, height: 20, look: 'free' };
const graph = {
  ...(world.graph ?? context.state.graph),
  placements: new Map(Object.values(entities).map(({ id }) => [id, free])),
};

/** The acts of a menu, by the groups in which they stand. */
function actsOf(target: MenuTarget, change: Partial<PageState> = {}): string[][] {
  const { state, actions } = having(context, { graph, ...change });
  return canvasMenu(state, actions, target)
    .groups.filter((items) => items.length > 0)
    .map((items) => items.map(({ id }) => id));
}

test('a menu says whose it is', () => {
  const { state, actions } = having(context, { graph, selection: { what: 'several', ids: [rucheng.id, chongyi.id] } });
  const titleOf = (target: MenuTarget) => canvasMenu(state, actions, target).title;
  expect([
    titleOf({ what: 'entity', id: tourism.id }),
    titleOf({ what: 'line', id: relations.signed.id }),
    titleOf({ what: 'several' }),
    titleOf({ what: 'ground' }),
  ]).toEqual(['红色旅游协议 · Agreement', '汝城县 — signed — 红色旅游协议', '2 selected', 'The whole picture']);
});

test('an entity is opened, expanded, hidden, pinned, chosen', () => {
  expect(actsOf({ what: 'entity', id: rucheng.id })).toEqual([
    ['details', 'expand', 'expand-by-choice', 'path'],
    ['hide', 'neighbourhood', 'move', 'rings', 'pin'],
    ['choose', 'choose-neighbours', 'choose-kind'],
  ]);
});

test('a box has no pin, and is chosen and hidden with what stands in it', () => {
  const boxed = {
    ...graph,
    within: { [rucheng.id]: [refOf(places.chenzhou)] },
    placements: new Map<string, Placement>([
      [places.chenzhou.id, { ...free, look: 'box' }],
      [rucheng.id, { ...free, look: 'left' }],
    ]),
  };
  const [, tidying = [], choosing = []] = actsOf({ what: 'entity', id: places.chenzhou.id }, { graph: boxed });
  const { state, actions } = having(context, { graph: boxed });
  const items = canvasMenu(state, actions, { what: 'entity', id: places.chenzhou.id }).groups.flat();
  expect({ tidying, last: choosing.at(-1), hide: items.find(({ id }) => id === 'hide')?.name }).toEqual({
    tidying: ['hide', 'neighbourhood', 'move', 'rings'],
    last: 'choose-box',
    hide: 'Hide the box and the 1 in it',
  });
});

test('a line is read, a folded one told; the ends of either are chosen, kept, searched for paths', () => {
  expect({
    line: actsOf({ what: 'line', id: relations.signed.id }),
    folded: actsOf({ what: 'line', id: `link:${rucheng.id}~${chongyi.id}` }),
  }).toEqual({
    line: [['read'], ['choose-ends', 'path', 'keep']],
    folded: [
      ['read', 'only-two'],
      ['choose-ends', 'path', 'keep'],
    ],
  });
});

test('one of several that are selected stands for all of them', () => {
  const several: Partial<PageState> = { selection: { what: 'several', ids: [rucheng.id, tourism.id] } };
  const menu = [['hide', 'keep', 'pin'], ['expand', 'path'], ['clear']];
  expect({
    one: actsOf({ what: 'entity', id: rucheng.id }, several),
    keys: actsOf({ what: 'several' }, several),
    other: actsOf({ what: 'entity', id: chongyi.id }, several)[0],
  }).toEqual({ one: menu, keys: menu, other: ['details', 'expand', 'expand-by-choice', 'path'] });
});

test('the ground offers what there is to take back, and nothing that there is not', () => {
  const tidied = { ...graph, hidden: new Set([chongyi.id]), pinned: new Map([[tourism.id, { x: 0, y: 0 }]]) };
  expect({ plain: actsOf({ what: 'ground' }), tidied: actsOf({ what: 'ground' }, { graph: tidied }) }).toEqual({
    plain: [['fit', 'lay-out', 'choose-all']],
    tidied: [
      ['fit', 'lay-out', 'choose-all'],
      ['bring-all-back', 'unpin-all'],
    ],
  });
});

test('every item does what the page can do', () => {
  const targets: MenuTarget[] = [
    { what: 'entity', id: rucheng.id },
    { what: 'line', id: relations.signed.id },
    { what: 'ground' },
  ];
  const { state, actions } = having(context, { graph });
  const known = new Set<string>();
  const watched = new Proxy<PageActions>(actions, {
    get: (from, name, receiver) => {
      known.add(String(name));
      return Reflect.get(from, name, receiver) as unknown;
    },
  });
  for (const target of targets) for (const { act } of canvasMenu(state, watched, target).groups.flat()) act();
  expect([...known].sort()).toEqual([
    ...['arrange', 'chooseAll', 'chooseGrowth', 'chooseKind', 'chooseNeighbours', 'chooseSeveral'],
    ...['expand', 'findPaths', 'fit', 'hide'],
    ...[
      'keepNeighbourhood',
      'keepOnly',
      'layOutAgain',
      'pickUp',
      'selectEntity',
      'selectRelationById',
      'toggleChosen',
      'togglePins',
    ],
  ]);
});
