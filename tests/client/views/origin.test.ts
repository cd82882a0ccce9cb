// @vitest-environment happy-dom
import { render } from 'lit-html';
import { expect, test } from 'vitest';
import type { Basis } from '../../../shared/graph.ts';
import { entity, evidence, relation } from '../../../client/states/build.ts';
import { graphOf } from '../../../client/state/graph.ts';
import { firstPageState } from '../../../client/page/rooms.ts';
import { networkPanel } from '../../../client/views/network/panel.ts';

test('the picture says where its lines come from: sentences, rows, or both', () => {
  const [a, b] = [entity('City', 'a', 'A'), entity('City', 'b', 'B')];
  const said = (...bases: Basis[]) => {
    const relations = bases.map((basis) => relation(basis, a, b, { basis, evidence: [evidence('x', { basis })] }));
    const state = { ...firstPageState, graph: graphOf('all', { entities: [a, b], relations }) };
    const element = document.createElement('div');
    render(networkPanel({ state, actions: {} as Parameters<typeof networkPanel>[0]['actions'] }), element);
    return /出自(.*?)：/.exec(element.textContent)?.[1];
  };
  expect({ sentence: said('stated'), row: said('table'), either: said('table', 'context') }).toEqual({
    sentence: '文献中的一句话',
    row: '表格中的一行',
    either: '文献中的一句话或表格中的一行',
  });
});
