import { saidChoices } from '#shared/said-filter';
import { bases, Basis, statuses } from '#shared/graph';
import { type RelationName, relationKey, relationOfKey } from '#shared/fact-key';
import { joinNames, splitNames } from '#shared/joined-names';
import { AskedLens } from '#shared/asked-lens';
import { levels } from '#shared/links';
import { type AddressTable, mark, type Parameter, names, oneOf, text, whole } from './address-table.ts';
import { canvasPart } from './canvas-address.ts';
import type { CanvasPart } from './canvas-form.ts';
import { type Arranged, arrangements } from './graph.ts';
import { inOrder } from './links.ts';
import { drawnInAddress } from './statement-address.ts';
import { datasetsOn } from './wanted-datasets.ts';
import { eyePart } from './eye.ts';
import { mapEyePart, matrixScrollPart } from './place-in-view.ts';
import type { Filters, TimeWindow } from './filters.ts';
import { canvasView, firstState, labelModes, type Passage, sorts, type State } from './state.ts';

/** Which picture is shown, and what is selected in it. */
interface Shown extends Pick<State, 'view' | 'lens' | 'level' | 'sort'> {
  /** A statement whose result is put on the canvas. */
  query: string | undefined;
  folded: boolean;
  /** The id of an entity to select and, if it is not there, to bring. */
  focus: string | undefined;
  /** Two places of which, with what joins them, the picture is. */
  only: readonly [a: string, b: string] | undefined;
  /** Two places to select. */
  pair: readonly [a: string, b: string] | undefined;
  /** A relation to select. */
  relation: RelationName | undefined;
  /** How the picture is laid out, where it is not as usual. */
  arranging: Arranged | undefined;
  /** What a person made of the picture. */
  canvas: CanvasPart | undefined;
  /** A document to read, where in it, `start` or `start-end`, and the row of a table. */
  document: string | undefined;
  at: Pick<Passage, 'start' | 'end'>;
  row: number | undefined;
}

export const shownTable = (views: readonly string[]): AddressTable<State, Shown> => ({
  view: oneOf('view', { among: views, usual: canvasView }, (state) => state.view),
  query: text('q', (state) => drawnInAddress(state)?.statement),
  // Which lenses there are, the graph tells later.
  lens: {
    name: 'lens',
    read: (given) => AskedLens.safeParse(given).data ?? firstState.lens,
    write: ({ lens }) => (lens === firstState.lens ? undefined : lens),
  },
  level: oneOf('level', { among: levels, usual: firstState.level }, (state) => state.level),
  sort: oneOf('sort', { among: sorts, usual: firstState.sort }, (state) => state.sort),
  folded: mark('fold', 'on', (state) => state.graph.folded),
  focus: text('focus', ({ selection }) => (selection?.what === 'entity' ? selection.id : undefined)),
  only: two('only', ({ graph: { shows } }) => (shows.what === 'pair' ? shows : undefined)),
  pair: two('pair', ({ selection }) => (selection?.what === 'pair' ? selection : undefined)),
  relation: {
    name: 'relation',
    read: relationOfKey,
    write: ({ selection }) => (selection?.what === 'relation' ? relationKey(selection.relation) : undefined),
  },
  arranging: {
    name: 'layout',
    read: (given) => {
      const [word, about] = splitNames(given, '~') ?? [];
      const by = arrangements.find((one) => one === word);
      return by && { by, about: by === 'rings' ? about : undefined };
    },
    write: ({ graph: { arranged } }) =>
      arranged && joinNames([arranged.by, ...(arranged.about === undefined ? [] : [arranged.about])], '~'),
  },
  canvas: canvasPart,
  document: text('document', ({ reading }) => reading?.document),
  at: {
    name: 'at',
    read: (given) => {
      const [, start, end] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(given ?? '') ?? [];
      return { start: numberOf(start), end: numberOf(end) };
    },
    write: ({ reading }) =>
      reading?.start === undefined
        ? undefined
        : [reading.start, reading.end].filter((one) => one !== undefined).join('-'),
  },
  row: {
    name: 'row',
    read: (given) => (/^[1-9]\d{0,8}$/.test(given ?? '') ? numberOf(given) : undefined),
    write: ({ reading }) => reading?.row?.toString(),
  },
});

function numberOf(given: string | undefined): number | undefined {
  return given === undefined ? undefined : Number(given);
}

export const filterTable: AddressTable<State, Filters & Pick<State, 'wantedDatasets'> & { older: undefined }> = {
  older: { name: 'without', read: () => undefined, write: () => undefined },
  // Addresses of before held both in one list, told apart by their letters.
  hiddenKinds: withOlder('without-kinds', /[a-z]/, (state) => state.hiddenKinds),
  hiddenTypes: withOlder('without-types', /^[^a-z]*$/, (state) => state.hiddenTypes),
  // Those that are on, so that what is loaded later stays out of it.
  wantedDatasets: {
    name: 'datasets',
    read: (given) => (given === undefined ? undefined : new Set(splitNames(given, ',')?.filter((one) => one !== ''))),
    write: (state) => {
      const on = datasetsOn(state);
      return on && joinNames([...on].sort(), ',');
    },
  },
  // Addresses of before held those that are off; it stays so until it is known which are loaded.
  hiddenDatasets: names('without-datasets', (state) => (state.schema === undefined ? state.hiddenDatasets : undefined)),
  bases: {
    name: 'basis',
    read: (given) => (given === undefined ? new Set(bases) : onlyOf(Basis.options, given)),
    write: (state) => (state.bases.size === bases.length ? undefined : [...state.bases].sort().join(',')),
  },
  said: oneOf('said', { among: saidChoices, usual: firstState.said }, (state) => state.said),
  statuses: {
    name: 'status',
    read: (given) => (given === undefined ? undefined : onlyOf(statuses, given)),
    write: ({ statuses: chosen }) =>
      chosen === undefined ? undefined : statuses.filter((one) => chosen.has(one)).join(','),
  },
  domains: {
    name: 'domain',
    read: (given) => (given === undefined ? undefined : new Set(splitNames(given, ',')?.filter((one) => one !== ''))),
    write: ({ domains }) => (domains === undefined ? undefined : joinNames([...domains].sort(), ',')),
  },
  crossBorderOnly: mark('border', 'only', (state) => state.crossBorderOnly),
  window: {
    name: 'time',
    read: windowOf,
    write: ({ window }) => (window === undefined ? undefined : `${window.from}~${window.to}`),
  },
  undated: mark('undated', 'on', (state) => state.undated),
};

export const drawingTable: AddressTable<
  State,
  Pick<State, 'eye' | 'mapEye' | 'matrixScroll' | 'labels' | 'seed' | 'embedded'>
> = {
  eye: eyePart,
  mapEye: mapEyePart,
  matrixScroll: matrixScrollPart,
  embedded: mark('embed', '1', (state) => state.embedded),
  labels: oneOf('labels', { among: labelModes, usual: firstState.labels }, (state) => state.labels),
  seed: whole(
    'seed',
    { least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER, usual: firstState.seed },
    (state) => state.seed,
  ),
};

function withOlder(name: string, isOurs: RegExp, of: (state: State) => ReadonlySet<string>) {
  const own = names(name, of);
  return {
    ...own,
    read: (given: string | undefined, params: URLSearchParams): ReadonlySet<string> => {
      const older = splitNames(params.get('without') ?? undefined, ',') ?? [];
      return new Set([...own.read(given, params), ...older.filter((one) => one !== '' && isOurs.test(one))]);
    },
  };
}

function onlyOf<T extends string>(among: readonly T[], given: string): ReadonlySet<T> {
  const wanted = given.split(',');
  return new Set(among.filter((one) => wanted.includes(one)));
}

function windowOf(given: string | undefined): TimeWindow | undefined {
  const [from = '', to = ''] = given?.split('~') ?? [];
  return isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}

function isDay(given: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given));
}

/** Two places, in the order that all of the page has them in. */
function two(
  name: string,
  of: (state: State) => { a: string; b: string } | undefined,
): Parameter<State, readonly [a: string, b: string] | undefined> {
  return {
    name,
    read: (given) => {
      const [one, other] = splitNames(given, '~') ?? [];
      return one === undefined || other === undefined ? undefined : inOrder(one, other);
    },
    write: (state) => {
      const both = of(state);
      return both && joinNames([both.a, both.b], '~');
    },
  };
}
