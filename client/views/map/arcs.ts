import { type Link, placeAt } from '#shared/links';
import { linksAt, linksOfHub, pairOf, partiesOf, partnersOf } from '../../state/links.ts';
import { type Point, pointOnCurve } from '../../parts/geometry.ts';
import type { State } from '../../state/state.ts';
import type { MapPlaces } from './places.ts';

interface Arc {
  link: Link;
  path: string;
  /** Where its number may stand, the best first. */
  spots: { x: number; y: number }[];
  isChosen: boolean;
}

/** How far an arc leaves the straight line, as a share of its length. */
const bend = 0.16;

interface Arcs {
  arcs: Arc[];
  /** How many links have none, for a place of theirs is not drawn. */
  left: number;
  /** The places that are selected. */
  selected: ReadonlySet<string>;
}

/** The arcs of what is selected, and the places that are: a place's links, a pair's one, an agreement's all. */
export function arcsOf(state: State, places: MapPlaces): Arcs {
  const { links, selected, isChosen } = selectedLinks(state);
  const arcs = arcsFor(links, places, isChosen);
  return { arcs, left: links.length - arcs.length, selected };
}

function selectedLinks(state: State): { links: readonly Link[]; selected: ReadonlySet<string>; isChosen: boolean } {
  const { selection, level } = state;
  const index = partiesOf(state);
  const links = linksAt(state, level);
  const placeOf = (id: string): string | undefined => {
    const party = index.get(id);
    return party === undefined ? undefined : placeAt(party, level, index)?.id;
  };
  if (selection?.what === 'pair') {
    const [a, b] = [placeOf(selection.a), placeOf(selection.b)];
    if (a === undefined || b === undefined) return { links: [], selected: new Set(), isChosen: true };
    const link = a === b ? undefined : pairOf(links, a, b);
    return { links: link === undefined ? [] : [link], selected: new Set([a, b]), isChosen: true };
  }
  if (selection?.what !== 'entity') return { links: [], selected: new Set(), isChosen: false };
  const place = placeOf(selection.id);
  if (place !== undefined) {
    const own = partnersOf(links, place).map(({ link }) => link);
    return { links: own, selected: new Set([place]), isChosen: false };
  }
  const joined = linksOfHub(links, selection.id);
  return { links: joined, selected: new Set(joined.flatMap(({ a, b }) => [a.id, b.id])), isChosen: false };
}

function arcsFor(links: readonly Link[], { drawn }: MapPlaces, isChosen: boolean): Arc[] {
  const at = new Map<string, { x: number; y: number }>(drawn.map(({ place, x, y }) => [place.id, { x, y }]));
  return links.flatMap((link) => {
    const [from, to] = [at.get(link.a.id), at.get(link.b.id)];
    if (from === undefined || to === undefined) return [];
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const control = { x: (from.x + to.x) / 2 - dy * bend * 2, y: (from.y + to.y) / 2 + dx * bend * 2 };
    const spots = shares.map((share) => pointOnCurve(from, control, to, share));
    const path = `M${point(from)}Q${point(control)} ${point(to)}`;
    return [{ link, path, spots, isChosen }];
  });
}

const shares = [0.5, 0.38, 0.62, 0.26, 0.74, 0.16, 0.84];

function point({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
