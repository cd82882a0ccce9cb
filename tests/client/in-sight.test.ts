// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { keepInSight } from '../../client/page/in-sight.ts';
import { firstState } from '../../client/state/state.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { schema } from '../../client/states/world.ts';

afterEach(() => vi.restoreAllMocks());

test('what is read anew leads nobody up to the views, another view does', async () => {
  document.body.innerHTML = '<ul class="lenses"><li><button aria-current="page">Cypher</button></li></ul>';
  const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
  const store = createStoreOf({ ...firstState, schema });
  const undo = keepInSight(store);
  const after = async (change: Partial<typeof firstState>) => {
    scrolled.mockClear();
    store.setState(change);
    await new Promise(requestAnimationFrame);
    return scrolled.mock.calls.length;
  };
  expect({
    away: await after({ schema: undefined }),
    anew: await after({ schema }),
    view: await after({ view: 'matrix' }),
  }).toEqual({ away: 0, anew: 0, view: 1 });
  undo();
});
