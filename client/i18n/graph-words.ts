import { tiesPlaces } from '../state/ties-places.ts';
import type { State } from '../state/state.ts';
import { hubKindsOn } from '../state/words-on.ts';
import { levelNames } from './level-names.ts';
import { listText } from './list-text.ts';
import { hasUsualHubs, kindName, textsOf } from './texts.ts';

/** What texts call what joins places, and the border that it crosses. */
export interface GraphWords {
  /** What joins places: all of it together, any of it, and in short. */
  all: string;
  any: string;
  short: string;
  /** So many of it. */
  count: (n: number) => string;
  /** The places whose border is crossed, that something crosses it, and both of its sides. */
  province: string;
  crossing: string;
  bothSides: string;
}

/** The usual words where the graph's kinds are the usual ones; else those of its vocabulary. */
export function graphWords(state: Pick<State, 'language' | 'roles' | 'schema' | 'hiddenDatasets'>): GraphWords {
  const texts = textsOf(state);
  const { province } = levelNames(state);
  const border = province === texts.levelName.province ? texts.usualBorder : texts.plainBorder;
  // What ties places straight is no entity, and its types have no noun.
  if (tiesPlaces(state)) return { ...texts.usualTies, count: texts.tieCount, province, ...border };
  if (hasUsualHubs(state)) return { ...texts.usualHubs, count: texts.usualHubCount, province, ...border };
  const kinds = hubKindsOn(state).map((kind) => kindName(state, kind));
  const [all, any] = [texts.plainHubs(listText(state, kinds, 'all')), listText(state, kinds, 'any')];
  // A button and a number have no room for a list, and of so many kinds not each is meant.
  const isMany = kinds.length > 2;
  const short = isMany ? texts.usualTies.short : all;
  const count = isMany ? texts.tieCount : (n: number) => texts.hubCounted(n, any);
  return { all, any, short, count, province, ...border };
}
