import type { Participations, Party } from '#shared/links';
import { EntityId } from '#shared/graph';
import { usualRoles } from '#shared/usual-roles';
import { emptyGraph } from '../state/graph.ts';
import type { State } from '../state/state.ts';
import { done, hub, many } from './build.ts';
import { latinName, schema } from './world.ts';

const powers: Party[] = ['United States of America', 'British Empire', 'China', 'Japan', ...many(9, powerName)].map(
  (name, nth) => ({ id: EntityId.parse(`power:${nth}`), kind: 'Power', name, level: 'province', within: [] }),
);

function powerName(nth: number): string {
  return `Republic number ${nth}`;
}

const participations: Participations = {
  parties: powers,
  hubs: powers.slice(1).map((power, nth) => {
    const parties = powers[0] === undefined ? [power] : [powers[0], power];
    return hub(`t${nth}`, latinName, parties, { kind: 'Treaty', date: '1922-02-06', status: 'done' });
  }),
};

const kindOf = (kind: string, en: string) => ({
  ...{ kind, zh: en, en, icon: 'scroll-text', shape: 'round-rectangle', color: 'agreement' },
  ...{ count: 3, sentence: '', properties: ['name'] },
});

/** Two sides of this pair are joined. */
export const powerPair = { a: 'power:0', b: 'power:1' };

/** A graph whose places are Powers and whose treaties join them: none of the usual kinds. */
export const treaties: Partial<State> = {
  schema: {
    ...schema,
    kinds: [kindOf('Power', 'Power'), kindOf('Treaty', 'Treaty')],
    relations: [{ type: 'CONTRACTED', zh: 'concluded', en: 'concluded', sentence: '', count: 12, properties: [] }],
    meetings: [{ from: 'Power', type: 'CONTRACTED', to: 'Treaty', count: 12 }],
    domains: [],
  },
  roles: {
    ...usualRoles,
    ...{
      levels: { Power: 'province' },
      joining: { Treaty: ['CONTRACTED'] },
      firms: [],
      supplies: [],
      dated: ['Treaty'],
    },
  },
  participations: done(participations),
  ...{ graph: emptyGraph, level: 'province' },
};
