import type { Eye } from './eye.ts';
import type { MapEye, MatrixScroll } from './place-in-view.ts';
import type { Relation } from '#shared/graph';
import type { Level, Participations } from '#shared/links';
import type { corrections } from '#shared/contract/correction-routes';
import type { document, entity, network, schema } from '#shared/contract/routes';
import type { measuresAmong } from '#shared/contract/among-routes';
import type { Path } from '#shared/contract/path-routes';
import { crossBorder, type Lens } from '#shared/lens';
import type { Editor } from './editor.ts';
import { type Filters, noFilters } from './filters.ts';
import type { Notice } from './notice.ts';
import { usualRoles } from '#shared/usual-roles';
import type { Roles } from '#shared/roles';
import type { ReplyOf } from '#shared/contract/route';
import type { outlines, timeline } from '#shared/contract/link-routes';
import type { RequestError } from '../api.ts';
import type { Asked } from './asked.ts';
import { type Arranged, emptyGraph, type Graph } from './graph.ts';
import type { Around } from './growth.ts';
import type { GrowthChoice } from './growth-choice.ts';
import { type Looks, usualLooks } from './looks.ts';
import type { Moment } from './moment.ts';

/** The languages of the page, in the order in which one is turned to after the other. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
export const labelModes = ['auto', 'all', 'none'] as const;
export type Labels = (typeof labelModes)[number];

/** The view whose middle is the canvas itself. */
export const canvasView = 'network';

export const sorts = ['name', 'count', 'similarity'] as const;
export type Sort = (typeof sorts)[number];

/** What a statement brought onto the canvas; `came` is what was not there before. */
export interface AddedSelection extends Came {
  what: 'added';
  came?: Came;
}

interface Came {
  entities: readonly string[];
  relations: readonly string[];
}

/** Two places are selected together by a cell of the matrix, an arc of the map or a folded line; `a < b`. */
export type Selection =
  | { what: 'entity'; id: string }
  | { what: 'relation'; relation: Relation }
  | { what: 'pair'; a: string; b: string }
  | AddedSelection
  /** Entities that a person chose together, in the order of choosing. */
  | { what: 'several'; ids: readonly string[] }
  /** Something that one view alone shows, by its name there. */
  | { what: 'part'; of: string; id: string };

/** How it was before an entity was expanded. */
interface BeforeGrowth extends Pick<Graph, 'placements' | 'begun'> {
  selection: Selection | undefined;
}

/** Where a document is read: from one place of its text to another, in UTF-16 code units, or at a row of a table, from 1 on. */
export interface Passage {
  document: string;
  start?: number | undefined;
  end?: number | undefined;
  row?: number | undefined;
}

type Schema = ReplyOf<typeof schema>;
export type Stated = ReplyOf<typeof measuresAmong>['measures'][number];
export type EntityDetails = ReplyOf<typeof entity>;
/** An entity with its neighbours. */
export type Member = Pick<EntityDetails, 'entity' | 'measures'> & Pick<Around, 'entities' | 'relations' | 'total'>;
export type DocumentText = ReplyOf<typeof document>;
export type Timeline = ReplyOf<typeof timeline>;
type OutlinesReply = ReplyOf<typeof outlines>;
export type Corrections = ReplyOf<typeof corrections>;

/** The numbers that are stated about entities, as far as they were asked for. */
export interface Measured {
  of: ReadonlySet<string>;
  measures: readonly Stated[];
  isBusy: boolean;
  /** Why those that were asked for last are not there. */
  failure?: RequestError | undefined;
}

export interface State extends Filters, Looks {
  language: Language;
  theme: 'light' | 'dark';
  lens: Lens;
  seed: number;
  /** The width by height that an address wants the picture laid out for; without it, that of the canvas. */
  aspect: number | undefined;
  measured: Measured | undefined;
  /** Names as they are written in Latin letters, as far as that was asked for. */
  spelled: ReadonlyMap<string, string>;
  /** The datasets that alone an address wants, until it is known which are loaded. */
  wantedDatasets: ReadonlySet<string> | undefined;
  /** The datasets without which an address wants the picture laid out; without it, those that are switched off. */
  laidWithout: ReadonlySet<string> | undefined;
  /** How an address wants the picture laid out. */
  arranging: Arranged | undefined;
  labels: Labels;
  /** Where the reader looks, where he has moved the picture himself. */
  eye: Eye | undefined;
  /** The same on the map and in the matrix. */
  mapEye: MapEye | undefined;
  matrixScroll: MatrixScroll | undefined;
  motion: boolean;
  /** Whether the page stands in another one: the picture and its evidence, without what changes or leads elsewhere. */
  embedded: boolean;
  schema: Schema | undefined;
  /** What the kinds and types of the graph do. */
  roles: Roles;
  graph: Graph;
  past: readonly Moment[];
  future: readonly Moment[];
  totals: Pick<ReplyOf<typeof network>, 'total' | 'lensTotal' | 'truncated' | 'documents'> | undefined;
  /** How many nodes the database has that Kuajie did not load; asked for where the graph is empty. */
  foreignNodes: Asked<number> | undefined;
  /** What fills the middle of the page, by its id. */
  view: string;
  level: Level;
  sort: Sort;
  participations: Asked<Participations> | undefined;
  timeline: Asked<Timeline> | undefined;
  outlines: Asked<OutlinesReply> | undefined;
  /** What readers say of facts. */
  corrections: Asked<Corrections> | undefined;
  editor: Editor;
  /** What entities are called that no picture holds, as far as answers told it. */
  names: ReadonlyMap<string, string>;
  /** What entities were called before the page was loaded anew, by id: what is gone since is told by it. */
  formerNames: ReadonlyMap<string, string>;
  /** By agreement, alliance or mechanism: the relations of its parties, as far as they were asked for. */
  sentences: Readonly<Record<string, Asked<readonly Relation[]>>>;
  selection: Selection | undefined;
  details: Asked<EntityDetails> | undefined;
  /** The neighbours of the selected entity, once they are known. */
  around: Around | undefined;
  /** Which neighbours a person chooses to come, and those there are so. */
  growthChoice: GrowthChoice | undefined;
  chosenAround: Asked<Around> | undefined;
  /** How it was before each entity that is expanded was. */
  grownFrom: ReadonlyMap<string, BeforeGrowth>;
  /** What is known of each of several that are selected, by id, as far as it was asked for. */
  members: Readonly<Record<string, Asked<Member>>>;
  /** The line that the keyboard points at, among those of the selected entity; with several selected, the entity. */
  pointed: string | undefined;
  /** The entity that keys move on the canvas. */
  moving: string | undefined;
  /** Whether a tap on the canvas chooses one more, and a drag draws a box around what is to be chosen. */
  choosing: boolean;
  /** Documents by id, as far as they were asked for. */
  documents: Readonly<Record<string, Asked<DocumentText>>>;
  /** The document that is open for reading, and the span to show; of a table the row. */
  reading: Passage | undefined;
  /** The path that stands out on the canvas. */
  drawnPath: Path | undefined;
  /** The statement whose result is drawn in place of a lens. */
  query: string | undefined;
  busy: boolean;
  /** Why the last act did not succeed. */
  failure: RequestError | undefined;
  /** What the last act has to say. */
  notice: Notice | undefined;
  /** Whether the data were changed since they were read. */
  isOutdated: boolean;
  /** What the page had and the data have no more, by name, where they were read anew. */
  lost: readonly string[];
}

export const firstState: State = {
  language: 'zh',
  theme: 'light',
  lens: crossBorder,
  seed: 1,
  aspect: undefined,
  measured: undefined,
  spelled: new Map(),
  ...usualLooks,
  wantedDatasets: undefined,
  laidWithout: undefined,
  arranging: undefined,
  labels: 'auto',
  eye: undefined,
  mapEye: undefined,
  matrixScroll: undefined,
  motion: true,
  embedded: false,
  schema: undefined,
  roles: usualRoles,
  graph: emptyGraph,
  past: [],
  future: [],
  totals: undefined,
  foreignNodes: undefined,
  ...noFilters,
  view: canvasView,
  level: 'county',
  sort: 'count',
  participations: undefined,
  timeline: undefined,
  outlines: undefined,
  corrections: undefined,
  editor: { token: undefined, refused: undefined, name: '', isBusy: false, failure: undefined },
  names: new Map(),
  formerNames: new Map(),
  sentences: {},
  selection: undefined,
  details: undefined,
  around: undefined,
  growthChoice: undefined,
  chosenAround: undefined,
  grownFrom: new Map(),
  members: {},
  pointed: undefined,
  moving: undefined,
  choosing: false,
  documents: {},
  reading: undefined,
  drawnPath: undefined,
  query: undefined,
  busy: false,
  failure: undefined,
  notice: undefined,
  isOutdated: false,
  lost: [],
};

/** Whether the canvas is seen: what is asked for then is brought there, and elsewhere only selected. */
export function seesCanvas({ view }: Pick<State, 'view'>): boolean {
  return view === canvasView;
}
