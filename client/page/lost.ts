import type { RelationName } from '#shared/fact-key';
import { lensName } from '../i18n/lens-name.ts';
import { typeName } from '../i18n/texts.ts';
import { valueOf } from '../state/asked.ts';
import type { Notice } from '../state/notice.ts';
import { knownName } from '../state/selectors.ts';
import { seesCanvas } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import type { Address } from './address.ts';
import type { PageActions, PageState } from './rooms.ts';

/** What is found to be gone while the page does its address again. */
export interface Lost {
  /** The address without what of it the data have no more, as far as doing it would not tell. */
  leftOf: (address: Address) => Promise<Address>;
  /** Ends the watch, and gives what is gone by what it was called. */
  end: () => string[];
}

/** Watches what the page says of missing things, which is said in the words of a wrong link, and keeps it by what `before` called them. */
export function watchLost(
  { getState, setState, subscribe }: Store<PageState>,
  { readRef }: Pick<PageActions, 'readRef'>,
  before: PageState,
): Lost {
  const names = new Map<string, string>();
  let relation: RelationName | undefined;
  const found = (notice: Notice | undefined): [key: string, name: string][] => {
    if (notice?.what === 'gone') return notice.names.map((id) => [id, calledIn(before, id)]);
    if (notice?.what === 'no-entity') return [[notice.name, calledIn(before, notice.name)]];
    if (notice?.what === 'no-lens') return [[notice.name, lensName(before, notice.name)]];
    if (notice?.what !== 'no-relation' || relation === undefined) return [];
    const { source, type, target, id } = relation;
    return [[id, `${calledIn(before, source)} ${typeName(before, type)} ${calledIn(before, target)}`]];
  };
  const undo = subscribe(
    ({ notice }) => notice,
    (notice) => {
      const told = found(notice);
      for (const [key, name] of told) names.set(key, name);
      if (told.length > 0) setState({ notice: undefined });
    },
  );
  return {
    leftOf: async (address) => {
      ({ relation } = address);
      const { focus, pair, firm } = address;
      // The canvas brings what is selected, and tells what it cannot bring.
      const selected = focus === undefined || seesCanvas(before) ? [] : [focus];
      await Promise.all([...selected, ...(pair ?? []), ...(firm === undefined ? [] : [firm.id])].map(readRef));
      const isLost = (id: string | undefined) => id !== undefined && names.has(id);
      if (isLost(getState().supply?.firm)) setState({ supply: undefined });
      return {
        ...address,
        focus: isLost(focus) ? undefined : focus,
        pair: pair?.some(isLost) === true ? undefined : pair,
        firm: isLost(firm?.id) ? undefined : firm,
      };
    },
    end: () => {
      undo();
      return [...names.values()];
    },
  };
}

function calledIn(state: PageState, id: string): string {
  const described = [valueOf(state.details), valueOf(state.members[id])].find((one) => one?.entity.id === id);
  return described?.entity.name ?? knownName(state, id) ?? id;
}
