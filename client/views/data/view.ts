import type { View } from '../view.ts';
import type { DataInsideActs } from './acts.ts';
import { dataId, type DataState, firstData } from './own.ts';
import { createDataTokenActs, type DataTokenActs } from './token-acts.ts';

export const dataView: View<DataState, DataTokenActs, object, DataInsideActs> = {
  id: dataId,
  changes: true,
  name: { zh: '你的数据', en: 'Your data' },
  first: { data: firstData },
  withoutRead: ({ data }) => ({ data: { ...data, datasets: undefined, same: undefined } }),
  acts: createDataTokenActs,
  inside: async () => (await import('./inside.ts')).dataInside,
};
