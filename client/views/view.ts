import type { TemplateResult } from 'lit-html';
import type { Entity, EntityRef, Relation } from '#shared/graph';
import type { Actions, Picture } from '../actions/actions.ts';
import type { Context } from '../actions/context.ts';
import type { Need } from '../actions/reader.ts';
import type { Api } from '../api.ts';
import type { Numbered } from '../parts/numbered.ts';
import type { Portrait, Portrayed } from '../parts/portrait.ts';
import type { RoomAddress } from '../state/address-table.ts';
import type { InLanguages } from '../state/in-language.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/**
 * What a view or another feature is to the page, as far as that comes with it: little enough to be there for every address.
 * `Own` is its part of the state, `Acts` what can be done in it from elsewhere too, `Wanted` what the address asks of it, `InsideActs`
 * what can be done in it once its inside is there.
 */
export interface Feature<
  Own extends object = object,
  Acts extends object = object,
  Wanted extends object = object,
  InsideActs extends object = object,
> {
  /** Its part of the state, with its usual values. */
  first?: Own;
  acts?: (parts: FirstParts<Own, InsideActs>) => Acts;
  address?: RoomAddress<State & Own, Wanted>;
  /** Begins, beside the first picture, what the address asks for. */
  atOnce?: (actions: Actions & Acts, wanted: Wanted) => void;
  /** Does what the address asks for once the first picture is there, before anything is selected. */
  onceDrawn?: (actions: Actions & Acts, wanted: Wanted) => Promise<void>;
  /** Told where another picture takes the place of the one that is drawn. */
  replaced?: (actions: Actions & Acts) => void;
  /** Its part of the state without what was read of data that are others by now. */
  withoutRead?: (own: Own) => Partial<Own>;
  /** What of its part of the state Back and Forward bring back. */
  broughtBack?: readonly (keyof Own & string)[];
  /** Where an entity leads further by it. */
  leads?: (context: Context<State & Own, Actions & Acts>, entity: EntityRef) => TemplateResult;
  /** All else of it; a function loads it as a part of its own, when it is turned to. */
  inside: Inside<Own, Acts, InsideActs> | (() => Promise<Inside<Own, Acts, InsideActs>>);
}

/** What can fill the middle of the page. */
export interface View<
  Own extends object = object,
  Acts extends object = object,
  Wanted extends object = object,
  InsideActs extends object = object,
> extends Feature<Own, Acts, Wanted, InsideActs> {
  id: string;
  name: InLanguages<string>;
  /** Whether there is anything for it to show; without it there always is. */
  isOffered?: (state: State) => boolean;
  /** Whether it is help, to which the menu leads, and none of the list of views. */
  isHelp?: true;
  /** What is to be read for it. */
  needs?: readonly Need[];
  /** Whether data, or what is said of them, is changed there: within a page of others it is not opened. */
  changes?: true;
  inside: ViewInside<Own, Acts, InsideActs> | (() => Promise<ViewInside<Own, Acts, InsideActs>>);
}

/** What a feature shows, and what can be done in it beside `Acts`. */
interface Inside<Own extends object = object, Acts extends object = object, InsideActs extends object = object> {
  acts?: (parts: ActParts<Own, Acts>) => InsideActs;
  /** Its texts, in every language. */
  texts?: InLanguages<object>;
  /** Told where Back or Forward led to what was left before its answer came. */
  resumed?: (actions: Actions & Acts & InsideActs, state: State & Own) => void;
  /** Told where the data are others by now and all that was read of them is put away: does again what is under way. */
  dataChanged?: (actions: Actions & Acts & InsideActs, state: State & Own) => void;
  /** What it shows, as statements. */
  statements?: (state: State & Own) => ShownStatement[];
  /** What letting go of a selection leads back to. */
  back?: (state: State & Own) => string | undefined;
  draw: (parts: DrawParts<Own, Acts & InsideActs>) => FeatureDrawn<Own, Acts & InsideActs>;
}

/** What a view shows besides. */
export interface ViewInside<
  Own extends object = object,
  Acts extends object = object,
  InsideActs extends object = object,
> extends Inside<Own, Acts, InsideActs> {
  /** How much is shown of how much. */
  status: (state: State & Own) => string;
  /** What filters in it, with counts; without it no filters are shown. */
  legend?: (state: State & Own) => Legend;
  /** Whether its own panel stays where another feature has one. */
  keepsPanel?: boolean;
  /** Whether it shows what the datasets have that are on: where none is, its middle says so, and nothing stands beside it. */
  isOfDatasets?: true;
  /** Done where it is turned to. */
  entered?: (actions: Actions & Acts & InsideActs, state: State & Own) => Promise<void>;
  draw: (parts: DrawParts<Own, Acts & InsideActs>) => ViewDrawn<Own, Acts & InsideActs>;
}

export interface ActParts<Own extends object, Acts extends object = object> {
  store: Store<State & Own>;
  api: Api;
  actions: Actions & Acts;
  picture: Picture;
}

export interface FirstParts<Own extends object, InsideActs extends object = object> extends ActParts<Own> {
  /** What can be done inside, once that is there. Throws a `RequestError` where it is not loaded. */
  inside: () => Promise<InsideActs>;
}

/** Draws a part of the page. */
type Draw<Own extends object, Acts extends object> = (context: Context<State & Own, Actions & Acts>) => TemplateResult;

export interface DrawParts<Own extends object, Acts extends object> {
  store: Store<State & Own>;
  api: Api;
  actions: Actions & Acts;
  /** Draws the page anew where something has changed that is no part of the state. */
  again: () => void;
  searchBox: (name: string, choose: (found: EntityRef) => void) => SearchBox;
  drawGraph: DrawGraph;
}

/** What any feature shows. */
interface FeatureDrawn<Own extends object, Acts extends object> {
  /** Beside the middle while nothing is selected; undefined leaves it to others. */
  panel?: (context: Context<State & Own, Actions & Acts>) => TemplateResult | undefined;
}

/** What a view shows besides, while it is on. */
interface ViewDrawn<Own extends object, Acts extends object> extends FeatureDrawn<Own, Acts> {
  /** The middle; without it the canvas is seen. */
  main?: Draw<Own, Acts>;
  /** What is selected of the things that it alone shows, by id. */
  part?: (context: Context<State & Own, Actions & Acts>, id: string) => TemplateResult;
  /** How it becomes a picture; the canvas is painted by the page, and a view that gives nothing has none. */
  portrait?: (context: Context<State & Own, Actions & Acts>, portrayed: Portrayed) => Portrait | undefined;
  /** What a dossier of it is made of, whole; the canvas is told by the page. */
  dossier?: (context: Context<State & Own, Actions & Acts>) => Promise<Numbered>;
  /** Done each time that it has been drawn: what a template must not do. */
  drawn?: (context: Context<State & Own, Actions & Acts>) => void;
  /** Over the middle, at its foot, and below the list of views. */
  over?: Draw<Own, Acts>;
  foot?: Draw<Own, Acts>;
  rail?: Draw<Own, Acts>;
}

/** A box in which an entity is searched for. */
export type SearchBox = (label: string, shown?: string) => TemplateResult;

/** Draws a graph into an element of its own and returns what takes it away. */
export type DrawGraph = (container: HTMLElement, graph: { entities: Entity[]; relations: Relation[] }) => () => void;

/** What is shown, said as a statement, with what it is to the reader. */
export interface ShownStatement {
  title: string;
  statement: string;
}

type Counts = ReadonlyMap<string, number>;

/** What can be filtered; what is absent is not offered. */
export interface Legend {
  kinds?: Counts;
  types?: Counts;
  bases?: Counts;
  hasBorder?: boolean;
  /** Status, domain and time. */
  hasWords?: boolean;
}
