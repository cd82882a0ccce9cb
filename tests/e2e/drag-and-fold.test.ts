import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { View } from '../../client/canvas/positions.ts';
import { hasBrowser, openExplorer } from '../support/explorer.ts';
import { describeEmbedded } from '../support/engines.ts';
import { overlapping } from '../support/page.ts';
import { canvasPoint, readView } from '../support/picture.ts';

describe.skipIf(!hasBrowser)('the picture stays true', () => {
  describeEmbedded('whatever is dragged or folded', (engine) => {
    const explorer = openExplorer(engine);
    const shared = explorer.openForAll();

    const drag = async (page: Page, id: string, by: { x: number; y: number }, held = { x: 0, y: 0 }) => {
      const middle = await canvasPoint(page, id);
      const from = { x: middle.x + held.x, y: middle.y + held.y };
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 });
      await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
      await page.mouse.up();
    };
    const nodeOf = (view: View, id: string) => {
      const node = view.nodes.find((one) => one.id === id);
      if (node === undefined) throw new Error(`${id} is not drawn`);
      return node;
    };

    test('folded, no number lies on another, one is not written, and no line runs behind a card', async () => {
      const { page } = shared;
      await page.getByTestId('graph-fold').click();
      await expect.poll(async () => (await readView(page)).edges.some(({ id }) => id.startsWith('link:'))).toBe(true);
      const view = await readView(page);
      const plates = view.edges.flatMap(({ label }) => (label === undefined || label.w === 0 ? [] : [label]));
      expect({
        hasPlates: plates.length > 0,
        lonely: plates.filter(({ text }) => text === '1'),
        overlapping: overlapping(plates.map(({ text, x, y, w, h }) => ({ name: text, x, y, width: w, height: h }))),
      }).toEqual({ hasPlates: true, lonely: [], overlapping: [] });
      const behind = await page.evaluate(() => {
        interface Cy {
          nodes: (selector: string) => { boundingBox: (o: object) => Box; id: () => string }[];
          edges: (selector: string) => {
            id: () => string;
            sourceEndpoint: () => Point;
            targetEndpoint: () => Point;
            segmentPoints: () => Point[] | undefined;
            controlPoints: () => Point[] | undefined;
          }[];
        }
        interface Point {
          x: number;
          y: number;
        }
        interface Box {
          x1: number;
          x2: number;
          y1: number;
          y2: number;
        }
        const container = document.querySelector('[data-testid="graph-canvas"]') as unknown as { _cyreg: { cy: Cy } };
        const { cy } = container._cyreg;
        const cards = cy
          .nodes('.card')
          .map((card) => card.boundingBox({ includeLabels: false, includeOverlays: false }));
        return cy.edges('.line').flatMap((line) => {
          if (line.controlPoints() !== undefined) return [];
          const points = [line.sourceEndpoint(), ...(line.segmentPoints() ?? []), line.targetEndpoint()];
          const isBehind = points.slice(1).some((to, at) => {
            const from = points[at] ?? to;
            return Array.from({ length: 200 }, (_, step) => step / 200).some((share) => {
              const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
              return cards.some((card) => x > card.x1 && x < card.x2 && y > card.y1 && y < card.y2);
            });
          });
          return isBehind ? [line.id()] : [];
        });
      });
      expect(behind).toEqual([]);
      await page.getByTestId('graph-fold').click();
    });

    test('what is dropped on another rests beside it, a province with all of its own, in every copy of the link', async () => {
      const { page } = shared;
      const [card, hunan] = ['agreement:nanling-cluster', 'province:430000'];
      const before = await readView(page);
      await drag(page, card, { x: -300, y: 0 });
      const { height } = nodeOf(before, hunan);
      const { zoom } = before.viewport;
      const bodies = (view: View) => view.nodes.filter(({ id }) => id.startsWith('province:') || id === card);
      await drag(page, hunan, { x: 450, y: 20 }, { x: 0, y: 12 * zoom - (height / 2) * zoom });
      const after = await readView(page);
      const stranger = await explorer.open(page.url());
      const found = await readView(stranger.page);
      await stranger.close();
      const places = ({ nodes }: View) => Object.fromEntries(nodes.map(({ id, x, y }) => [id, [x, y]]));
      const wayOf = (id: string) => Math.round(nodeOf(after, id).x - nodeOf(before, id).x);
      for (let step = 0; step < 2; step += 1) await page.getByTestId('graph-undo').click();
      expect({
        isMoved: [card, hunan].map((id) => nodeOf(after, id).x !== nodeOf(before, id).x),
        isTogether: wayOf('city:431000') === wayOf(hunan),
        overlapping: overlapping(
          bodies(after).map(({ id, ...rest }) => ({
            name: id,
            ...rest,
            x: rest.x - rest.width / 2,
            y: rest.y - rest.height / 2,
          })),
        ),
        found: places(found),
        undone: places(await readView(page)),
      }).toEqual({
        ...{ isMoved: [true, true], isTogether: true, overlapping: [] },
        ...{ found: places(after), undone: places(before) },
      });
    });

    test('a county stays in its city', async () => {
      const { page } = shared;
      await drag(page, 'county:360424', { x: -420, y: 300 });
      const view = await readView(page);
      const [county, city] = [nodeOf(view, 'county:360424'), nodeOf(view, 'city:360400')];
      expect({
        insideAcross: Math.abs(county.x - city.x) < city.width / 2,
        insideDown: Math.abs(county.y - city.y) < city.height / 2,
        labelInside: county.label.x + county.label.w <= city.x + city.width / 2,
      }).toEqual({ insideAcross: true, insideDown: true, labelInside: true });
    });
  });
});
