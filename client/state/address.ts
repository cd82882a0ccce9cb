import { Lens } from '#contract/routes';
import type { Labels, State } from './state.ts';

const labelModes: readonly Labels[] = ['auto', 'all', 'none'];

export interface Address {
  state: Pick<State, 'lens' | 'seed' | 'labels' | 'motion'>;
  /** The id of an entity to select and, if it is not there, to bring. */
  focus: string | undefined;
}

/** What the address asks for; what it does not say, or says wrongly, is as usual. */
export function readAddress(search: string, prefersReducedMotion: boolean): Address {
  const params = new URLSearchParams(search);
  const lens = Lens.safeParse(params.get('lens'));
  const labels = labelModes.find((mode) => mode === params.get('labels'));
  const seed = Number(params.get('seed') ?? '1');
  return {
    state: {
      lens: lens.success ? lens.data : 'cross-border',
      labels: labels ?? 'auto',
      seed: Number.isSafeInteger(seed) ? seed : 1,
      motion: params.get('motion') !== 'off' && !prefersReducedMotion,
    },
    focus: params.get('focus') ?? undefined,
  };
}

/** The address of what is shown; parameters that are none of ours stay. */
export function writeAddress(
  search: string,
  { lens, selection, labels, seed }: Pick<State, 'lens' | 'selection' | 'labels' | 'seed'>,
): string {
  const params = new URLSearchParams(search);
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) params.delete(name);
    else params.set(name, value);
  };
  set('lens', lens === 'cross-border' ? undefined : lens);
  set('focus', selection?.what === 'entity' ? selection.id : undefined);
  set('labels', labels === 'auto' ? undefined : labels);
  set('seed', seed === 1 ? undefined : String(seed));
  const text = params.toString().replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}
