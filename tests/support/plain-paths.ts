import { bases, type Basis, type Relation } from '../../shared/graph.ts';

export interface PlainEntity {
  id: string;
  kind: string;
}

export interface PlainQuestion {
  from: string;
  to: string;
  types?: string[] | undefined;
  via?: string[] | undefined;
  avoid?: string[] | undefined;
  direction: 'any' | 'forward';
  crossBorder: boolean;
  containment: 'chain' | 'none';
  basis?: Basis[] | undefined;
  /** Ids of relations that are not gone over. */
  doubted?: ReadonlySet<string> | undefined;
  maxLength: number;
  k: number;
}

export interface PlainPath {
  entities: string[];
  basis: Basis;
  steps: number;
  documents: number;
}

const containment = ['PART_OF', 'LOCATED_IN'];

/**
 * What `GET /api/paths` must answer, by listing every simple path breadth first and sorting them all. Written from what the
 * contract says and not from how the program searches.
 */
export function plainPaths(
  entities: readonly PlainEntity[],
  relations: readonly Relation[],
  question: PlainQuestion,
): PlainPath[] {
  const { from, to, types, via, avoid, direction, crossBorder, basis, doubted, maxLength, k } = question;
  const kindOf = new Map(entities.map(({ id, kind }) => [id, kind]));
  const usable = relations.filter(
    (one) =>
      (types === undefined || types.includes(one.type)) &&
      (basis === undefined || basis.includes(one.basis)) &&
      doubted?.has(one.id) !== true &&
      (question.containment === 'chain' || !containment.includes(one.type)),
  );
  const between = (a: string, b: string) =>
    usable.filter(
      (one) => (one.source === a && one.target === b) || (direction === 'any' && one.source === b && one.target === a),
    );
  const found: PlainPath[] = [];
  const queue: string[][] = [[from]];
  for (const path of queue) {
    const end = path.at(-1) ?? '';
    if (end === to) {
      const judged = judge(path, between);
      if (judged === undefined || judged.steps > maxLength) continue;
      const passed = path.slice(1, -1).map((id) => kindOf.get(id) ?? '');
      if (avoid !== undefined && passed.some((kind) => avoid.includes(kind))) continue;
      if (via !== undefined && !passed.some((kind) => via.includes(kind))) continue;
      if (crossBorder && provincesOf(path, kindOf, relations).size < 2) continue;
      found.push(judged);
      continue;
    }
    for (const { id } of entities) if (!path.includes(id) && between(end, id).length > 0) queue.push([...path, id]);
  }
  return found.sort(compare).slice(0, k);
}

function judge(path: string[], between: (a: string, b: string) => Relation[]): PlainPath | undefined {
  const hops = path.slice(1).map((id, at) => ({ from: path[at] ?? '', all: between(path[at] ?? '', id) }));
  const weakest = Math.max(...hops.map(({ all }) => Math.min(...all.map((one) => bases.indexOf(one.basis)))));
  const ways = hops.map((hop) => {
    const used = hop.all.filter((one) => bases.indexOf(one.basis) <= weakest);
    if (used.every((one) => containment.includes(one.type) && one.source === hop.from)) return 'out';
    if (used.every((one) => containment.includes(one.type) && one.target === hop.from)) return 'in';
    return 'tie';
  });
  if (ways.some((way, at) => way === 'in' && ways[at - 1] === 'out')) return undefined;
  const steps = ways.filter((way, at) => way === 'tie' || way !== ways[at - 1]).length;
  const documents = new Set(
    hops.flatMap(({ all }) =>
      all.filter((one) => bases.indexOf(one.basis) <= weakest).flatMap((one) => one.evidence.map((e) => e.document)),
    ),
  );
  return { entities: path, basis: bases[weakest] ?? 'reference', steps, documents: documents.size };
}

const finestFirst = ['Town', 'County', 'City', 'Province'];

function provincesOf(path: string[], kindOf: ReadonlyMap<string, string>, relations: readonly Relation[]): Set<string> {
  const rank = (id: string) => finestFirst.indexOf(kindOf.get(id) ?? '');
  const provinces = new Set<string>();
  for (const start of path) {
    let place: string | undefined = start;
    for (let depth = 0; place !== undefined && depth < 5; depth += 1) {
      if (kindOf.get(place) === 'Province') {
        provinces.add(place);
        break;
      }
      const inner: string = place;
      place = relations
        .filter(({ source, type, target }) => source === inner && containment.includes(type) && rank(target) >= 0)
        .map(({ target }) => target as string)
        .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0];
    }
  }
  return provinces;
}

function compare(a: PlainPath, b: PlainPath): number {
  return (
    bases.indexOf(a.basis) - bases.indexOf(b.basis) ||
    a.steps - b.steps ||
    b.documents - a.documents ||
    a.entities.length - b.entities.length ||
    (a.entities.join(' ') < b.entities.join(' ') ? -1 : 1)
  );
}
