import type { Point } from '../parts/geometry.ts';
import { rounded } from './markup.ts';

/** As a canvas has it: x' = a x + c y + e, y' = b x + d y + f. Both axes are scaled alike. */
export interface Matrix {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

export const still: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** The matrix that first does what the second says, then what the first says. */
export function after(m: Matrix, n: Matrix): Matrix {
  return {
    a: m.a * n.a + m.c * n.b,
    b: m.b * n.a + m.d * n.b,
    c: m.a * n.c + m.c * n.d,
    d: m.b * n.c + m.d * n.d,
    e: m.a * n.e + m.c * n.f + m.e,
    f: m.b * n.e + m.d * n.f + m.f,
  };
}

export function moved({ a, b, c, d, e, f }: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

export function scaleOf({ a, b, c, d }: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** By how much it turns, clockwise, in radians. */
export function turnOf({ a, b }: Matrix): number {
  return Math.atan2(b, a);
}

/** The path that a canvas builds step by step, as SVG writes it; every step is put where the matrix of its moment leads. */
export function createPath(matrixNow: () => Matrix) {
  let steps: string[] = [];
  let current: Point | undefined;

  const step = (letter: string, points: readonly Point[]) => {
    steps.push(letter + points.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join(' '));
    current = points.at(-1);
  };
  const to = (x: number, y: number) => moved(matrixNow(), x, y);
  const lineOrMove = (point: Point) => step(current === undefined ? 'M' : 'L', [point]);
  /** Along a circle or an ellipse, less than half of the way round unless `isLong`. */
  const along = (end: Point, { rx, ry = rx, turn = 0, isLong = false, clockwise = true }: Arc) => {
    const flags = `${rounded((turn * 180) / Math.PI)} ${isLong ? 1 : 0} ${clockwise ? 1 : 0}`;
    steps.push(`A${rounded(rx)} ${rounded(ry)} ${flags} ${rounded(end.x)} ${rounded(end.y)}`);
    current = end;
  };

  return {
    written: () => steps.join(''),
    beginPath: () => {
      steps = [];
      current = undefined;
    },
    closePath: () => {
      if (steps.length > 0 && steps.at(-1) !== 'Z') steps.push('Z');
    },
    moveTo: (x: number, y: number) => step('M', [to(x, y)]),
    lineTo: (x: number, y: number) => lineOrMove(to(x, y)),
    quadraticCurveTo: (cx: number, cy: number, x: number, y: number) => step('Q', [to(cx, cy), to(x, y)]),
    bezierCurveTo: (ax: number, ay: number, bx: number, by: number, x: number, y: number) =>
      step('C', [to(ax, ay), to(bx, by), to(x, y)]),
    rect: (x: number, y: number, width: number, height: number) => {
      step('M', [to(x, y)]);
      for (const [px, py] of [[x + width, y] as const, [x + width, y + height] as const, [x, y + height] as const])
        step('L', [to(px, py)]);
      steps.push('Z');
    },
    arc: (x: number, y: number, radius: number, from: number, until: number, isBackward = false) => {
      const at = (angle: number) => to(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      const whole = 2 * Math.PI;
      const sweep = isBackward ? from - until : until - from;
      const [rx, clockwise] = [radius * scaleOf(matrixNow()), !isBackward];
      lineOrMove(at(from));
      if (sweep >= whole - 1e-6) {
        along(at(from + Math.PI), { rx, clockwise });
        along(at(from), { rx, clockwise });
        return;
      }
      const turned = ((sweep % whole) + whole) % whole;
      along(at(until), { rx, clockwise, isLong: turned > Math.PI });
    },
    /** All the way round; parts of an ellipse are drawn by nobody here. */
    ellipse: (x: number, y: number, rx: number, ry: number, rotation: number) => {
      const [scale, turn] = [scaleOf(matrixNow()), turnOf(matrixNow()) + rotation];
      const at = (way: number) => to(x + way * rx * Math.cos(rotation), y + way * rx * Math.sin(rotation));
      step('M', [at(1)]);
      for (const way of [-1, 1]) along(at(way), { rx: rx * scale, ry: ry * scale, turn });
    },
    /** Round the corner at the first point, on the way to the second. */
    arcTo: (cornerX: number, cornerY: number, x: number, y: number, radius: number) => {
      const [corner, next] = [to(cornerX, cornerY), to(x, y)];
      const from = current ?? corner;
      const [back, on] = [towards(corner, from), towards(corner, next)];
      const cross = back.x * on.y - back.y * on.x;
      if (radius === 0 || Math.abs(cross) < 1e-9) {
        lineOrMove(corner);
        return;
      }
      const rx = radius * scaleOf(matrixNow());
      const half = Math.acos(Math.max(-1, Math.min(1, back.x * on.x + back.y * on.y))) / 2;
      const reach = rx / Math.tan(half);
      lineOrMove({ x: corner.x + back.x * reach, y: corner.y + back.y * reach });
      along({ x: corner.x + on.x * reach, y: corner.y + on.y * reach }, { rx, clockwise: cross < 0 });
    },
  };
}

interface Arc {
  rx: number;
  ry?: number;
  turn?: number;
  isLong?: boolean;
  clockwise?: boolean;
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? { x: 0, y: 0 } : { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}
