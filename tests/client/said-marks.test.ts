import { expect, test } from 'vitest';
import type { KnownCorrection } from '../../shared/contract/correction-routes.ts';
import { relationKey } from '../../shared/fact-key.ts';
import type { Relation } from '../../shared/graph.ts';
import { drawnElements } from '../../client/canvas/drawn-elements.ts';
import { signsOfNetwork } from '../../client/page/network-signs.ts';
import { marksIn } from '../../client/state/corrections.ts';
import { firstState, type State } from '../../client/state/state.ts';
import { done } from '../../client/states/build.ts';
import { entities, relations, world } from '../../client/states/world.ts';

const of = (relation: Relation, says: KnownCorrection['says'], name = 'Ann'): KnownCorrection => ({
  ...{ id: `${relation.id} ${says}`, at: '2026-01-01T00:00:00Z', fact: relationKey(relation), says, name },
  ...{ reason: '', called: '', quote: '', orphaned: false },
});
const stateWith = (...corrections: KnownCorrection[]): State => ({
  ...{ ...firstState, ...world },
  corrections: done({ corrections, mayWrite: true }),
});
const drawn = (state: State, { id }: Relation) => {
  const element = drawnElements(state).find(({ data }) => data.id === id);
  const classes = String(element?.classes).split(' ');
  return { said: classes.filter((one) => one.startsWith('said')), label: String(element?.data['count'] ?? '') };
};

test('a line of which readers say something has a sign, whether or not it has a number', () => {
  const said = [
    of(relations.signed, 'confirmed'),
    of(relations.planned, 'unsure'),
    of(relations.planned, 'wrong', 'Bo'),
  ];
  const state = stateWith(...said);
  const counted: State = { ...state, lineCounts: true };
  expect({
    confirmed: drawn(state, relations.signed),
    doubted: drawn(state, relations.planned),
    other: drawn(state, relations.alsoSigned),
    counted: drawn(counted, relations.planned),
  }).toEqual({
    confirmed: { said: ['said', 'said-confirmed'], label: '✓' },
    doubted: { said: ['said', 'said-wrong'], label: '×' },
    other: { said: [], label: '' },
    counted: { said: ['said', 'said-wrong'], label: '1 ×' },
  });
});

test('the signs that stand on lines are in the legend, and no others', () => {
  const says = (state: State) => signsOfNetwork({ ...state, language: 'en' }).map((sign) => sign.says);
  const withSigns = says(stateWith(of(relations.planned, 'wrong')));
  const without = says(stateWith());
  expect(withSigns.filter((one) => !without.includes(one))).toEqual(['× wrong, a reader says']);
});

test('an entity has the sign behind its name, and the legend tells it', () => {
  const ofFirm: KnownCorrection = { ...of(relations.signed, 'unsure'), fact: entities.rucheng.id };
  const state: State = { ...stateWith(ofFirm), language: 'en' };
  const label = (of: State) =>
    String(drawnElements(of).find(({ data }) => data.id === entities.rucheng.id)?.data['label']);
  expect({
    label: label(state).replace(label({ ...stateWith(), language: 'en' }), '…'),
    legend: signsOfNetwork(state).some(({ says }) => says === '? a reader is unsure'),
  }).toEqual({ label: '… ?', legend: true });
});

test('a folded line has the sign of what is doubted of it, and none of what is confirmed', () => {
  const folded = (...corrections: KnownCorrection[]) => {
    const state = stateWith(...corrections);
    const lines = drawnElements({ ...state, graph: { ...state.graph, folded: true } }).filter(({ data }) =>
      String(data.id).startsWith('link:'),
    );
    return lines.map(({ data }) => [String(data['count']), String(data['sign'])]);
  };
  // Between the same two there is, or was, another fact, for which the line does not stand.
  const parallel = (more: Partial<KnownCorrection>) => ({
    ...of({ ...relations.signed, id: 'other' }, 'wrong'),
    ...more,
  });
  expect({
    doubted: folded(of(relations.signed, 'wrong'), of(relations.alsoSigned, 'unsure')),
    confirmed: folded(of(relations.signed, 'confirmed')),
    gone: folded(parallel({ orphaned: true })),
    hidden: folded(parallel({})),
  }).toEqual({
    ...{ doubted: [['2 ×', '×']], confirmed: [['2', '']] },
    ...{ gone: [['2', '']], hidden: [['2', '']] },
  });
});

test('what is taken back marks nothing and draws nothing anew', () => {
  const before = marksIn(stateWith());
  const after = marksIn(stateWith(of(relations.planned, 'wrong'), of(relations.planned, 'withdrawn')));
  expect(after).toBe(before);
});

test('a correction that changes no verdict draws nothing anew, and one that does is drawn', () => {
  const said = of(relations.planned, 'wrong');
  const before = marksIn(stateWith(said));
  const again = marksIn(stateWith(said, of(relations.planned, 'wrong', 'Bo')));
  const kept = again === before;
  const after = marksIn(stateWith(said, of(relations.signed, 'confirmed')));
  const other = marksIn(stateWith(said, of(relations.signed, 'unsure')));
  expect({ kept, after: [...after.values()], other: [...other.values()] }).toEqual({
    ...{ kept: true, after: ['wrong', 'confirmed'], other: ['wrong', 'unsure'] },
  });
});
