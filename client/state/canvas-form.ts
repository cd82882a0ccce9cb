import * as z from 'zod';
import type { Graph, Placement } from './graph.ts';
import { type Made, madeOf } from './made.ts';
import type { Selection } from './state.ts';

/** What an address says that a person made of the picture; `unread` where it says so in a form that is not known here, or was cut. */
export type CanvasPart = ReadCanvas | 'unread';

export interface ReadCanvas extends Pick<Made, 'brought' | 'origins'> {
  hidden: readonly string[];
  /** Model coordinates. */
  pinned: readonly { id: string; x: number; y: number }[];
  several: readonly string[];
  /** What stands there for itself because it was asked for; absent where nothing does. */
  called?: readonly string[];
  /** Without a size and look of its own it keeps that of its picture. */
  moved: readonly { id: string; place: Pick<Placement, 'x' | 'y'> & Partial<Placement> }[];
  /** The width by height that it was laid out for. */
  aspect: number | undefined;
  /** The datasets that were switched off when it was laid out; absent where none was. */
  without?: readonly string[] | undefined;
}

const looks = ['box', 'card', 'left', 'right', 'free'] as const satisfies readonly Placement['look'][];

const Ids = z.array(z.string()).optional();
/** A place in whole pixels; where its size and look are not as usual, both follow. */
const Px = z.number().min(-1e6).max(1e6);
const At = [Px, Px] as const;
const Side = z.number().positive().max(1e6);
const Size = [Side, Side, z.int().min(0).max(4)] as const;

/**
 * The first form: `h` what is hidden; `p` what is pinned and where; `s` several that are selected; `b` what was brought, as
 * the number of who brought it in `o`, or -1, and its place; `m` what was moved; `o` what was expanded; `a` the aspect; `w` datasets that were off when it was laid out; `c` what stands there for itself.
 */
export const FirstForm = z.object({
  h: Ids,
  p: z.array(z.tuple([z.string(), ...At])).optional(),
  s: Ids,
  b: z
    .array(z.union([z.tuple([z.string(), z.int(), ...At]), z.tuple([z.string(), z.int(), ...At, ...Size])]))
    .optional(),
  m: z.array(z.union([z.tuple([z.string(), ...At]), z.tuple([z.string(), ...At, ...Size])])).optional(),
  o: Ids,
  c: Ids,
  a: z.number().positive().max(100).optional(),
  w: Ids,
});
type FirstForm = z.output<typeof FirstForm>;

/** Undefined where nothing was made of the picture, and it was laid out by the datasets that are on. */
export function firstFormOf(
  graph: Graph,
  selection: Selection | undefined,
  hiddenDatasets: ReadonlySet<string>,
): FirstForm | undefined {
  const { brought, moved, origins } = madeOf(graph);
  const several = selection?.what === 'several' ? selection.ids : [];
  const all: Required<Omit<FirstForm, 'a' | 'w'>> = {
    h: [...graph.hidden],
    p: [...graph.pinned].map(([id, { x, y }]) => [id, x, y]),
    s: [...several],
    b: brought.map(({ id, origin, place: { x, y, ...own } }) => {
      const from = origin === undefined ? -1 : origins.indexOf(origin);
      return isShape(own, usual) ? [id, from, x, y] : [id, from, x, y, ...written(own)];
    }),
    m: moved.map(({ id, place: { x, y, ...own } }) => {
      const first = graph.begun.placements.get(id);
      return first !== undefined && isShape(first, own) ? [id, x, y] : [id, x, y, ...written(own)];
    }),
    o: [...origins],
    c: [...graph.called],
  };
  const told = Object.entries<readonly unknown[]>(all).filter(([, items]) => items.length > 0);
  const without = [...(graph.begun.without ?? [])];
  const { placements, without: off } = graph.begun;
  const isAsShown = placements.size === 0 || hasSame(hiddenDatasets, off);
  if (told.length === 0 && isAsShown) return undefined;
  return { ...Object.fromEntries(told), a: graph.begun.aspect, ...(without.length === 0 ? {} : { w: without }) };
}

function hasSame(one: ReadonlySet<string>, other: ReadonlySet<string> = new Set()): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

export function partOfFirstForm({ h = [], p = [], s = [], b = [], m = [], o = [], c, a, w }: FirstForm): ReadCanvas {
  return {
    ...{ hidden: h, several: s, origins: o, aspect: a, without: w, ...(c && { called: c }) },
    pinned: p.map(([id, x, y]) => ({ id, x, y })),
    brought: b.map(([id, from, x, y, ...shape]) => ({
      id,
      origin: o[from],
      place: { ...usual, x, y, ...shapeFrom(shape) },
    })),
    moved: m.map(([id, x, y, ...shape]) => ({ id, place: { x, y, ...shapeFrom(shape) } })),
  };
}

type Shape = Omit<Placement, 'x' | 'y'>;
type WrittenShape = [width: number, height: number, look: number];

/** As what is brought stands. */
const usual: Shape = { width: 24, height: 24, look: 'free' };

function isShape(a: Shape, b: Shape): boolean {
  return a.width === b.width && a.height === b.height && a.look === b.look;
}

function written({ width, height, look }: Shape): WrittenShape {
  return [width, height, looks.indexOf(look)];
}

function shapeFrom([width, height, look]: WrittenShape | []): Partial<Shape> {
  return width === undefined || height === undefined || look === undefined
    ? {}
    : { width, height, look: looks[look] ?? 'free' };
}
