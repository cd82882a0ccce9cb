// @vitest-environment happy-dom
import { render } from 'lit-html';
import { expect, test, vi } from 'vitest';
import { takeOutChosen } from '../../client/page/take-out.ts';
import { emptyGraph, mergeSubgraph } from '../../client/state/graph.ts';
import { RequestError } from '../../client/api.ts';
import { againOf } from '../../client/state/again.ts';
import { firstState, type State } from '../../client/state/state.ts';
import { entity, relation } from '../../client/states/build.ts';

const [a, b, treaty] = [entity('County', 'a', '县'), entity('County', 'b', '邻县'), entity('Agreement', 't', '协议')];
const relations = [relation('SIGNED', a, treaty), relation('SIGNED', b, treaty)];
const graph = mergeSubgraph(emptyGraph, { entities: [a, b, treaty], relations });

test('what is selected together is taken out with what is drawn between, and nothing else', async () => {
  // A file that came would be followed as a link, which leads the tests after this one away from their page.
  const file = vi.fn((_how: object, _body: object) => new Promise<Blob>(() => undefined));
  const state: State = { ...firstState, language: 'en', graph };
  const store = { getState: () => state, setState: () => undefined };
  const element = document.createElement('div');
  const api = { file } as unknown as Parameters<typeof takeOutChosen>[0]['api'];
  render(takeOutChosen({ api, store }, [a.id, treaty.id]), element);
  element.querySelector<HTMLElement>('[data-testid="export-selected-csv"]')?.click();
  await Promise.resolve();
  expect({ says: element.querySelector('summary')?.textContent, asked: file.mock.calls[0] }).toEqual({
    says: 'Download what is selected (2 entities, 1 relation among them)',
    asked: [{ format: 'csv' }, { ids: [a.id, treaty.id], relations: [relations[0]?.id] }],
  });
});

test('what could not be taken out is asked for again', async () => {
  const file = vi.fn((_how: object, _body: object) => Promise.reject(new RequestError('unreachable', 'no server')));
  const failures: State['failure'][] = [];
  const store = {
    getState: () => ({ ...firstState, graph }),
    setState: ({ failure }: Pick<State, 'failure'>) => failures.push(failure),
  };
  const element = document.createElement('div');
  render(takeOutChosen({ api: { file }, store }, [a.id]), element);
  element.querySelector<HTMLElement>('[data-testid="export-selected-csv"]')?.click();
  await vi.waitFor(() => expect(failures).toHaveLength(1));
  await againOf(failures[0])?.();
  const body = { ids: [a.id], relations: [] };
  expect(file.mock.calls.map(([, asked]) => asked)).toEqual([body, body]);
});
