import type { Relation } from '#shared/graph';
import type { Link } from '#shared/links';
import type { Api } from '../api.ts';
import { pictureOf } from '../state/fold.ts';
import { relationsOfFold } from '../state/folded-relations.ts';
import { relationsOn } from '../state/said-on.ts';
import type { State } from '../state/state.ts';

/** So many entities are asked about at once; the server takes 1,500. */
const atOnce = 1000;

/** The relations that the folded lines stand for, with their sentences, also of parties that are not drawn; however many there are. */
export async function relationsOfFolds(
  api: Pick<Api, 'relationsAmong'>,
  state: State,
  lines: readonly Link[] = pictureOf(state).lines,
): Promise<Relation[]> {
  const folds = lines.map((line) => relationsOfFold(state, line));
  const [first] = folds;
  if (first === undefined) return [];
  const parties = new Map<string, Set<string>>();
  for (const { source, target } of folds.flatMap(({ parts }) => parts)) {
    const known = parties.get(target);
    if (known === undefined) parties.set(target, new Set([source]));
    else known.add(source);
  }
  const stars = [...parties].flatMap(([hub, own]) => slices([...own], atOnce - 1).map((some) => ({ hub, some })));
  const found = new Map<string, Relation>();
  for (const group of grouped(stars))
    for (const relation of await readAll(api, group, first.types)) found.set(relation.id, relation);
  const all = relationsOn([...found.values()], state.hiddenDatasets);
  return [...new Set(folds.flatMap((fold) => fold.among(all)))];
}

/** Some parties of what joins them. */
interface Star {
  hub: string;
  some: readonly string[];
}

/** A reply that was cut is asked for again in halves. */
async function readAll(
  api: Pick<Api, 'relationsAmong'>,
  stars: readonly Star[],
  types: readonly string[],
): Promise<Relation[]> {
  const { relations, truncated } = await api.relationsAmong(idsOf(stars), undefined, types);
  if (!truncated) return relations;
  const halves = stars.length > 1 ? slices(stars, Math.ceil(stars.length / 2)) : stars.flatMap(inHalves);
  if (halves.length < 2) return relations;
  return (await Promise.all(halves.map((half) => readAll(api, half, types)))).flat();
}

function inHalves({ hub, some }: Star): Star[][] {
  return slices(some, Math.ceil(some.length / 2)).map((half) => [{ hub, some: half }]);
}

/** As many together as may be asked about at once. */
function grouped(stars: readonly Star[]): Star[][] {
  const groups: Star[][] = [];
  for (const star of stars) {
    const last = groups.at(-1);
    if (last !== undefined && idsOf([...last, star]).length <= atOnce) last.push(star);
    else groups.push([star]);
  }
  return groups;
}

function idsOf(stars: readonly Star[]): string[] {
  return [...new Set(stars.flatMap(({ hub, some }) => [hub, ...some]))];
}

function slices<T>(items: readonly T[], many: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / many) }, (_, at) => items.slice(at * many, (at + 1) * many));
}
