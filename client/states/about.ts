import type { About, AboutDataset } from '../views/about/own.ts';
import { aboutId } from '../views/about/own.ts';
import type { PageState } from '../page/rooms.ts';
import { busy, document, done, failed, many } from './build.ts';
import { middleOf, panelOfView } from './middle.ts';
import type { NamedState } from './state.ts';
import { latinName, longName, report } from './world.ts';

const dataset: AboutDataset = {
  ...{ id: 'one', title: '湘赣边', version: '1.0.0', description: longName, entities: 12, relations: 20 },
  drawn: { entities: 10, relations: 16 },
  licences: [
    {
      name: 'CC-BY-4.0',
      title: 'Creative Commons Attribution 4.0',
      path: 'https://creativecommons.org/licenses/by/4.0/',
    },
  ],
  references: [{ id: 'gbt2260', title: 'GB/T 2260 中华人民共和国行政区划代码' }],
  outlines: [{ title: 'Counties', source: 'a survey', licence: 'MIT' }],
  documents: [
    {
      id: 'one:report',
      title: longName,
      publisher: '湘赣边合作办公室',
      date: '2024-08',
      language: 'zh',
      note: latinName,
    },
    { id: 'one:table', title: 'members.csv', table: { file: 'members.csv' } },
  ],
  bases: { stated: 9, context: 4, inferred: 2, reference: 1 },
};
const bare: AboutDataset = {
  ...{ id: 'two', title: latinName, version: '1', entities: 3, relations: 0, drawn: { entities: 2, relations: 0 } },
  ...{ licences: [], references: [], outlines: [], documents: [], bases: {} },
};
const knowing = (datasets: readonly AboutDataset[], more: Partial<PageState> = {}) =>
  middleOf(aboutId, { about: done<About>({ datasets: [...datasets] }), ...more });

export const aboutStates: readonly NamedState[] = [
  { name: 'loading', draw: middleOf(aboutId, { about: busy }) },
  { name: 'failed', draw: middleOf(aboutId, { about: failed() }) },
  { name: 'a database of others', draw: knowing([]) },
  { name: 'two datasets, one switched off', draw: knowing([dataset, bare], { hiddenDatasets: new Set(['two']) }) },
  {
    name: 'a long document from which nothing was drawn',
    draw: knowing([dataset], {
      documents: { 'one:report': done(document(many(450, (nth) => `第${nth}句没有人引用。`).join(''))) },
    }),
  },
  { name: 'the sentences are known', draw: knowing([dataset], { documents: { 'one:report': done(report) } }) },
];

export const aboutPanelStates: readonly NamedState[] = [{ name: 'how to read it', draw: panelOfView(aboutId, {}) }];
