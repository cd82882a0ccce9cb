import type { Participations, Tie } from '#shared/links';
import { usualRoles } from '#shared/usual-roles';
import type { PageState } from '../page/rooms.ts';
import { pairPanel } from '../panels/pair.ts';
import { placeLinks } from '../panels/place-links.ts';
import { done, entity, evidence, place, relation } from './build.ts';
import { panelOfView } from './middle.ts';
import { having, type NamedState } from './state.ts';
import { schema } from './world.ts';

const germany = place('province', 'de', 'Deutschland');
const poland = place('province', 'pl', 'Polska');
const goerlitz = place('city', 'gorlitz', 'Görlitz', [germany]);
const zgorzelec = place('city', 'zgorzelec', 'Zgorzelec', [poland]);
/** A district of which no city is known. */
const district = place('county', 'bogatynia', 'Bogatynia', [poland]);
const apart = { ...district, within: [] };

const tie: Tie = {
  ...{ id: 't1', type: 'TWINNED_WITH', source: goerlitz.id, target: zgorzelec.id, basis: 'table', status: 'done' },
  ...{ date: '1998', span: { from: '1998-01-01', to: '1998-12-31' } },
};
const undated: Tie = { id: 't2', type: 'TWINNED_WITH', source: goerlitz.id, target: apart.id, basis: 'table' };

/** Cities that are twins, one of them with a place of a finer level. */
export const twins: Participations = {
  ...{ hubs: [], ties: [tie, undated], parties: [germany, poland, goerlitz, zgorzelec, apart] },
};
export const twinPlaces = { germany, poland, goerlitz, zgorzelec, apart };

const said = relation('TWINNED_WITH', entity('City', 'gorlitz', 'Görlitz'), entity('City', 'zgorzelec', 'Zgorzelec'), {
  ...{ id: tie.id, evidence: [evidence('Görlitz\tZgorzelec\t1998')] },
});

/** The page on a graph of them alone. */
export const ofTwins: Partial<PageState> = {
  participations: done(twins),
  level: 'city',
  roles: { ...usualRoles, joining: {}, ties: ['TWINNED_WITH'] },
  schema: {
    ...schema,
    relations: [
      { type: 'TWINNED_WITH', zh: '结为友城', en: 'is twinned with', sentence: '', count: 2, properties: [] },
    ],
    meetings: [{ from: 'City', type: 'TWINNED_WITH', to: 'City', count: 2 }],
  },
};

const pair = { a: goerlitz.id, b: zgorzelec.id };

export const tieStates: readonly NamedState[] = [
  { name: 'two twin cities', draw: (context) => pairPanel(having(context, ofTwins), pair) },
  {
    name: 'two twin cities with their row',
    draw: (context) => pairPanel(having(context, { ...ofTwins, sentences: { [tie.id]: done([said]) } }), pair),
  },
  {
    name: 'a city and a place of a finer level',
    draw: (context) => pairPanel(having(context, ofTwins), { a: goerlitz.id, b: apart.id }),
  },
  {
    name: 'a city with its twins',
    draw: (context) => placeLinks(having(context, ofTwins), goerlitz.id, goerlitz.kind),
  },
  {
    name: 'the finer place with its twin',
    draw: (context) => placeLinks(having(context, ofTwins), apart.id, apart.kind),
  },
  { name: 'the matrix of twins', draw: panelOfView('matrix', ofTwins) },
];
