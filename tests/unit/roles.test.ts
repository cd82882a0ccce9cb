import { expect, test } from 'vitest';
import {
  hubKindsOf,
  isHub,
  kindsAtOrAbove,
  levelledKinds,
  levelOf,
  tyingTypesOf,
  isTied,
} from '../../shared/ask-roles.ts';
import { rolesOf } from '../../shared/roles.ts';
import { Vocabulary } from '../../shared/vocabulary.ts';

/** A vocabulary whose types lead from `Side` to `Pact`, unless they say otherwise. */
function vocabulary(
  kinds: Record<string, object>,
  relations: Record<string, object> = {},
  lenses?: Record<string, object>,
): Vocabulary {
  const named = Object.entries(kinds).map(([kind, said]) => [kind, { en: kind, ...said }]);
  const typed = Object.entries(relations).map(([type, said]) => [
    type,
    { en: type, domain: ['Side'], range: ['Pact'], ...said },
  ]);
  return Vocabulary.parse({
    kinds: Object.fromEntries(named) as object,
    relations: Object.fromEntries(typed) as object,
    ...(lenses === undefined ? {} : { lenses }),
  });
}

test('kinds and types of any name do what their vocabulary says', () => {
  const roles = rolesOf([
    vocabulary(
      { Side: { place: 'province', firm: true }, Pact: { hub: true } },
      { JOINS: { party: true }, WATCHES: { observer: true }, FEEDS: { supplies: true, range: ['Side'] } },
    ),
  ]);
  expect(roles).toMatchObject({
    levels: { Side: 'province' },
    joining: { Pact: ['JOINS'] },
    observers: ['WATCHES'],
    supplies: ['FEEDS'],
    firms: ['Side'],
    dated: ['Pact'],
  });
  expect(tyingTypesOf(roles)).toEqual(['JOINS', 'WATCHES']);
});

test('what a vocabulary does not say has the usual role of its name', () => {
  const roles = rolesOf([
    vocabulary({ County: {}, Agreement: {}, Document: {} }, { SIGNED: { domain: ['County'], range: ['Agreement'] } }),
  ]);
  expect(roles).toMatchObject({
    levels: { County: 'county' },
    joining: { Agreement: ['SIGNED'] },
    undrawnKinds: ['Document'],
  });
});

test('a usual role can be refused, but documents and measures are never drawn', () => {
  const roles = rolesOf([
    vocabulary(
      { City: { place: false }, Alliance: { hub: false }, Document: { undrawn: false } },
      { HAS_MEASURE: { undrawn: false } },
    ),
  ]);
  expect(roles).toMatchObject({ levels: {}, joining: {}, undrawnKinds: ['Document'], undrawnTypes: ['HAS_MEASURE'] });
});

test('a party of some hubs alone is none of the others', () => {
  const roles = rolesOf([
    vocabulary(
      { Pact: { hub: true }, Club: { hub: true } },
      { FOUNDED: { range: ['Pact', 'Club', 'Side'], party: ['Club'] }, JOINS: { party: true } },
    ),
  ]);
  expect(roles.joining).toEqual({ Pact: ['JOINS'], Club: ['FOUNDED'] });
});

test('of several datasets each one’s roles count, and the first one names a lens', () => {
  const lens = (en: string, kinds: string[], types: string[]) => ({ pacts: { en, kinds, types } });
  const one = vocabulary({ Pact: { hub: true } }, { JOINS: { party: true } }, lens('Pacts', ['Pact'], ['JOINS']));
  const other = vocabulary(
    { Pact: { hub: true }, Club: { hub: true } },
    { ENTERS: { party: true, range: ['Pact', 'Club'] } },
    lens('Clubs', ['Club'], ['ENTERS']),
  );
  const roles = rolesOf([one, other]);
  expect(roles.joining).toEqual({ Pact: ['ENTERS', 'JOINS'], Club: ['ENTERS'] });
  expect(roles.lenses).toEqual([
    { id: 'pacts', zh: 'Pacts', en: 'Pacts', kinds: ['Pact', 'Club'], types: ['JOINS', 'ENTERS'] },
  ]);
});

test('a lens of one dataset draws what another says of its kinds, whatever that calls it', () => {
  const one = vocabulary(
    { Pact: { hub: true } },
    { SIGNS: { party: true } },
    {
      pacts: { zh: 'Pacts', en: 'Pacts', kinds: ['Pact'], types: ['SIGNS'] },
    },
  );
  const table = vocabulary(
    { Pact: { hub: true }, Firm: {} },
    {
      JOINS: { party: true },
      FEEDS: { domain: ['Firm'], range: ['Firm'] },
      LOCATED_IN: { range: ['Side'], domain: ['Pact'] },
    },
    {},
  );
  expect(rolesOf([one, table]).lenses.map(({ types }) => types)).toEqual([['SIGNS', 'JOINS']]);
});

test('a lens of the house is there where something of it is', () => {
  const roles = rolesOf([vocabulary({ Company: {} }, { SUPPLIES: { domain: ['Company'], range: ['Company'] } })]);
  expect(roles.lenses.map(({ id, kinds, types }) => ({ id, kinds, types }))).toEqual([
    { id: 'companies', kinds: ['Company'], types: ['SUPPLIES'] },
  ]);
});

test('levels are in order, and an area is none', () => {
  const roles = rolesOf([
    vocabulary({ Land: { place: 'province' }, Parish: { place: 'county' }, Fen: { place: 'area' } }),
  ]);
  expect(levelledKinds(roles)).toEqual(['Parish', 'Land']);
  expect(kindsAtOrAbove(roles, 'city')).toEqual(['Land']);
  expect(levelOf(roles, 'Fen')).toBe('area');
});

test.each(['constructor', 'toString', '__proto__'])('a kind %s has no role by accident', (kind) => {
  const roles = rolesOf([vocabulary({ Pact: { hub: true } })]);
  expect({ levelOf: levelOf(roles, kind), isHub: isHub(roles, kind), hubKindsOf: hubKindsOf(roles) }).toEqual({
    levelOf: undefined,
    isHub: false,
    hubKindsOf: ['Pact'],
  });
});

test('a name in one language is enough', () => {
  const parsed = Vocabulary.parse({ kinds: { Pact: { zh: '盟约' } }, relations: {} });
  expect(parsed.kinds['Pact']).toMatchObject({ zh: '盟约', en: '盟约', icon: 'tag' });
  expect(Vocabulary.safeParse({ kinds: { Pact: {} }, relations: {} }).success).toBe(false);
});

test('a type that one of two datasets denies links what the other says by it, and nothing of its own', () => {
  const ends = { domain: ['Town'], range: ['Town'] };
  const kinds: Parameters<typeof vocabulary>[0] = { Town: { place: 'city' } };
  const [denies, ties] = [
    vocabulary(kinds, { TWINNED: { ...ends, noLink: true } }),
    vocabulary(kinds, { TWINNED: ends }),
  ];
  const roles = rolesOf([denies, ties], ['a', 'b']);
  const of = (...datasets: string[]) => isTied(roles, { type: 'TWINNED', datasets });
  expect({
    notTied: roles.notTied,
    ...{ own: of('a'), others: of('b'), both: of('a', 'b') },
    alone: rolesOf([denies], ['a']).ties,
  }).toEqual({ notTied: { TWINNED: ['a'] }, own: false, others: true, both: true, alone: [] });
});
