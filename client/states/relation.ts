import type { Relation } from '#shared/graph';
import { relationPanel } from '../panels/relation.ts';
import { addedPanel } from '../panels/added.ts';
import { document, done, entity, failed, many, relation } from './build.ts';
import { having, type NamedState } from './state.ts';
import { emptyGraph, mergeSubgraph } from '../state/graph.ts';
import { entities, latinName, longName, quoted, relations, report } from './world.ts';

const sentence = '汝城县与崇义县签署红色旅游协议';
const ofEach = relation('SIGNED', entities.rucheng, entities.tourism, {
  ...{ date: '2023-04', status: 'done' },
  evidence: [
    quoted(sentence),
    quoted('两县还将推进医疗合作', { basis: 'context', note: '“两县”指上一句的两县。' }),
    quoted('上犹县随后加入', { basis: 'inferred', note: '加入的是同一份协议。' }),
    { document: 'small:gb-t-2260', start: 0, end: 0, quote: '', basis: 'reference' },
  ],
});

const arabic = document('وقعت مصر والأردن اتفاقا. ثم صادقتا عليه.', {
  id: 'small:taqrir',
  title: 'تقرير',
  language: 'ar',
});

function panelOf(shown: Relation): NamedState['draw'] {
  return (context) => relationPanel(context, shown);
}

export const relationStates: readonly NamedState[] = [
  { name: 'one sentence', draw: panelOf(relations.signed) },
  { name: 'evidence of each basis', draw: panelOf(ofEach) },
  { name: 'planned, inferred, with a very long name', draw: panelOf(relations.planned) },
  {
    name: 'of a database of others, without evidence',
    draw: panelOf({ ...relations.signed, evidence: [], basis: 'reference', roles: ['Joe', 'Jim'], since: 1990 }),
  },
  { name: 'a collective statement', draw: panelOf({ ...relations.signed, collective: 'sany' }) },
  {
    name: 'a quote that does not stand there',
    draw: panelOf({ ...relations.signed, evidence: [{ ...quoted(sentence), start: 3 }] }),
  },
  {
    name: 'in Arabic',
    draw: (context) =>
      relationPanel(having(context, { documents: { [arabic.id]: done(arabic) } }), {
        ...relations.signed,
        evidence: [{ document: arabic.id, start: 0, end: 23, quote: arabic.text.slice(0, 23), basis: 'stated' }],
      }),
  },
  {
    name: 'its document does not come',
    draw: (context) =>
      relationPanel(having(context, { documents: { [report.id]: failed('timeout') } }), relations.signed),
  },
];

const brought = many(8, (nth) =>
  entity('Agreement', `brought-${nth}`, nth === 1 ? longName : nth === 2 ? latinName : `协议${nth}`),
);

export const addedStates: readonly NamedState[] = [
  { name: 'empty', draw: (context) => addedPanel(context, { entities: [], relations: [] }) },
  {
    name: 'one entity and its relation',
    draw: (context) => addedPanel(context, { entities: [entities.tourism.id], relations: [relations.signed.id] }),
  },
  {
    name: 'of which a part was not there before',
    draw: (context) =>
      addedPanel(context, {
        ...{ entities: [entities.tourism.id], relations: [relations.signed.id] },
        came: { entities: [], relations: [relations.signed.id] },
      }),
  },
  {
    name: 'many, with very long names',
    draw: (context) => {
      const graph = mergeSubgraph(emptyGraph, { entities: brought, relations: [] });
      return addedPanel(having(context, { graph }), { entities: brought.map(({ id }) => id), relations: [] });
    },
  },
  {
    name: 'more than are listed',
    draw: (context) => {
      const all = many(230, (nth) => entity('Agreement', `listed-${nth}`, `协议${nth}`));
      const graph = mergeSubgraph(emptyGraph, { entities: all, relations: [] });
      return addedPanel(having(context, { graph }), { entities: all.map(({ id }) => id), relations: [] });
    },
  },
];
