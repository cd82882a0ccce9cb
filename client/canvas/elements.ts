import type { Entity, Relation } from '#shared/graph';
import type { Verdict } from '#shared/corrections';
import type { Link } from '#shared/links';
import { levelOf } from '#shared/ask-roles';
import type { Roles } from '#shared/roles';
import type { ElementDefinition } from 'cytoscape';
import { linesLike, linesOf } from '../layout/wrap.ts';
import type { Placement } from '../state/graph.ts';
import { countsText } from '../state/line-counts.ts';
import type { Weighing } from './weighing.ts';
import type { Rect } from '../parts/geometry.ts';
import { detoursOf, segmentsOf, type Way } from './detours.ts';
import { iconUrl } from '../parts/icons.ts';
import { verdictLooks } from '../parts/verdict-looks.ts';
import { type Palette, roleColor } from '../parts/palette.ts';

interface KindLook {
  icon: string;
  shape: string;
  color: string;
}

export interface ElementContext {
  palette: Palette;
  kinds: ReadonlyMap<string, KindLook>;
  placements: ReadonlyMap<string, Placement>;
  typeName: (type: string) => string;
  roles: Roles;
  pinned: { has: (id: string) => boolean };
  weighing: Weighing;
  /** Whether lines say how many sentences carry them. */
  hasCounts: boolean;
  /** What readers say of it. */
  saidOf: (relation: Relation) => Verdict | undefined;
  saidOfEntity: (entity: Entity) => Verdict | undefined;
  /** What they doubt of all that a folded line stands for. */
  saidOfFold: (link: Link) => Verdict | undefined;
  /** The name as it is drawn. */
  nameOf: (entity: Entity) => string;
}

const noLook: KindLook = { icon: 'tag', shape: 'ellipse', color: 'rule' };
const somewhere: Placement = { x: 0, y: 0, width: 24, height: 24, look: 'free' };
const titlePx = 14;

export function nodeOf(
  entity: Entity,
  { palette, kinds, placements, roles, pinned, weighing, nameOf, saidOfEntity }: ElementContext,
): ElementDefinition {
  const look = kinds.get(entity.kind) ?? noLook;
  const place = placements.get(entity.id) ?? somewhere;
  const isCard = place.look === 'card';
  // A box keeps the colour of its kind, which its name is written in.
  const weighed = place.look === 'box' ? undefined : weighing.colourOf(entity.id);
  const isWeightless = weighed !== undefined && weighed.colour === undefined;
  const color = isWeightless ? palette.line : (weighed?.colour ?? roleColor(palette, look.color));
  const size = weighing.sizeOf(entity.id, place.look);
  const title = nameOf(entity);
  const said = saidOfEntity(entity);
  const sign = said === undefined ? '' : ` ${verdictLooks[said].sign}`;
  const lines = title === entity.name ? linesOf(title, place.look) : linesLike(title, entity.name, place.look);
  return {
    group: 'nodes',
    data: {
      id: entity.id,
      name: entity.name,
      title,
      label: `${lines.join('\n')}${sign}`,
      kind: entity.kind,
      color,
      width: size ?? place.width,
      height: size ?? place.height,
      shape: isCard
        ? cardShape(look.shape)
        : place.look === 'box'
          ? 'round-rectangle'
          : look.shape === 'box'
            ? 'round-rectangle'
            : look.shape,
      icon: iconUrl(look.icon, isCard || place.look === 'box' || isWeightless ? color : palette.ground),
    },
    position: { x: place.x, y: place.y },
    classes: [
      place.look,
      levelOf(roles, entity.kind) === 'province' ? 'province' : '',
      pinned.has(entity.id) ? 'pinned' : '',
      isWeightless ? 'weightless' : '',
    ].join(' '),
  };
}

/** A card is wide: it has the shape that comes nearest. */
function cardShape(shape: string): string {
  return { 'round-tag': 'barrel', 'round-diamond': 'cut-rectangle' }[shape] ?? 'round-rectangle';
}

export function edgeOf(
  relation: Relation,
  { placements, typeName, hasCounts, saidOf }: ElementContext,
): ElementDefinition {
  const said = saidOf(relation);
  const sign = said === undefined ? [] : [verdictLooks[said].sign];
  const label = [...(hasCounts ? [countsText(relation)] : []), ...sign].join(' ');
  const [from, to] = [placements.get(relation.source) ?? somewhere, placements.get(relation.target) ?? somewhere];
  return {
    group: 'edges',
    data: {
      id: relation.id,
      source: relation.source,
      target: relation.target,
      says: typeName(relation.type),
      from: portOf(from, to),
      to: portOf(to, from),
      ...(label === '' ? {} : { count: label, sign: sign.join('') }),
    },
    classes: [
      relation.basis,
      isComposed(from) || isComposed(to) ? 'ported' : '',
      hasCounts ? 'counted' : '',
      said === undefined ? '' : `said said-${said}`,
    ].join(' '),
  };
}

const linePrefix = 'link:';

/** Folded lines, those that would run behind a card led past it. */
export function linesOfFold(
  links: readonly Link[],
  drawn: readonly { id: string }[],
  context: ElementContext,
): ElementDefinition[] {
  const cards = drawn.flatMap(({ id }) => {
    const place = context.placements.get(id);
    return place?.look === 'card' ? [rectOf(place)] : [];
  });
  const lines = links.map((link) => lineOf(link, context));
  const ways = lines.filter(({ classes }) => String(classes).includes('ported')).map((line) => wayOf(line, context));
  const detours = detoursOf(ways, cards);
  for (const way of ways) {
    const corners = detours.get(way.id);
    const line = lines.find(({ data }) => data.id === way.id);
    if (corners === undefined || line === undefined) continue;
    // Corners are counted from ends that are known.
    for (const end of ['from', 'to'] as const)
      if (line.data[end] === 'outside-to-node')
        line.data[end] = innerPort(
          context.placements.get(String(line.data[end === 'from' ? 'source' : 'target'])) ?? somewhere,
        );
    Object.assign(line.data, segmentsOf(wayOf(line, context), corners));
    line.classes = `${String(line.classes)} around`;
  }
  return lines;
}

function rectOf({ x, y, width, height }: Placement): Rect {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function wayOf({ data }: ElementDefinition, { placements }: ElementContext): Way {
  const end = (id: string, port: string) => {
    const { x, y } = placements.get(id) ?? somewhere;
    const [dx = 0, dy = 0] = port.endsWith('px') ? port.split(' ').map(Number.parseFloat) : [];
    return { x: x + dx, y: y + dy };
  };
  return {
    id: String(data.id),
    from: end(String(data.source), String(data['from'])),
    to: end(String(data.target), String(data['to'])),
  };
}

/** A folded line between two places: its number, and a width that grows slowly with it. */
function lineOf(link: Link, { placements, saidOfFold }: ElementContext): ElementDefinition {
  const { a, b, crossBorder, via } = link;
  const said = saidOfFold(link);
  const sign = said === undefined ? '' : verdictLooks[said].sign;
  const [from, to] = [placements.get(a.id) ?? somewhere, placements.get(b.id) ?? somewhere];
  const composed = isComposed(from) || isComposed(to);
  const isSameSide =
    composed && Math.sign(from.x) === Math.sign(to.x) && Math.abs(from.x - to.x) < from.width + to.width;
  return {
    group: 'edges',
    data: {
      id: `${linePrefix}${a.id}~${b.id}`,
      source: a.id,
      target: b.id,
      says: `${a.name} — ${b.name}`,
      count: [String(via.length), sign].join(' ').trim(),
      sign,
      width: 1.5 + Math.log2(via.length) * 1.2,
      from: isSameSide ? innerPort(from) : portOf(from, to),
      to: isSameSide ? innerPort(to) : portOf(to, from),
      bulge: isSameSide ? bulgeOf(from, to) : 0,
    },
    classes: `line${crossBorder ? ' crossing' : ''}${isSameSide ? ' same-side' : composed ? ' ported' : ''}${said === undefined ? '' : ` said said-${said}`}`,
  };
}

/** The two places of a folded line's id; undefined for any other id. */
export function endsOfLine(id: string): [a: string, b: string] | undefined {
  if (!id.startsWith(linePrefix)) return undefined;
  const [a, b] = id.slice(linePrefix.length).split('~');
  return a === undefined || b === undefined ? undefined : [a, b];
}

/** Where a line to a place of the same side leaves: towards the middle of the picture. */
function innerPort(own: Placement): string {
  const side = own.x < 0 ? 1 : -1;
  const y = own.look === 'box' ? titlePx - own.height / 2 : 0;
  return `${(side * own.width) / 2}px ${y}px`;
}

/** A line between two places of one side bends into the empty gap beside them: cytoscape counts the distance leftwards of the way. */
function bulgeOf(from: Placement, to: Placement): number {
  const depth = Math.min(84, 20 + Math.abs(to.y - from.y) * 1.2);
  const inward = from.x < 0 ? 1 : -1;
  return to.y >= from.y ? -inward * depth : inward * depth;
}

function isComposed({ look }: Placement): boolean {
  return look !== 'free';
}

/** Where a line leaves an entity: a box at its title, a card at its side, anything else at its rim. Relative to its middle. */
function portOf(own: Placement, other: Placement): string {
  const side = other.x >= own.x ? 1 : -1;
  if (own.look === 'box') return `${(side * own.width) / 2}px ${titlePx - own.height / 2}px`;
  if (own.look === 'card') return `${side * 50}% 0%`;
  return 'outside-to-node';
}
