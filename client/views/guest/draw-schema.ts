import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit-html';
import { kindName, typeName } from '../../i18n/texts.ts';
import { listText } from '../../i18n/list-text.ts';
import { palettes, roleColor } from '../../parts/palette.ts';
import { cutToWidth, textWidth } from '../../parts/text-size.ts';
import type { State } from '../../state/state.ts';
import type { GuestContext } from './acts.ts';
import { apart } from './apart.ts';
import type { Spot } from './own.ts';
import { type SchemaEdge, schemaEdges, type SchemaNode, schemaNodes } from './schema-graph.ts';
import { guestTextsOf } from './texts.ts';

/** Two circles are at least so far apart, that what is written between them has room. */
const apartPx = 180;
const marginPx = 90;
/** A picture up to so wide is made smaller to be seen at once; a wider one is scrolled. */
const mostFittedPx = 1100;
const namePx = 13;
const mostNamePx = 170;
/** So many types are written on one line; the list below has all. */
const mostTypes = 2;

interface Circle extends SchemaNode, Spot {
  radius: number;
}

/**
 * The schema as a picture: labels as circles as large as they are frequent, types as lines with how often. Whoever does not see it is
 * told, and opens a label in the table below it.
 */
export function drawSchema({ state, actions }: GuestContext): TemplateResult {
  const texts = guestTextsOf(state);
  const { schema } = state;
  const spots = state.guest.spots;
  if (schema === undefined || spots?.of !== schema || spots.at.size === 0)
    return html`<p class="loading">${texts.loading}</p>`;
  const { circles, width, height } = place(schemaNodes(schema), spots.at);
  const edges = schemaEdges(schema);
  const said = edges.flatMap(({ from, to, types }) =>
    types.map(({ type, count }) => texts.met(kindName(state, from), typeName(state, type), kindName(state, to), count)),
  );
  return html`<div
    class="schema scrolled"
    data-testid="schema-picture"
    tabindex="0"
    role="group"
    aria-label=${texts.pictureLabel}
  >
    <p class="spoken">${listText(state, said)}</p>
    <svg
      class=${width > mostFittedPx ? 'wide' : ''}
      width=${width}
      viewBox=${`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <defs>
        <marker id="schema-head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0L8 4L0 8z"></path>
        </marker>
      </defs>
      ${edges.map((edge) => line(state, edge, circles))}
      ${[...circles.values()].map((one) => circle({ state, actions }, one))}
    </svg>
  </div>`;
}

function place(nodes: readonly SchemaNode[], at: ReadonlyMap<string, Spot>) {
  const spots = apart(
    nodes.map(({ kind }) => at.get(kind) ?? { x: 0, y: 0 }),
    apartPx,
  );
  const [left, top] = [Math.min(...spots.map(({ x }) => x)), Math.min(...spots.map(({ y }) => y))];
  const most = Math.max(...nodes.map(({ count }) => count));
  const circles = new Map(
    nodes.map((node, nth): [string, Circle] => {
      const { x, y } = spots[nth] ?? { x: 0, y: 0 };
      const radius = 12 + 26 * Math.sqrt(node.count / most);
      return [node.kind, { ...node, radius, x: x - left + marginPx, y: y - top + marginPx * 0.7 }];
    }),
  );
  const all = [...circles.values()];
  return {
    circles,
    width: Math.max(...all.map(({ x }) => x)) + marginPx,
    height: Math.max(...all.map(({ y }) => y)) + marginPx,
  };
}

function circle({ state, actions }: GuestContext, { kind, count, x, y, radius }: Circle): SVGTemplateResult {
  const texts = guestTextsOf(state);
  const look = state.schema?.kinds.find((one) => one.kind === kind);
  const color = roleColor(palettes[state.theme], look?.color ?? 'rule');
  const name = kindName(state, kind);
  return svg`<g
    class="label"
    data-label=${kind}
    @click=${() => void actions.openLabel(labelOf(state, kind))}
  >
    <title>${texts.openLabel(name, count)}</title>
    <circle cx=${x} cy=${y} r=${radius} fill=${color}></circle>
    <text class="name" x=${x} y=${y + radius + 15}>${cutToWidth(name, mostNamePx, namePx)}</text>
    <text class="count" x=${x} y=${y + radius + 30}>${count.toLocaleString(state.language)}</text>
  </g>`;
}

/** The database's own word for a kind: the program may call it otherwise. */
function labelOf({ guest }: GuestContext['state'], kind: string): string {
  const { answer } = guest;
  const labels = answer?.state === 'done' ? answer.value.database?.labels : undefined;
  return labels?.find((one) => one.kind === kind)?.label ?? kind;
}

function line(state: State, { from, to, types }: SchemaEdge, circles: ReadonlyMap<string, Circle>): SVGTemplateResult {
  const [a, b] = [circles.get(from), circles.get(to)];
  if (a === undefined || b === undefined) return svg``;
  const way = a === b ? loopOf(a) : curveOf(a, b);
  const words = types
    .slice(0, mostTypes)
    .map(
      ({ type, count }) => `${cutToWidth(typeName(state, type), mostNamePx)} ${count.toLocaleString(state.language)}`,
    );
  const lines = types.length > mostTypes ? [...words, `+${types.length - mostTypes}`] : words;
  const width = Math.max(...lines.map((one) => textWidth(one))) + 6;
  return svg`<path class="line" d=${way.path} marker-end="url(#schema-head)"></path>
    <rect class="behind" x=${way.x - width / 2} y=${way.y - 11} width=${width} height=${lines.length * 14 + 2}></rect>
    ${lines.map((one, nth) => svg`<text class="type" x=${way.x} y=${way.y + nth * 14}>${one}</text>`)}`;
}

interface Way {
  path: string;
  /** Where its words stand. */
  x: number;
  y: number;
}

function loopOf({ x, y, radius }: Circle): Way {
  const [top, far] = [y - radius, y - radius - 44];
  const [left, right] = [x - radius * 0.5, x + radius * 0.5];
  return { path: `M${left} ${top}C${left - 22} ${far} ${right + 22} ${far} ${right} ${top}`, x, y: far + 8 };
}

/** Bent to its right, so that the line back lies beside it. */
function curveOf(a: Circle, b: Circle): Way {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const bend = 26;
  const [mx, my] = [(a.x + b.x) / 2 - uy * bend, (a.y + b.y) / 2 + ux * bend];
  const [x1, y1] = [a.x + ux * a.radius, a.y + uy * a.radius];
  const [x2, y2] = [b.x - ux * (b.radius + 3), b.y - uy * (b.radius + 3)];
  return { path: `M${x1} ${y1}Q${mx} ${my} ${x2} ${y2}`, x: (x1 + 2 * mx + x2) / 4, y: (y1 + 2 * my + y2) / 4 };
}
