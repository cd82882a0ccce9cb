import { isHan, loadSpelling } from '../parts/latin-names.ts';
import { writesLatin } from '../state/drawn-name.ts';
import type { StateStore } from '../state/store.ts';

/** Keeps the names of what is drawn spelled in Latin letters while they are wanted so. An alias in Latin letters is the English name. Returns its undo. */
export function keepSpelled(store: StateStore): () => void {
  return store.subscribe(
    (state) => (writesLatin(state) ? state.graph.entities : undefined),
    (entities) => {
      if (entities !== undefined) void spell(store);
    },
    { fireImmediately: true },
  );
}

async function spell({ getState, setState }: StateStore): Promise<void> {
  const spellName = await loadSpelling();
  const { graph, spelled } = getState();
  const fresh = [...graph.entities.values()].filter(({ name }) => isHan(name) && !spelled.has(name));
  if (fresh.length === 0) return;
  setState({
    spelled: new Map([
      ...spelled,
      ...fresh.map(({ name, aliases }): [string, string] => [name, aliases.find(isEnglish) ?? spellName(name)]),
    ]),
  });
}

/** Words rather than a code or an abbreviation. */
function isEnglish(alias: string): boolean {
  return /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(alias) && /\p{Ll}{3}/u.test(alias);
}
