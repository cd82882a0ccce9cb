import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import type { Plan } from '#shared/contract/dataset-routes';
import type { Mapping } from '#shared/mapping';
import { textWidth } from '../../parts/text-size.ts';
import { listText } from '../../i18n/list-text.ts';
import type { State } from '../../state/state.ts';
import { type GuessEdge, type GuessGraph, guessGraph, type GuessNode, ranksOf } from './guess-graph.ts';
import { dataTextsOf } from './texts.ts';

const boxPx = 44;
const betweenPx = 22;
const linePx = 15;
const namePx = 14;

interface Box extends GuessNode {
  x: number;
  y: number;
  width: number;
}

/** The guess as a small picture: kinds as boxes, with how many different things the rows name of them if that is counted, and types as arrows. */
export function drawGuess(state: Pick<State, 'language'>, mapping: Mapping, counts: Plan['boxes']): TemplateResult {
  const texts = dataTextsOf(state);
  const graph = guessGraph(mapping, state);
  if (graph.edges.length === 0) return html`<p class="note strong" data-testid="guess-graph">${texts.noGraph}</p>`;
  const { boxes, width, height } = place(graph);
  const countOf = ({ id }: Box) => (counts === undefined ? texts.notCounted : (counts.each[id] ?? 0).toLocaleString());
  const nameOf = (id: string) => boxes.get(id)?.name ?? id;
  const said = graph.edges.flatMap(({ from, to, lines }) =>
    lines.map((line) => texts.joined(nameOf(from), line, nameOf(to))),
  );
  return html`<div
    class="scrolled guess"
    tabindex="0"
    role="group"
    aria-label=${texts.graphSays(listText(state, said))}
    data-testid="guess-graph"
  >
    <svg width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
      <defs>
        <marker id="guess-head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0L8 4L0 8z"></path>
        </marker>
      </defs>
      ${graph.edges.map((edge) => arrow(edge, boxes))}
      ${[...boxes.values()].map((box) => boxOf(box, mapping, countOf(box)))}
    </svg>
  </div>`;
}

/** Ranks from left to right, as far apart as what is written between them needs. */
function place(graph: GuessGraph): { boxes: ReadonlyMap<string, Box>; width: number; height: number } {
  const ranks = ranksOf(graph);
  const columns: GuessNode[][] = [];
  for (const node of graph.nodes) (columns[ranks.get(node.id) ?? 0] ??= []).push(node);
  const used = columns.filter((column) => column.length > 0);
  const high = Math.max(...used.map((column) => column.length));
  const loops = graph.edges.filter(({ from, to }) => from === to);
  const top = loops.length > 0 ? 34 + linePx * Math.max(...loops.map(({ lines }) => lines.length)) : 12;
  // What leads back to its own box is drawn above it.
  const between = loops.length > 0 ? top : betweenPx;
  const height = top + high * boxPx + (high - 1) * between + betweenPx;
  const gap =
    56 +
    Math.max(
      40,
      ...graph.edges.filter(({ from, to }) => from !== to).flatMap(({ lines }) => lines.map((line) => textWidth(line))),
    );
  const widthOf = ({ name, date }: GuessNode) => Math.max(96, textWidth(name, namePx) + 34, textWidth(date) + 70);
  const boxes = new Map<string, Box>();
  let x = 8;
  for (const column of used) {
    const width = Math.max(
      ...column.map(widthOf),
      ...loops
        .filter(({ from }) => column.some(({ id }) => id === from))
        .flatMap(({ lines }) => lines.map((line) => textWidth(line))),
    );
    const start = top + ((high - column.length) * (boxPx + between)) / 2;
    for (const [at, node] of column.entries())
      boxes.set(node.id, { ...node, x, y: start + at * (boxPx + between), width });
    x += width + gap;
  }
  return { boxes, width: x - gap + 8, height };
}

function boxOf({ x, y, width, name, kinds, date }: Box, mapping: Mapping, count: string): SVGTemplateResult {
  const isHub = kinds.some((kind) => mapping.kinds[kind]?.hub === true);
  return svg`<g class=${isHub ? 'hub-box' : ''}>
    <rect x=${x} y=${y} width=${width} height=${boxPx} rx=${isHub ? boxPx / 2 : 7}></rect>
    <text class="name" x=${x + width / 2} y=${y + 19}>${name}</text>
    <text class="count" x=${x + width / 2} y=${y + 35}>${[count, date].filter((one) => one !== '').join(' · ')}</text>
  </g>`;
}

function arrow({ from, to, lines }: GuessEdge, boxes: ReadonlyMap<string, Box>): SVGTemplateResult {
  const [a, b] = [boxes.get(from), boxes.get(to)];
  if (a === undefined || b === undefined) return svg``;
  const { path, x, y } = a === b ? loop(a) : curve(a, b);
  const top = y - ((lines.length - 1) * linePx) / 2;
  return svg`<path class="arrow" d=${path} marker-end="url(#guess-head)"></path>
    ${lines.map((line, at) => svg`<text class="line" x=${x} y=${(a === b ? y - (lines.length - 1) * linePx : top) + at * linePx}>${line}</text>`)}`;
}

interface Way {
  path: string;
  /** Where its words stand. */
  x: number;
  y: number;
}

function loop({ x, y, width }: Box): Way {
  const [left, right] = [x + width * 0.3, x + width * 0.7];
  return { path: `M${left} ${y}C${left} ${y - 30} ${right} ${y - 30} ${right} ${y}`, x: x + width / 2, y: y - 28 };
}

function curve(a: Box, b: Box): Way {
  const middle = (box: Box) => box.y + boxPx / 2;
  if (a.x === b.x) {
    const down = a.y < b.y;
    const [y1, y2] = down ? [a.y + boxPx, b.y] : [a.y, b.y + boxPx];
    const x = a.x + Math.min(a.width, b.width) / 2;
    return { path: `M${x} ${y1}L${x} ${y2}`, x, y: (y1 + y2) / 2 + 4 };
  }
  const isForward = a.x < b.x;
  const [x1, x2] = isForward ? [a.x + a.width, b.x] : [a.x, b.x + b.width];
  const bend = (x2 - x1) / 2;
  const [y1, y2] = isForward ? [middle(a), middle(b)] : [middle(a) + 12, middle(b) + 12];
  return {
    path: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`,
    ...{ x: (x1 + x2) / 2, y: (y1 + y2) / 2 + (isForward ? -6 : 16) },
  };
}
