import { html } from 'lit-html';
import type { Party } from '#shared/links';
import { hubCard } from '../panels/hub-card.ts';
import { pairPanel } from '../panels/pair.ts';
import { placeLinks } from '../panels/place-links.ts';
import type { PageState } from '../page/rooms.ts';
import { busy, done, failed, hub } from './build.ts';
import { powerPair, treaties } from './treaties.ts';
import { having, type NamedState, type StatesContext } from './state.ts';
import { hubs, participations, places, relations } from './world.ts';

const { rucheng, chongyi, guidong, alone } = places;
const pair = { a: chongyi.id, b: rucheng.id };
const read = { sentences: { [hubs.tourism.id]: done([relations.signed, relations.alsoSigned]) } };

/** All that joins places is of one dataset. */
const ofOne = done({
  parties: participations.parties,
  hubs: participations.hubs.map((one) => ({ ...one, datasets: ['one'] })),
});

function pairIn(change: Partial<PageState>, of: { a: string; b: string } = pair): NamedState['draw'] {
  return (context) => pairPanel(having(context, change), of);
}

export const pairStates: readonly NamedState[] = [
  { name: 'loading', draw: pairIn({ participations: busy }) },
  { name: 'failed', draw: pairIn({ participations: failed() }) },
  { name: 'a place that is not in the graph', draw: pairIn({}, { a: 'county:0', b: rucheng.id }) },
  { name: 'joined by two, one read', draw: pairIn(read) },
  { name: 'joined by treaties', draw: pairIn(treaties, powerPair) },
  {
    name: 'beside a dataset that is switched off',
    draw: pairIn({ participations: ofOne, hiddenDatasets: new Set(['one']) }),
  },
  {
    name: 'parted by the filters',
    draw: pairIn({ window: { from: '1901-01-01', to: '1901-12-31' } }),
  },
  { name: 'joined by nothing', draw: pairIn({}, { a: alone.id, b: guidong.id }) },
];

function cardIn(hub: keyof typeof hubs, change: Partial<PageState> = {}): NamedState['draw'] {
  return (context) => hubCard(having(context, change), hubs[hub], [rucheng, chongyi]);
}

/** Set up by an agreement of the two; a dataset of its own says of a third place that it takes part. */
const setUp = ((): NamedState['draw'] => {
  const agreement = { ...rucheng, id: hubs.tourism.id, kind: 'Agreement', name: hubs.tourism.name, level: undefined };
  const mechanism = hub('set-up', '互认机制', [rucheng, chongyi, agreement, places.shangyou], { kind: 'Mechanism' });
  const parties = mechanism.parties.map((one) =>
    one.party === places.shangyou.id ? { ...one, datasets: ['table'] } : one,
  );
  const known = { hubs: [{ ...mechanism, parties }], parties: [...participations.parties, agreement] };
  return (context) => {
    const there = having(context, { participations: done(known), hiddenDatasets: new Set(['table']) });
    return html`${known.hubs.map((one) => hubCard(there, one, [rucheng, chongyi]))}`;
  };
})();

export const hubStates: readonly NamedState[] = [
  { name: 'set up by an agreement, joined by a place of a dataset that is off', draw: setUp },
  { name: 'not read yet', draw: cardIn('tourism') },
  { name: 'loading', draw: cardIn('tourism', { sentences: { [hubs.tourism.id]: busy } }) },
  { name: 'failed', draw: cardIn('tourism', { sentences: { [hubs.tourism.id]: failed() } }) },
  { name: 'with its sentences', draw: cardIn('tourism', read) },
  { name: 'planned, with a very long name', draw: cardIn('health') },
  { name: 'undated, with a Latin name', draw: cardIn('water') },
  {
    name: 'through an office that lies in the place',
    draw: (context) => {
      const office = {
        ...rucheng,
        id: alone.id,
        kind: 'Institution',
        name: '汝城县市场监管局',
        level: undefined,
        within: [rucheng.id, ...rucheng.within],
      };
      const [mine, theirs] = [hubs.tourism.parties[0], hubs.tourism.parties[1]];
      const parties = [mine === undefined ? [] : { ...mine, party: office.id }, theirs ?? []].flat();
      const known = {
        hubs: [{ ...hubs.tourism, parties }],
        parties: [...participations.parties.filter(({ id }) => id !== alone.id), office],
      };
      const there = having(context, { participations: done(known) });
      return html`${known.hubs.map((hub) => hubCard(there, hub, [rucheng, chongyi]))}`;
    },
  },
];

const withCity = {
  ...{ hubs: [hub('city', '赣州汝城协议', [places.ganzhou, rucheng])], parties: participations.parties },
};

const linksOf = (context: StatesContext, of: Party) => placeLinks(context, of.id, of.kind);

export const placeStates: readonly NamedState[] = [
  { name: 'loading', draw: (context) => linksOf(having(context, { participations: busy }), rucheng) },
  { name: 'failed', draw: (context) => linksOf(having(context, { participations: failed() }), rucheng) },
  { name: 'with its partners', draw: (context) => linksOf(having(context, read), rucheng) },
  { name: 'without any', draw: (context) => linksOf(context, alone) },
  {
    name: 'a county that signed with a city',
    draw: (context) => linksOf(having(context, { participations: done(withCity) }), rucheng),
  },
];
