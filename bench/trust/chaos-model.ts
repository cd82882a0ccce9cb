/** What may be seen of a dataset that is loaded again and again, each time whole with its own number. */
export interface Model {
  begin: (version: number) => void;
  /** It was said to be loaded; undefined where nobody knows what became of it. */
  end: (version: number, isLoaded: boolean) => void;
  /** What is wrong with having seen so many things of these versions in an answer that was asked for at `askedMs`; undefined where nothing is. */
  faultIn: (seen: ReadonlyMap<number, number>, askedMs: number) => string | undefined;
  loads: () => { loaded: number; lost: number };
}

interface Attempt {
  version: number;
  beganMs: number;
  loadedMs?: number;
}

/** `size` is how many things each version has. */
export function createModel(size: number): Model {
  const attempts: Attempt[] = [];
  const find = (version: number) => attempts.find((one) => one.version === version);
  return {
    begin: (version) => void attempts.push({ version, beganMs: performance.now() }),
    end: (version, isLoaded) => {
      const attempt = find(version);
      if (attempt !== undefined && isLoaded) attempt.loadedMs = performance.now();
    },
    faultIn: (seen, askedMs) => {
      const loaded = attempts.filter(({ loadedMs = Infinity }) => loadedMs < askedMs).at(-1);
      const [first, ...more] = seen;
      if (first === undefined) return loaded === undefined ? undefined : `version ${loaded.version} is lost`;
      if (more.length > 0) return `versions ${[...seen.keys()].join(', ')} at once`;
      const [version, count] = first;
      if (count !== size) return `${count} of ${size} of version ${version}`;
      if (find(version) === undefined) return `version ${version}, which nobody loads`;
      return loaded !== undefined && loaded.version > version
        ? `version ${version}, though ${loaded.version} was loaded before`
        : undefined;
    },
    loads: () => {
      const loaded = attempts.filter(({ loadedMs }) => loadedMs !== undefined).length;
      return { loaded, lost: attempts.length - loaded };
    },
  };
}
