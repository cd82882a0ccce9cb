// @vitest-environment happy-dom
import { render } from 'lit-html';
import { expect, test } from 'vitest';
import { createNeighbourLists } from '../../../client/panels/neighbour-lists.ts';
import { createStateStore } from '../../../client/state/store.ts';
import { details, done, entity, relation } from '../../../client/states/build.ts';
import { wordsOf } from '../../support/drawn.ts';

test('neighbours that were read before the data changed are read again', async () => {
  const [one, other] = [entity('County', '1', '汝城县'), entity('County', '2', '崇义县')];
  const store = createStateStore({ details: done(details(one)) });
  const names = ['before', 'after'];
  const neighbours = () => {
    const named = { ...other, name: names.shift() ?? 'asked too often' };
    return Promise.resolve({
      ...{ entities: [named], relations: [relation('SIGNED', one, named)] },
      ...{ within: {}, total: 1, truncated: false },
    });
  };
  const lists = createNeighbourLists({ neighbours }, () => undefined, store);
  const which = { id: one.id, type: 'SIGNED', direction: 'out' } as const;
  const read = async () => {
    lists.open(which);
    await Promise.resolve();
    await Promise.resolve();
    const place = document.createElement('div');
    render(lists.show({ state: store.getState(), actions: {} as never }, which), place);
    return wordsOf(place.querySelector('button.link'));
  };
  const before = [await read(), await read()];
  store.setState({ details: undefined });
  store.setState({ details: done(details(one)) });
  expect({ before, then: await read() }).toEqual({ before: ['before', 'before'], then: 'after' });
});
