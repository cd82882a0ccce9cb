import type { Page } from 'playwright-core';
import type { View } from '../../client/canvas/positions.ts';
import { readDownload } from './download.ts';

/** The positions of what is on the canvas, as the page exports them; what it would give to the browser to save is read in the page. */
export async function readView(page: Page): Promise<View> {
  const told = await page.evaluate(async () => {
    const made = Object.getOwnPropertyDescriptor(URL, 'createObjectURL');
    const given: Blob[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${given.push(blob)}`;
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      document.querySelector<HTMLElement>('[data-testid="export-json"]')?.click();
    } finally {
      if (made !== undefined) Object.defineProperty(URL, 'createObjectURL', made);
      // Its own is inherited.
      Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    }
    return given[0]?.text();
  });
  if (told === undefined) throw new Error('the page exports no positions');
  return JSON.parse(told) as View;
}

/** The same by the reader's own way: the menu, and a file that is saved. */
export async function saveView(page: Page): Promise<View> {
  await page.getByTestId('graph-menu').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-json').click()]);
  return JSON.parse(await readDownload(download)) as View;
}

/** Where on the screen an entity of the canvas is. */
export async function canvasPoint(page: Page, id: string): Promise<{ x: number; y: number }> {
  const view = await readView(page);
  const node = view.nodes.find((one) => one.id === id);
  const box = await page.getByTestId('graph-canvas').boundingBox();
  if (node === undefined || box === null) throw new Error(`${id} is not on the canvas`);
  return {
    x: box.x + view.viewport.x + node.x * view.viewport.zoom,
    y: box.y + view.viewport.y + node.y * view.viewport.zoom,
  };
}

interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The numbers by which a layout is judged. */
export interface PictureNumbers {
  nodes: number;
  lines: number;
  crossings: number;
  labelsOnLabels: number;
  nodesOnNodes: number;
  linesThroughForeignLabels: number;
  linesThroughForeignBoxes: number;
  smallestLabelPx: number;
  hiddenLabels: number;
  outsideTheView: number;
  shareOfTheView: number;
}

export function judgePicture({ nodes, edges, viewport }: View): PictureNumbers {
  const labels = nodes
    .filter(({ label }) => label.shown)
    .map(({ id, label }) => ({
      id,
      rect: { left: label.x, top: label.y, right: label.x + label.w, bottom: label.y + label.h },
    }));
  const bodies = nodes.map(({ id, x, y, width, height, properties }) => ({
    id,
    isBox: properties.isBox,
    rect: { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 },
  }));
  const small = bodies.filter(({ isBox }) => !isBox);
  const boxes = bodies.filter(({ isBox }) => isBox);
  const bodyOf = new Map(bodies.map((body) => [body.id, body.rect]));
  const foreign = (edge: View['edges'][number], id: string) => id !== edge.source && id !== edge.target;
  const holdsEnd = (edge: View['edges'][number], box: Rect) =>
    [edge.source, edge.target].some((id) => contains(box, bodyOf.get(id)));
  const bounds = boundsOf([...labels, ...bodies].map(({ rect }) => rect));
  const screen = (rect: Rect) => ({
    left: rect.left * viewport.zoom + viewport.x,
    right: rect.right * viewport.zoom + viewport.x,
    top: rect.top * viewport.zoom + viewport.y,
    bottom: rect.bottom * viewport.zoom + viewport.y,
  });
  const onScreen = screen(bounds);
  return {
    nodes: nodes.length,
    lines: edges.length,
    crossings: pairs(edges).filter(
      ([a, b]) => new Set([a.source, a.target, b.source, b.target]).size === 4 && crosses(a, b),
    ).length,
    labelsOnLabels: pairs(labels).filter(([a, b]) => overlaps(a.rect, b.rect)).length,
    nodesOnNodes: pairs(small).filter(([a, b]) => overlaps(a.rect, b.rect)).length,
    linesThroughForeignLabels: edges.flatMap((edge) =>
      labels.filter(({ id, rect }) => foreign(edge, id) && lineMeets(edge, rect)),
    ).length,
    linesThroughForeignBoxes: edges.flatMap((edge) =>
      boxes.filter(({ id, rect }) => foreign(edge, id) && !holdsEnd(edge, rect) && lineMeets(edge, rect)),
    ).length,
    smallestLabelPx:
      Math.round(Math.min(...nodes.filter(({ label }) => label.shown).map(({ label }) => label.fontPx)) * 100) / 100,
    hiddenLabels: nodes.filter(({ label }) => !label.shown).length,
    outsideTheView: [...labels, ...bodies]
      .map(({ rect }) => screen(rect))
      .filter(
        ({ left, top, right, bottom }) => left < 0 || top < 0 || right > viewport.width || bottom > viewport.height,
      ).length,
    shareOfTheView:
      Math.round(
        (((onScreen.right - onScreen.left) * (onScreen.bottom - onScreen.top)) / (viewport.width * viewport.height)) *
          100,
      ) / 100,
  };
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
}

function contains(outer: Rect, inner: Rect | undefined): boolean {
  return (
    inner !== undefined &&
    inner.left >= outer.left - 2 &&
    inner.right <= outer.right + 2 &&
    inner.top >= outer.top - 2 &&
    inner.bottom <= outer.bottom + 2
  );
}

function boundsOf(rects: readonly Rect[]): Rect {
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}

type Line = Pick<View['edges'][number], 'from' | 'to'>;

function crosses(a: Line, b: Line): boolean {
  const side = (p: Line['from'], q: Line['from'], r: Line['from']) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return (
    side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
    side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
  );
}

/** Liang and Barsky (1984): whether a piece of the line lies within the rectangle, its rim aside. */
function lineMeets({ from, to }: Line, { left, top, right, bottom }: Rect): boolean {
  let [first, last] = [0, 1];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  for (const [p, q] of [
    [-dx, from.x - left - 1],
    [dx, right - 1 - from.x],
    [-dy, from.y - top - 1],
    [dy, bottom - 1 - from.y],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
    } else if (p < 0) first = Math.max(first, q / p);
    else last = Math.min(last, q / p);
  }
  return first < last;
}
