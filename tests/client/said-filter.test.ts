import { expect, test } from 'vitest';
import type { KnownCorrection } from '../../shared/contract/correction-routes.ts';
import { relationKey } from '../../shared/fact-key.ts';
import type { SaidChoice } from '../../shared/said-filter.ts';
import { linksAt } from '../../client/state/links.ts';
import { visible } from '../../client/state/selectors.ts';
import { firstState, type State } from '../../client/state/state.ts';
import { done } from '../../client/states/build.ts';
import { entities, participations, relations, world } from '../../client/states/world.ts';

const said = (fact: string, says: KnownCorrection['says'], name = 'Ann'): KnownCorrection => ({
  ...{ id: `${fact} ${says}`, at: '2026-01-01T00:00:00Z', fact, says, name },
  ...{ reason: '', called: '', quote: '', orphaned: false },
});
const given = [
  said(relationKey(relations.planned), 'unsure'),
  said(relationKey(relations.signed), 'confirmed'),
  said(relationKey(relations.alsoSigned), 'confirmed'),
  said(relationKey(relations.alsoSigned), 'wrong', 'Bo'),
  said(entities.firm.id, 'wrong'),
];

function seen(choice: SaidChoice, corrections: State['corrections'] = done({ corrections: given, mayWrite: true })) {
  const shown = visible({ ...firstState, ...world, said: choice, corrections });
  return { entities: shown.entities.map(({ name }) => name), relations: shown.relations.map(({ id }) => id) };
}

test('what is doubted is left out, whoever confirms it', () => {
  const { entities: names, relations: ids } = seen('undoubted');
  expect({ hasFirm: names.includes('三一集团'), places: names.length, ids }).toEqual({
    ...{ hasFirm: false, places: 4, ids: [relations.signed.id] },
  });
});

test('only what is confirmed and not doubted is left, and its ends', () => {
  expect(seen('confirmed')).toEqual({ entities: ['汝城县', '红色旅游协议'], relations: [relations.signed.id] });
});

test('while it is not known what readers say, nothing is left out', () => {
  expect(seen('confirmed', { state: 'busy' }).relations).toHaveLength(3);
});

test('a doubted part joins no places in the matrix, the map and the tables', () => {
  const [first] = participations.hubs[0]?.parties ?? [];
  const doubted = [said(`${first?.party}~SIGNED~${participations.hubs[0]?.id}~${first?.id}`, 'wrong')];
  const pairs = (choice: SaidChoice) =>
    linksAt(
      { ...firstState, ...world, said: choice, corrections: done({ corrections: doubted, mayWrite: true }) },
      'county',
    ).pairs.filter(({ via }) => via.some(({ id }) => id === participations.hubs[0]?.id)).length;
  expect({ all: pairs('all'), undoubted: pairs('undoubted') }).toEqual({ all: 3, undoubted: 1 });
});
