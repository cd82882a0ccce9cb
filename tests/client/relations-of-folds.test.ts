import { expect, test } from 'vitest';
import { Entity, Relation } from '../../shared/graph.ts';
import type { Hub, Link, Party } from '../../shared/links.ts';
import type { Api } from '../../client/api.ts';
import { relationsOfFolds } from '../../client/actions/relations-of-folds.ts';
import { relationsOfFold } from '../../client/state/folded-relations.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { firstState, type State } from '../../client/state/state.ts';

const id = (text: string) => text as Party['id'];
const place = (kind: 'city' | 'county', code: string, within: string[]): Party => ({
  ...{ id: id(`${kind}:${code}`), kind: kind === 'city' ? 'City' : 'County', name: code, level: kind },
  within: within.map(id),
});
const cities = [place('city', 'a', []), place('city', 'b', [])];
/** So many counties of each city, none of which is drawn. */
const countiesOf = (city: string, many: number) =>
  Array.from({ length: many }, (_, at) => place('county', `${city}${at}`, [`city:${city}`]));
const hub = (name: string, parties: readonly Party[]): Hub => ({
  ...{ id: id(`agreement:${name}`), kind: 'Agreement', name, domains: [] },
  parties: parties.map((party) => ({
    id: `${party.id}>agreement:${name}`,
    party: party.id,
    type: 'SIGNED',
    basis: 'stated',
  })),
});

function foldedState(hubs: readonly Hub[], counties: readonly Party[]): State {
  const entities = [...cities, ...hubs].map(({ id: own, kind, name }) =>
    Entity.parse({ id: own, kind, name, aliases: [] }),
  );
  return {
    ...{ ...firstState, level: 'city' },
    participations: { state: 'done', value: { hubs: [...hubs], parties: [...cities, ...counties] } },
    graph: { ...mergeSubgraph(emptyGraph, { entities, relations: [] }), folded: true },
  };
}

const linkOf = (via: Hub[]): Link => {
  const [a, b] = cities;
  if (a === undefined || b === undefined) throw new Error('there are two cities');
  return { a, b, via, crossBorder: false };
};

/** Answers as the server does: no more than `most` ids, and a reply cut at so many relations. */
function serverOf(hubs: readonly Hub[], mostRelations: number) {
  const asked: number[] = [];
  const all = hubs.flatMap((one) =>
    one.parties.map(({ party, type }) =>
      Relation.parse({
        ...{ id: `${party}>${one.id}`, source: party, target: one.id, type, basis: 'stated', evidence: [] },
        datasets: ['one'],
      }),
    ),
  );
  const relationsAmong: Api['relationsAmong'] = (ids) => {
    asked.push(ids.length);
    const among = new Set(ids);
    const found = all.filter(({ source, target }) => among.has(source) && among.has(target));
    const relations = found.slice(0, mostRelations);
    return Promise.resolve({ relations, total: found.length, truncated: relations.length < found.length });
  };
  return { asked, relationsAmong };
}

test('a folded line stands for parties that are not drawn too, however many there are', async () => {
  const counties = [...countiesOf('a', 900), ...countiesOf('b', 900)];
  const hubs = [hub('large', counties), hub('small', counties.slice(890, 910))];
  const server = serverOf(hubs, 5000);
  const found = await relationsOfFolds(server, foldedState(hubs, counties));
  expect({ found: found.length, each: new Set(found).size, isAskable: Math.max(...server.asked) <= 1500 }).toEqual({
    ...{ found: 1820, each: 1820, isAskable: true },
  });
});

test('a reply that was cut is asked for again in parts, so that nothing is missing', async () => {
  const counties = [...countiesOf('a', 40), ...countiesOf('b', 40)];
  const hubs = Array.from({ length: 6 }, (_, at) => hub(String(at), counties));
  const found = await relationsOfFolds(serverOf(hubs, 100), foldedState(hubs, counties));
  expect(found.length).toBe(480);
});

test('where nothing is folded nothing is asked for', async () => {
  const server = serverOf([], 10);
  const state = foldedState([], []);
  expect({ found: await relationsOfFolds(server, state), asked: server.asked }).toEqual({ found: [], asked: [] });
});

test('relations are read once, however many lines they are looked up for', () => {
  const hubs = Array.from({ length: 5 }, (_, at) => hub(String(at), cities));
  const state = foldedState(hubs, []);
  const reads = new Map<string, number>();
  const relations = hubs.flatMap(({ id: target, parties }) =>
    parties.map(({ id: name, party, type }) => {
      const read = () => {
        reads.set(name, (reads.get(name) ?? 0) + 1);
        return party;
      };
      // Only its ends, its type and its id are asked for.
      return Object.defineProperty({ id: name, type, target }, 'source', { get: read }) as unknown as Relation;
    }),
  );
  const links = hubs.map((one) => linkOf([one]));
  const found = links.map((link) =>
    relationsOfFold(state, link)
      .among(relations)
      .map((one) => one.id),
  );
  expect({ found, reads: new Set(reads.values()) }).toEqual({
    found: hubs.map(({ id: own }) => [`city:a>${own}`, `city:b>${own}`]),
    reads: new Set([1]),
  });
});

test('a fact between the same two that the line does not stand for is not told', () => {
  const one = hub('one', cities);
  const state: State = { ...foldedState([one], []), bases: new Set(['stated']) };
  const parallel = (id: string, basis: 'stated' | 'inferred') =>
    Relation.parse({
      ...{ id, source: 'city:a', target: one.id, type: 'SIGNED', basis, evidence: [], datasets: ['x'] },
    });
  const told = parallel('city:a>agreement:one', 'stated');
  const withBoth: Hub = {
    ...one,
    parties: [...one.parties, { id: 'second', party: id('city:a'), type: 'SIGNED', basis: 'inferred' }],
  };
  expect(relationsOfFold(state, linkOf([withBoth])).among([parallel('second', 'inferred'), told])).toEqual([told]);
});

test('what a line stands for is in the order in which it was given', () => {
  const [one, other] = [hub('one', cities), hub('other', cities)];
  const state = foldedState([one, other], []);
  const given = [other, one].map(({ id: target }) =>
    Relation.parse({
      ...{
        id: `city:a>${target}`,
        source: 'city:a',
        target,
        type: 'SIGNED',
        basis: 'stated',
        evidence: [],
        datasets: ['x'],
      },
    }),
  );
  expect(relationsOfFold(state, linkOf([one, other])).among(given)).toEqual(given);
});
