import { expect, test } from 'vitest';
import { type Api, RequestError } from '../../../client/api.ts';
import { createDataActs } from '../../../client/views/data/acts.ts';
import { firstData } from '../../../client/views/data/own.ts';
import { createStoreOf } from '../../../client/state/store.ts';
import { firstState } from '../../../client/state/state.ts';

/** Agreements of the dataset `mine`, each between places of these provinces, and one of another dataset that crosses. */
function participationsOf(agreements: readonly (readonly string[])[]) {
  const provinces = ['province:a', 'province:b'];
  const parties = provinces.map((id) => ({ id, kind: 'Province', name: id, level: 'province', within: [] }));
  const hub = (id: string, dataset: string, of: readonly string[]) => ({
    ...{ id, kind: 'Agreement', name: id, domains: [], datasets: [dataset] },
    parties: of.map((party) => ({ id: `${id} ${party}`, party, type: 'SIGNED', basis: 'table', datasets: [dataset] })),
  });
  return {
    hubs: [hub('other', 'other', provinces), ...agreements.map((of, at) => hub(`mine${at}`, 'mine', of))],
    ...{ ties: [], parties },
  };
}

async function seen(...agreements: (readonly string[])[]) {
  return seenWith(() => Promise.resolve(participationsOf(agreements)));
}

async function seenWith(participations: () => Promise<unknown>) {
  const bring = {
    ...{ step: 'loaded' as const, id: 'mine', title: 'Mine', changed: true, entities: 0, relations: 0 },
    drawn: { entities: 0, relations: 0 },
  };
  const store = createStoreOf({ ...firstState, data: { ...firstData, bring } });
  const opened: string[] = [];
  const acts = createDataActs({
    store,
    picture: undefined as never,
    actions: {
      openLens: (lens: string) => Promise.resolve(opened.push(lens)),
      setView: () => Promise.resolve(),
      fit: () => undefined,
    } as never,
    api: {
      datasets: () => Promise.resolve({ datasets: [{ id: 'mine' }, { id: 'other' }], mayChange: true }),
      participations,
    } as unknown as Api,
  });
  await acts.seePicture();
  const { notice, hiddenDatasets } = store.getState();
  return { opened, notice, off: [...hiddenDatasets] };
}

const [across, inside] = [['province:a', 'province:b'], ['province:a']];

test('what was loaded is seen by what crosses, where a few things or most of them do, and that is said', async () => {
  expect(await seen(across, across, across, inside, inside, inside, inside)).toEqual({
    ...{ opened: ['cross-border'], off: ['other'] },
    notice: { what: 'lens-chosen', lens: 'cross-border', links: 3 },
  });
  expect((await seen(across, inside)).opened).toEqual(['cross-border']);
});

test('else all of it is, and what others join counts for nothing', async () => {
  expect(await seen(inside, inside)).toMatchObject({ opened: ['all'], notice: { lens: 'all', links: 0 } });
  expect((await seen(across, inside, inside)).opened).toEqual(['all']);
});

test('what could not be read is not said to be little', async () => {
  const lost = await seenWith(() => Promise.reject(new RequestError('unavailable', 'gone')));
  expect(lost).toMatchObject({ opened: ['all'], notice: undefined });
});
