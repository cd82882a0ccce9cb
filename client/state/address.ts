import { Basis, bases, Status, statuses } from '#shared/graph';
import { Level } from '#shared/links';
import { Lens } from '#shared/lens-table';
import { supplyDirections } from '#shared/contract/supply-routes';
import { inOrder } from './links.ts';
import { type PathOptions, usualPathOptions } from './path-quest.ts';
import { type SupplyOptions, usualSupplyOptions } from './supply-quest.ts';
import { views } from './moment.ts';
import { type Filters, firstState, type Labels, sorts, type State } from './state.ts';

const labelModes: readonly Labels[] = ['auto', 'all', 'none'];

/** What the address holds of the state, beside what is selected. */
type Kept = Filters & Pick<State, 'lens' | 'seed' | 'labels' | 'view' | 'level' | 'sort'>;

export interface Address {
  state: Kept & Pick<State, 'motion'>;
  /** The id of an entity to select and, if it is not there, to bring. */
  focus: string | undefined;
  /** Two places to select. */
  pair: readonly [a: string, b: string] | undefined;
  folded: boolean;
  /** A search of paths. */
  path: { from: string | undefined; to: string | undefined; options: PathOptions } | undefined;
  /** The firm whose supply chain is shown. */
  firm: { id: string; options: SupplyOptions } | undefined;
  /** A statement whose result is put on the canvas. */
  query: string | undefined;
}

/** What the address asks for; what it does not say, or says wrongly, is as usual. */
export function readAddress(search: string, prefersReducedMotion: boolean): Address {
  const params = new URLSearchParams(search);
  const lens = Lens.safeParse(params.get('lens'));
  const level = Level.safeParse(params.get('level'));
  const seed = Number(params.get('seed') ?? '1');
  const one = <T extends string>(name: string, among: readonly T[], usual: T): T =>
    among.find((item) => item === params.get(name)) ?? usual;
  const list = (name: string): string[] | undefined => splitNames(params.get(name), ',')?.filter((item) => item !== '');
  const [from = '', to = ''] = params.get('time')?.split('~') ?? [];
  const ends = splitNames(params.get('pair'), '~') ?? [];
  // Addresses of before held both in one list, told apart by their letters.
  const older = list('without') ?? [];
  return {
    state: {
      lens: lens.success ? lens.data : 'cross-border',
      labels: one('labels', labelModes, 'auto'),
      seed: Number.isSafeInteger(seed) ? seed : 1,
      motion: params.get('motion') !== 'off' && !prefersReducedMotion,
      view: one('view', views, 'network'),
      level: level.success ? level.data : 'county',
      sort: one('sort', sorts, firstState.sort),
      hiddenKinds: new Set([...(list('without-kinds') ?? []), ...older.filter((item) => /[a-z]/.test(item))]),
      hiddenTypes: new Set([...(list('without-types') ?? []), ...older.filter((item) => !/[a-z]/.test(item))]),
      bases: parsedSet(Basis, list('basis')) ?? new Set(bases),
      statuses: parsedSet(Status, list('status')),
      domains: list('domain') === undefined ? undefined : new Set(list('domain')),
      crossBorderOnly: params.get('border') === 'only',
      window: isDay(from) && isDay(to) && from <= to ? { from, to } : undefined,
      undated: params.get('undated') === 'on',
    },
    focus: params.get('focus') ?? undefined,
    pair: ends[0] !== undefined && ends[1] !== undefined ? inOrder(ends[0], ends[1]) : undefined,
    folded: params.get('fold') === 'on',
    path: readPath(params, list),
    firm: readFirm(params, list),
    query: params.get('q') ?? undefined,
  };
}

type List = (name: string) => string[] | undefined;

function readPath(params: URLSearchParams, list: List): Address['path'] {
  const [from = '', to = ''] = splitNames(params.get('path'), '~') ?? [];
  if (from === '' && to === '') return undefined;
  const flags = new Set(list('path-by'));
  const steps = Number(params.get('path-steps') ?? usualPathOptions.maxLength);
  return {
    from: from === '' ? undefined : from,
    to: to === '' ? undefined : to,
    options: {
      isForward: flags.has('forward'),
      crossBorder: flags.has('border'),
      withPlaces: !flags.has('no-places'),
      maxLength: Number.isInteger(steps) && steps >= 1 && steps <= 8 ? steps : usualPathOptions.maxLength,
      types: new Set(list('path-types')),
      via: new Set(list('path-via')),
      avoid: new Set(list('path-avoid')),
    },
  };
}

function readFirm(params: URLSearchParams, list: List): Address['firm'] {
  const id = params.get('firm');
  if (id === null || params.get('view') !== 'supply') return undefined;
  const tiers = Number(params.get('tiers') ?? usualSupplyOptions.tiers);
  return {
    id,
    options: {
      direction: supplyDirections.find((one) => one === params.get('direction')) ?? usualSupplyOptions.direction,
      tiers: Number.isInteger(tiers) && tiers >= 1 && tiers <= 5 ? tiers : usualSupplyOptions.tiers,
      limit: usualSupplyOptions.limit,
      ties: new Set(list('ties')),
    },
  };
}

/** The address of what is shown; parameters that are none of ours stay. */
export function writeAddress(
  search: string,
  state: Kept & Pick<State, 'selection' | 'graph' | 'paths' | 'supply' | 'query'>,
): string {
  const { selection } = state;
  const params = new URLSearchParams(search);
  const set = (name: string, value: string | undefined, usual?: string) => {
    if (value === undefined || value === usual) params.delete(name);
    else params.set(name, value);
  };
  set('view', state.view, 'network');
  set('q', state.query);
  set('lens', state.lens, 'cross-border');
  set('level', state.level, 'county');
  set('sort', state.sort, firstState.sort);
  set('fold', state.graph.folded ? 'on' : undefined);
  set('focus', selection?.what === 'entity' ? selection.id : undefined);
  set('pair', selection?.what === 'pair' ? joinNames([selection.a, selection.b], '~') : undefined);
  set('without', undefined);
  set('without-kinds', joinNames([...state.hiddenKinds].sort(), ','), '');
  set('without-types', joinNames([...state.hiddenTypes].sort(), ','), '');
  set('basis', state.bases.size === bases.length ? undefined : [...state.bases].sort().join(','));
  set(
    'status',
    state.statuses === undefined ? undefined : statuses.filter((one) => state.statuses?.has(one)).join(','),
  );
  set('domain', state.domains === undefined ? undefined : joinNames([...state.domains].sort(), ','));
  set('border', state.crossBorderOnly ? 'only' : undefined);
  set('time', state.window === undefined ? undefined : `${state.window.from}~${state.window.to}`);
  set('undated', state.undated ? 'on' : undefined);
  writePath(state.paths, set);
  const firm = state.view === 'supply' ? state.supply : undefined;
  set('firm', firm?.firm);
  set('direction', firm?.options.direction, usualSupplyOptions.direction);
  set('tiers', firm === undefined ? undefined : String(firm.options.tiers), String(usualSupplyOptions.tiers));
  set('ties', firm === undefined ? undefined : joinNames([...firm.options.ties].sort(), ','), '');
  set('labels', state.labels, 'auto');
  set('seed', String(state.seed), '1');
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%7E', '~');
  return text === '' ? '' : `?${text}`;
}

function writePath(
  paths: State['paths'],
  set: (name: string, value: string | undefined, usual?: string) => void,
): void {
  const listed = (items: ReadonlySet<string> | undefined) =>
    items === undefined ? undefined : joinNames([...items].sort(), ',');
  set('path', paths === undefined ? undefined : joinNames([paths.from?.id ?? '', paths.to?.id ?? ''], '~'), '~');
  const options = paths?.options;
  const flags = [
    options?.isForward === true ? 'forward' : '',
    options?.crossBorder === true ? 'border' : '',
    options?.withPlaces === false ? 'no-places' : '',
  ];
  set('path-by', flags.filter(Boolean).join(','), '');
  set('path-steps', options === undefined ? undefined : String(options.maxLength), String(usualPathOptions.maxLength));
  set('path-types', listed(options?.types), '');
  set('path-via', listed(options?.via), '');
  set('path-avoid', listed(options?.avoid), '');
}

type Separator = ',' | '~';

/** Names as one parameter; what separates them may stand in a name too. */
function joinNames(names: readonly string[], separator: Separator): string {
  return names.map((name) => name.replaceAll(/[%,~]/g, (sign) => codeOf[sign] ?? sign)).join(separator);
}

function splitNames(parameter: string | null, separator: Separator): string[] | undefined {
  return parameter
    ?.split(separator)
    .map((name) => name.replaceAll(/%(?:25|2C|7E)/g, (code) => decodeURIComponent(code)));
}

const codeOf: Readonly<Record<string, string>> = { '%': '%25', ',': '%2C', '~': '%7E' };

function parsedSet<T>(
  schema: { safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
  items: readonly string[] | undefined,
): ReadonlySet<T> | undefined {
  if (items === undefined) return undefined;
  return new Set(
    items.flatMap((item) => {
      const parsed = schema.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    }),
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
