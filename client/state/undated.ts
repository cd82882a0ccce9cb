import { datasetsPass } from '#shared/links';
import { remember } from './memo.ts';
import type { State, Timeline } from './state.ts';

export type UndatedRelation = NonNullable<Timeline['undatedRelations']>[number];

/** Relations without a date that datasets say which are on, of types of which those date others. */
export const undatedRelationsOf = remember(
  (timeline: Timeline | undefined, without: State['hiddenDatasets']): readonly UndatedRelation[] => {
    const { relations = [], undatedRelations = [] } = timeline ?? {};
    const isOn = ({ datasets }: { datasets?: readonly string[] | undefined }) => datasetsPass(datasets, without);
    const dated = new Set(relations.filter(isOn).map(({ type }) => type));
    // Where no relation with a date is told, nobody knows whose dates make it a type that has some.
    return undatedRelations.filter((one) => isOn(one) && (relations.length === 0 || dated.has(one.type)));
  },
);
