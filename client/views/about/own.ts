import type { about } from '#shared/contract/dataset-routes';
import type { ReplyOf } from '#shared/contract/route';
import type { Asked } from '../../state/asked.ts';
import type { State } from '../../state/state.ts';

export type About = ReplyOf<typeof about>;
export type AboutDataset = About['datasets'][number];

/** What is known of the datasets, once it was asked for. */
export interface AboutState {
  about: Asked<About> | undefined;
  /** How many sentences from which nothing was drawn are listed of a document, where somebody wanted more than the first. */
  untouchedListed: ReadonlyMap<string, number>;
}
export type AboutPageState = State & AboutState;

export const firstAbout: AboutState = { about: undefined, untouchedListed: new Map() };

/** The view's name in the address. */
export const aboutId = 'about';
export const aboutName = { zh: '关于数据', en: 'About the data' };
