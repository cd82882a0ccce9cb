import { expect, test } from 'vitest';
import cytoscape from 'cytoscape';
import { chooseLabels } from '../../client/canvas/labels.ts';
import { runsThrough } from '../../client/canvas/name-sides.ts';

const room = { left: 0, top: 0, right: 10, bottom: 10 };
const line = (...[x1, y1, x2, y2]: [number, number, number, number]) =>
  runsThrough(
    [
      { x: x1, y: y1 },
      { x: x2, y: y2 },
    ],
    room,
  );

test('a line runs through a room where a part of it lies within', () => {
  expect({
    through: line(-5, 5, 15, 5),
    corner: line(-2, 6, 6, -2),
    within: line(2, 2, 8, 8),
    beside: line(-5, 12, 15, 12),
    before: line(-9, 5, -1, 5),
    pastCorner: line(-6, 4, 4, -6),
    upright: line(-1, -5, -1, 15),
  }).toEqual({
    ...{ through: true, corner: true, within: true, beside: false, before: false, pastCorner: false, upright: false },
  });
});

const picture = (nodes: [id: string, x: number, y: number][], lines: [string, string][]) =>
  cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset', fit: false },
    elements: [
      ...nodes.map(([id, x, y]) => ({
        data: { id, name: `名称${id}`, title: `名称${id}`, label: `名称${id}`, width: 26, height: 26 },
        position: { x, y },
        classes: 'free',
      })),
      ...lines.map(([source, target]) => ({ data: { id: `${source}${target}`, source, target } })),
    ],
  });

test('in a small picture a name stands where no line runs through it, and every name is drawn that fits somewhere', () => {
  // Below a is its line to b; below c stands d.
  const cy = picture(
    [
      ['a', 0, 0],
      ['b', 0, 200],
      ['c', 120, 0],
      ['d', 120, 34],
      ['e', -200, 100],
      ['f', 300, 100],
    ],
    [['a', 'b']],
  );
  chooseLabels(cy, { labels: 'auto', selection: undefined });
  const sideOf = (id: string) =>
    cy
      .getElementById(id)
      .classes()
      .find((name) => name.startsWith('name-')) ?? 'below';
  const unnamed = cy.nodes('.unlabelled').map((node) => node.id());
  expect({ a: sideOf('a'), b: sideOf('b'), c: sideOf('c'), unnamed }).toEqual({
    ...{ a: 'name-right', b: 'below', c: 'name-right', unnamed: [] },
  });
  cy.destroy();
});

test('what a drawn path passes has its name, before what is linked more, also where it hides something', () => {
  const cy = picture(
    [
      ['a', 0, -34],
      ['b', 0, 0],
      ['c', 38, 0],
      ['d', -38, 0],
      ['e', 0, 34],
    ],
    [['a', 'b']],
  );
  const named = () => {
    chooseLabels(cy, { labels: 'auto', selection: undefined });
    return cy
      .nodes()
      .filter((node) => !node.hasClass('unlabelled'))
      .map((node) => node.id());
  };
  const before = named();
  cy.getElementById('a').addClass('on-path');
  cy.getElementById('b').addClass('on-path');
  const after = named();
  expect({ before: before.includes('b'), after: ['a', 'b'].filter((id) => after.includes(id)) }).toEqual({
    before: false,
    after: ['a', 'b'],
  });
});
