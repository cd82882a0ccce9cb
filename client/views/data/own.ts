import type { Comparison } from '#shared/contract/comparison';
import type { AsBefore, datasets, IntakeEvent, Plan } from '#shared/contract/dataset-routes';
import type { ReplyOf } from '#shared/contract/route';
import type { same } from '#shared/contract/same-routes';
import type { Mapping } from '#shared/mapping';
import type { RequestError } from '../../api.ts';
import type { Asked } from '../../state/asked.ts';
import type { State } from '../../state/state.ts';

export const dataId = 'data';

type Datasets = ReplyOf<typeof datasets>;
export type Same = ReplyOf<typeof same>;
export type LoadedDataset = Datasets['datasets'][number];

/** What was brought, and how it is taken. */
export interface Understood {
  step: 'understood';
  plan: Plan;
  /** What the program makes of it by itself, as far as it was asked; absent where a dataset was brought. */
  guess: Mapping | undefined;
  mapping: Mapping | undefined;
  /** That it is taken as a loaded dataset was, until the guess is wanted. */
  asBefore?: AsBefore | undefined;
  /** Absent where nobody chose them. */
  id: string | undefined;
  title: string | undefined;
  /** Whether what another dataset has under the same id is the same, also under another name. */
  merge: boolean;
  /** Whether what is shown is of the mapping before. */
  isAsking: boolean;
  failure: RequestError | undefined;
  /** That a load was stopped, and nothing is changed. */
  isStopped: boolean;
  /** What differs from what is loaded, where somebody asked. */
  comparison?: Asked<Comparison> | undefined;
}

/** How far the load is; without `total` nothing is written yet. */
export interface Loading {
  step: 'loading';
  from: Understood;
  done: number;
  total: number | undefined;
  /** Rows a second, and how long it will take at that pace; unknown in the beginning. */
  perSecond: number | undefined;
  leftMs: number | undefined;
}

export type Bring =
  | { step: 'bring'; failure: RequestError | undefined }
  /** Bytes; where all are sent, they are read. */
  | { step: 'sending'; sent: number; total: number }
  | Understood
  | Loading
  | ({ step: 'loaded' } & Omit<Extract<IntakeEvent, { event: 'loaded' }>, 'event'>);

export interface Data {
  /** The administrator's, as far as it is known. */
  token: string | undefined;
  datasets: Asked<Datasets> | undefined;
  /** The dataset that is to go, once somebody says yes. */
  leaving: string | undefined;
  removed: LoadedDataset | undefined;
  notRemoved: RequestError | undefined;
  /** Entities that may be one, and what was decided of such. */
  same: Asked<Same> | undefined;
  isDeciding: boolean;
  /** How many of the pairs that are decided together are. */
  decidingAll: { done: number; total: number } | undefined;
  notDecided: RequestError | undefined;
  bring: Bring;
}

export interface DataState {
  data: Data;
}
export type DataPageState = State & DataState;

export const firstBring: Bring = { step: 'bring', failure: undefined };

export const firstData: Data = {
  ...{ token: undefined, datasets: undefined, leaving: undefined, removed: undefined, notRemoved: undefined },
  ...{ same: undefined, isDeciding: false, decidingAll: undefined, notDecided: undefined },
  bring: firstBring,
};
