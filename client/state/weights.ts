import { datasetsPass } from '#shared/links';
import { pictureOf } from './fold.ts';
import type { Weight } from './looks.ts';
import { remember, rememberEach } from './memo.ts';
import { countBy } from './selectors.ts';
import type { State, Stated } from './state.ts';

type Weighed = Parameters<typeof pictureOf>[0] & Pick<State, 'measured'>;

/** What each entity that is drawn weighs; one of which nothing is stated is not in it. */
export function weightsOf(state: Weighed, weight: Weight): ReadonlyMap<string, number> {
  return weighing(weight)(pictureOf(state), measuresOn(state.measured?.measures ?? none, state.hiddenDatasets));
}

const none: readonly Stated[] = [];

const measuresOn = remember((measures: readonly Stated[], without: State['hiddenDatasets']) =>
  measures.filter(({ datasets }) => datasetsPass(datasets, without)),
);

const weighing = rememberEach((weight: Weight) =>
  remember((picture: ReturnType<typeof pictureOf>, measures: readonly Stated[]) => weigh(picture, measures, weight)),
);

function weigh(
  { entities, relations, lines }: ReturnType<typeof pictureOf>,
  measures: readonly Stated[],
  weight: Weight,
): ReadonlyMap<string, number> {
  if (weight.by === 'links') {
    const ends = [
      ...relations.flatMap(({ source, target }) => [source, target]),
      ...lines.flatMap(({ a, b }): string[] => [a.id, b.id]),
    ];
    const counts = countBy(ends, (id) => id);
    return new Map(entities.map(({ id }) => [id, counts.get(id) ?? 0]));
  }
  const latest = latestOf(measures, weight);
  return new Map(
    entities.flatMap(({ id }): [string, number][] => {
      const own = latest.get(id);
      return own === undefined ? [] : [[id, own.value]];
    }),
  );
}

/** Of several numbers of the same name the latest; a measure in another unit is another one. */
function latestOf(stated: readonly Stated[], { name, unit }: { name: string; unit: string }): Map<string, Stated> {
  const latest = new Map<string, Stated>();
  for (const one of stated) {
    if (one.name !== name || one.unit !== unit) continue;
    const known = latest.get(one.entity);
    if (known === undefined || (known.period ?? '') <= (one.period ?? '')) latest.set(one.entity, one);
  }
  return latest;
}

/** The entities of the picture of which it was not asked yet what is stated. */
export function unmeasured({ graph, measured }: Pick<State, 'graph' | 'measured'>): string[] {
  return [...graph.entities.keys()].filter((id) => measured?.of.has(id) !== true);
}

/** The measures that at least two entities of the picture have, the most common first. */
export function offeredMeasures({
  graph,
  measured,
  hiddenDatasets,
}: Pick<State, 'graph' | 'measured' | 'hiddenDatasets'>): { name: string; unit: string }[] {
  const on = measuresOn(measured?.measures ?? none, hiddenDatasets);
  const own = on.filter(({ entity }) => graph.entities.has(entity));
  const groups = new Map<string, { name: string; unit: string; of: Set<string> }>();
  for (const { name, unit, entity } of own) {
    const key = JSON.stringify([name, unit]);
    const group = groups.get(key) ?? { name, unit, of: new Set() };
    group.of.add(entity);
    groups.set(key, group);
  }
  return [...groups.values()]
    .filter(({ of }) => of.size > 1)
    .sort((a, b) => b.of.size - a.of.size || (a.name < b.name ? -1 : 1))
    .map(({ name, unit }) => ({ name, unit }));
}

export interface WeightClass {
  from: number;
  to: number;
}

const mostClasses = 5;

/** As many classes as the numbers allow, five at most, about as many entities in each; from the lightest to the heaviest. */
export const classesOf = rememberEach((weights: ReadonlyMap<string, number>): readonly WeightClass[] => {
  const values = [...weights.values()].sort((a, b) => a - b);
  const different = [...new Set(values)];
  if (different.length <= mostClasses) return different.map((one) => ({ from: one, to: one }));
  const classes: WeightClass[] = [];
  let begin = 0;
  for (let nth = 1; nth <= mostClasses && begin < values.length; nth += 1) {
    const wanted = Math.max(begin, Math.round((values.length * nth) / mostClasses) - 1);
    const to = values[nth === mostClasses ? values.length - 1 : wanted] ?? 0;
    classes.push({ from: values[begin] ?? to, to });
    // Equal numbers are of one class.
    begin = values.findLastIndex((one) => one <= to) + 1;
  }
  return classes;
});

/** The number of the class that a weight is of. */
export function classAt(classes: readonly WeightClass[], weight: number): number {
  return Math.max(
    0,
    classes.findIndex(({ to }) => weight <= to),
  );
}

/** The largest of the weights, 0 where there is none above it. */
export const heaviest = rememberEach((weights: ReadonlyMap<string, number>): number =>
  [...weights.values()].reduce((most, one) => Math.max(most, one), 0),
);

/** How large a weight is drawn, 0 to 1, so that areas are as the weights are. */
export function shareOf(weights: ReadonlyMap<string, number>, id: string): number | undefined {
  const own = weights.get(id);
  const most = heaviest(weights);
  return own === undefined || most <= 0 ? undefined : Math.sqrt(Math.max(0, own) / most);
}
