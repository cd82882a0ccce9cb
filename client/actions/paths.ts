import { bases, type Basis, Entity, type EntityRef } from '#shared/graph';
import { type Api } from '../api.ts';
import { type PathOptions, type PathQuest, usualPathOptions } from '../state/path-quest.ts';
import { valueOf } from '../state/asked.ts';
import { withNames } from '../state/selectors.ts';
import type { StateStore } from '../state/store.ts';
import { latest } from './latest.ts';
import type { Subgraph } from './picture.ts';

interface PathParts {
  api: Api;
  /** Brings entities and relations onto the canvas, and shows them. */
  bring: (subgraph: Subgraph) => Promise<void>;
}

/** Searches of paths between two entities: choosing the ends, narrowing, and drawing one of the paths. */
export function createPathActions({ getState, setState, subscribe }: StateStore, { api, bring }: PathParts) {
  const pathsAsked = latest();

  const put = (change: Partial<PathQuest>) => {
    setState(({ paths }) => (paths === undefined ? {} : { paths: { ...paths, ...change } }));
  };

  const ask = async () => {
    pathsAsked.stop();
    const { paths, bases: allowed } = getState();
    const { from, to, options } = paths ?? {};
    if (from === undefined || to === undefined || options === undefined) return;
    put({ answer: { state: 'busy' } });
    setState({ drawnPath: undefined });
    if (allowed.size === 0) {
      put({ answer: { state: 'done', value: { from, to, paths: [], truncated: false, touched: 0 } } });
      return;
    }
    const query = { from: from.id, to: to.id, ...queryOf(options), basis: basisOf(allowed) };
    const answer = await pathsAsked.ask((signal) => api.paths(query, signal));
    if (answer === undefined) return;
    setState((state) => withNames(state, valueOf(answer)?.paths.flatMap(({ entities }) => entities) ?? []));
    put({ answer });
    if (answer.state === 'done' && answer.value.paths.length > 0) await choosePath(0);
  };

  const choosePath = async (nth: number) => {
    const path = valueOf(getState().paths?.answer)?.paths[nth];
    if (path === undefined) return;
    setState({ drawnPath: path });
    if (getState().view !== 'network') return;
    await bring({
      entities: path.entities.map((ref) => Entity.parse({ ...ref, aliases: [] })),
      relations: path.hops.flatMap(({ relations }) => relations),
    });
  };

  const findPaths = async (from: EntityRef | undefined, to: EntityRef | undefined, options = usualPathOptions) => {
    setState({
      view: 'network',
      selection: undefined,
      paths: { from, to, options, answer: undefined },
      drawnPath: undefined,
    });
    await ask();
  };

  // The one set of filters narrows paths too.
  subscribe(
    (state) => state.bases,
    () => void ask(),
  );

  return {
    findPaths,
    choosePath,
    retryPaths: ask,
    setPathEnd: async (end: 'from' | 'to', ref: EntityRef) => {
      const { paths } = getState();
      if (paths === undefined) return;
      const ends = { from: paths.from, to: paths.to, [end]: ref };
      await findPaths(ends.from, ends.to, paths.options);
    },
    setPathOptions: async (change: Partial<PathOptions>) => {
      setState(({ paths }) =>
        paths === undefined ? {} : { paths: { ...paths, options: { ...paths.options, ...change } } },
      );
      await ask();
    },
    /** The paths stay listed; none of them is drawn. */
    undrawPath: () => {
      if (getState().drawnPath !== undefined) setState({ drawnPath: undefined });
    },
    closePaths: () => {
      pathsAsked.stop();
      setState({ paths: undefined, drawnPath: undefined });
    },
  };
}

function basisOf(allowed: ReadonlySet<Basis>): string | undefined {
  return allowed.size === bases.length ? undefined : [...allowed].join(',');
}

function queryOf(options: PathOptions): Record<string, string | number | undefined> {
  const list = (set: ReadonlySet<string>) => (set.size === 0 ? undefined : [...set].sort().join(','));
  return {
    direction: options.isForward ? 'forward' : undefined,
    crossBorder: options.crossBorder ? 'true' : undefined,
    containment: options.withPlaces ? undefined : 'none',
    maxLength: options.maxLength,
    types: list(options.types),
    via: list(options.via),
    avoid: list(options.avoid),
  };
}
