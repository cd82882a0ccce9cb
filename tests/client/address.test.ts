import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityRef } from '../../shared/graph.ts';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import { usualPathOptions } from '../../client/views/paths/quest.ts';
import { usualSupplyOptions } from '../../client/views/supply/quest.ts';
import { firstPageState as firstState, type PageState as State } from '../../client/page/rooms.ts';

const again = (state: State) => readAddress(writeAddress('', state), false);

const name = fc.oneof(
  fc.constantFrom(
    'NGO',
    'SIGNED',
    'County',
    'IndustrialPark',
    '__proto__',
    'a,b',
    'a~b',
    '100%',
    '%2C',
    '协议',
    'x y',
    'é+&=?#',
  ),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);
const names = fc.uniqueArray(name, { maxLength: 6 });

test('kinds and types that are hidden are hidden again, whatever their names', () => {
  fc.assert(
    fc.property(names, names, names, (kinds, types, domains) => {
      const { state } = again({
        ...firstState,
        hiddenKinds: new Set(kinds),
        hiddenTypes: new Set(types),
        domains: domains.length === 0 ? undefined : new Set(domains),
      });
      const { hiddenKinds, hiddenTypes, domains: shown = [] } = state;
      expect({ kinds: hiddenKinds, types: hiddenTypes, domains: new Set(shown) }).toEqual({
        ...{ kinds: new Set(kinds), types: new Set(types), domains: new Set(domains) },
      });
    }),
  );
});

test('the names of a search of paths, of a pair and of further ties come back', () => {
  fc.assert(
    fc.property(name, name, names, (a, b, some) => {
      const ref = (id: string) => ({ id: id as EntityRef['id'], kind: 'County', name: id });
      const set = new Set(some);
      const { path, firm, pair } = again({
        ...firstState,
        view: 'supply',
        selection: { what: 'pair', a, b },
        paths: {
          ...{ from: ref(a), to: ref(b), answer: undefined },
          options: { ...usualPathOptions, types: set, via: set, avoid: set },
        },
        supply: { firm: a, options: { ...usualSupplyOptions, ties: set }, answer: undefined },
      });
      const sorted = [...some].sort();
      expect({
        ends: [path?.from, path?.to, firm?.id],
        pair: [...(pair ?? [])].sort(),
        typesOfEach: [path?.options.types, path?.options.via, path?.options.avoid, firm?.options.ties].map((one) => [
          ...(one ?? []),
        ]),
      }).toEqual({ ends: [a, b, a], pair: [a, b].sort(), typesOfEach: [sorted, sorted, sorted, sorted] });
    }),
  );
});

test('an address of before, with kinds and types in one list, hides what it hid', () => {
  const { state } = readAddress('?without=Agreement,SIGNED', false);
  expect({ hiddenKinds: [...state.hiddenKinds], hiddenTypes: [...state.hiddenTypes] }).toEqual({
    hiddenKinds: ['Agreement'],
    hiddenTypes: ['SIGNED'],
  });
});

test('within a page of others no view is opened that changes anything', () => {
  const viewOf = (search: string) => readAddress(search, false).state.view;
  expect({
    framed: ['data', 'draft', 'database', 'queue', 'matrix'].map((view) => viewOf(`?embed=1&view=${view}`)),
    whole: viewOf('?view=data'),
  }).toEqual({ framed: ['network', 'network', 'network', 'network', 'matrix'], whole: 'data' });
});
