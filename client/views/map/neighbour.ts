import type { MapPlace } from './places.ts';

const ways: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function nextPlace(places: readonly MapPlace[], from: MapPlace, key: string): MapPlace | undefined {
  const way = ways[key];
  if (way === undefined) return undefined;
  let best: { place: MapPlace; cost: number } | undefined;
  for (const place of places) {
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const along = dx * way.x + dy * way.y;
    if (along <= 0.5) continue;
    const cost = along + 2 * Math.abs(dx * way.y + dy * way.x);
    if (best === undefined || cost < best.cost) best = { place, cost };
  }
  return best?.place;
}
