import type { Basis, Relation } from '#contract/graph';
import { bases } from '#contract/graph';
import type { document, entity, Lens, network, ReplyOf, schema } from '#contract/routes';
import type { RequestError } from '../api.ts';
import { emptyGraph, type Graph } from './graph.ts';

export type Language = 'zh' | 'en';
export type Labels = 'auto' | 'all' | 'none';

type Selection = { what: 'entity'; id: string } | { what: 'relation'; relation: Relation };

/** Something asked of the server: on its way, there, or failed. */
export type Asked<T> = { state: 'busy' } | { state: 'done'; value: T } | { state: 'failed'; error: RequestError };

type Schema = ReplyOf<typeof schema>;
export type EntityDetails = ReplyOf<typeof entity>;
export type DocumentText = ReplyOf<typeof document>;

export interface State {
  language: Language;
  theme: 'light' | 'dark';
  lens: Lens;
  seed: number;
  labels: Labels;
  motion: boolean;
  schema: Schema | undefined;
  graph: Graph;
  past: readonly Graph[];
  future: readonly Graph[];
  totals: Pick<ReplyOf<typeof network>, 'total' | 'lensTotal' | 'truncated'> | undefined;
  hiddenKinds: ReadonlySet<string>;
  hiddenTypes: ReadonlySet<string>;
  bases: ReadonlySet<Basis>;
  selection: Selection | undefined;
  details: Asked<EntityDetails> | undefined;
  /** Documents by id, as far as they were asked for. */
  documents: Readonly<Record<string, Asked<DocumentText>>>;
  /** The document that is open for reading, and the span to show. */
  reading: { document: string; start?: number } | undefined;
  busy: boolean;
  /** Why the last act did not succeed. */
  failure: RequestError | undefined;
}

export const firstState: State = {
  language: 'zh',
  theme: 'light',
  lens: 'cross-border',
  seed: 1,
  labels: 'auto',
  motion: true,
  schema: undefined,
  graph: emptyGraph,
  past: [],
  future: [],
  totals: undefined,
  hiddenKinds: new Set(),
  hiddenTypes: new Set(),
  bases: new Set(bases),
  selection: undefined,
  details: undefined,
  documents: {},
  reading: undefined,
  busy: false,
  failure: undefined,
};
