import type { outlines as outlinesRoute } from '#shared/contract/link-routes';
import type { ReplyOf } from '#shared/contract/route';
import { datasetsPass } from '#shared/links';
import { valueOf } from '../../state/asked.ts';
import { partiesOf } from '../../state/links.ts';
import { remember } from '../../state/memo.ts';
import type { State } from '../../state/state.ts';
import type { Drawable } from './outlines.ts';

/** What the map draws: no outlines of a region of which only datasets speak that are switched off, and no points of their places. */
export function drawableOf({
  outlines,
  participations,
  hiddenDatasets,
}: Pick<State, 'outlines' | 'participations' | 'hiddenDatasets'>): Drawable | undefined {
  const known = valueOf(outlines);
  return known === undefined || hiddenDatasets.size === 0 ? known : ofThose(known, participations, hiddenDatasets);
}

const ofThose = remember(
  (
    known: ReplyOf<typeof outlinesRoute>,
    participations: State['participations'],
    hiddenDatasets: State['hiddenDatasets'],
  ): Drawable => {
    const parties = partiesOf({ participations });
    const isOn = (id: string) => datasetsPass(parties.get(id)?.datasets, hiddenDatasets);
    const fileOf = (key: string) => Number(key.split(' ')[0]);
    const files = (is: (id: string) => boolean) =>
      new Set(Object.entries(known.places).flatMap(([id, keys]) => (is(id) ? keys.map(fileOf) : [])));
    const [all, on] = [files(() => true), files(isOn)];
    return {
      ...known,
      points: Object.fromEntries(Object.entries(known.points).filter(([id]) => isOn(id))),
      without: new Set([...all].filter((at) => !on.has(at))),
    };
  },
);
