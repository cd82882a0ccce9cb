import type { Checking } from './check-dataset.ts';
import type { Containing } from './said-facts.ts';

/** A place that lies in itself, over whichever rows and tables, has no place chain; the fault names the whole circle. */
export function checkPlaceCircles({ facts, faults }: Checking): void {
  const outer = new Map<string, Containing[]>();
  for (const fact of facts.containing.values()) {
    const known = outer.get(fact.source);
    if (known === undefined) outer.set(fact.source, [fact]);
    else known.push(fact);
  }
  const done = new Set<string>();
  for (const start of outer.keys()) {
    const circle = circleFrom(start, outer, done);
    const [first] = circle;
    if (first === undefined) continue;
    const names = [...circle.map(({ source }) => source), first.source].join(' → ');
    faults.push({
      ...{ ...first.at, rule: 'place-circle', values: { names } },
      ...{ wanted: 'a place further out', found: `a circle back to it: ${names}` },
    });
  }
}

/** The first circle that is met on the way out, walked without recursion, for a chain may be long. */
function circleFrom(start: string, outer: ReadonlyMap<string, Containing[]>, done: Set<string>): Containing[] {
  const way: { id: string; next: number; by?: Containing }[] = [{ id: start, next: 0 }];
  const placeOnWay = new Map([[start, 0]]);
  while (way.length > 0) {
    const here = way.at(-1);
    if (here === undefined) break;
    const relation = outer.get(here.id)?.[here.next];
    if (relation === undefined || done.has(here.id)) {
      done.add(here.id);
      way.pop();
      placeOnWay.delete(here.id);
      continue;
    }
    here.next += 1;
    const met = placeOnWay.get(relation.target);
    if (met !== undefined) {
      for (const { id } of way) done.add(id);
      return [...way.slice(met + 1).flatMap(({ by }) => by ?? []), relation];
    }
    placeOnWay.set(relation.target, way.length);
    way.push({ id: relation.target, next: 0, by: relation });
  }
  return [];
}
