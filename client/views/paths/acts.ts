import { bases, type Basis, Entity, type EntityRef } from '#shared/graph';
import { type PathOptions, type PathPageState, type PathQuest, type PathState, usualPathOptions } from './quest.ts';
import type { Actions } from '../../actions/actions.ts';
import type { Context } from '../../actions/context.ts';
import { canvasView, seesCanvas } from '../../state/state.ts';
import type { ActParts } from '../view.ts';
import { valueOf } from '../../state/asked.ts';
import { saidFilterOf } from '../../state/corrections.ts';
import { withNames } from '../../state/selectors.ts';
import { isMissing } from '../../actions/ask-again.ts';
import { latest } from '../../actions/latest.ts';
import type { Subgraph } from '../../actions/adding.ts';

export type PathActs = ReturnType<typeof createPathActs>;
export type PathContext = Context<PathPageState, Actions & PathActs>;

/** Searches of paths between two entities: choosing the ends, narrowing, and drawing one of the paths. */
export function createPathActs({ store, api, picture }: ActParts<PathState>) {
  const { getState, setState, subscribe } = store;
  const pathsAsked = latest();

  const put = (change: Partial<PathQuest>) =>
    setState(({ paths }) => (paths === undefined ? {} : { paths: { ...paths, ...change } }));

  const ask = async () => {
    pathsAsked.stop();
    const { paths, bases: allowed, hiddenDatasets, said } = getState();
    const { from, to, options } = paths ?? {};
    if (from === undefined || to === undefined || options === undefined) return;
    put({ answer: { state: 'busy' } });
    setState({ drawnPath: undefined });
    if (allowed.size === 0) {
      put({ answer: { state: 'done', value: { from, to, paths: [], truncated: false, touched: 0 } } });
      return;
    }
    const query = {
      from: from.id,
      to: to.id,
      ...queryOf(options),
      basis: basisOf(allowed),
      without: list(hiddenDatasets),
      ...(said === 'all' ? {} : { said }),
    };
    const asked = await pathsAsked.ask((signal) => api.paths(query, signal));
    const now = getState().paths;
    // Back or Forward led to another search meanwhile.
    if (asked === undefined || now?.from !== from || now.to !== to || now.options !== options) return;
    setState((state) => withNames(state, valueOf(asked)?.paths.flatMap(({ entities }) => entities) ?? []));
    put({ answer: asked, withheld: valueOf(asked)?.withheld ?? 0 });
    if (asked.state === 'done' && asked.value.paths.length > 0) await choosePath(0);
  };

  const choosePath = async (nth: number) => {
    const path = valueOf(getState().paths?.answer)?.paths[nth];
    if (path === undefined) return;
    setState({ drawnPath: path });
    if (!seesCanvas(getState())) return;
    await bring({
      entities: path.entities.map((ref) => Entity.parse({ ...ref, aliases: [] })),
      relations: path.hops.flatMap(({ relations }) => relations),
    });
  };

  /** Brings entities and relations onto the canvas, and shows them. */
  const bring = async (subgraph: Subgraph): Promise<void> => {
    await picture.run(
      'path',
      (act) => picture.add(act, subgraph),
      () => bring(subgraph),
    );
    picture.reveal(subgraph.entities.map(({ id }) => id));
  };

  const findPaths = async (from: EntityRef | undefined, to: EntityRef | undefined, options = usualPathOptions) => {
    setState({
      view: canvasView,
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
  subscribe(
    (state) => state.hiddenDatasets,
    () => void ask(),
  );

  subscribe(saidFilterOf, () => void ask());

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
    /** An entity's name and kind by its id; where there is none the page says why. */
    readRef: async (id: string): Promise<EntityRef | undefined> => {
      try {
        const { entity } = await api.entity(id);
        return { id: entity.id, kind: entity.kind, name: entity.name };
      } catch (cause) {
        if (isMissing(cause)) setState({ notice: { what: 'no-entity', name: id } });
        else picture.fail(cause, () => Promise.resolve());
        return undefined;
      }
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

function list(set: ReadonlySet<string>): string | undefined {
  return set.size === 0 ? undefined : [...set].sort().join(',');
}

function queryOf(options: PathOptions): Record<string, string | number | undefined> {
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
