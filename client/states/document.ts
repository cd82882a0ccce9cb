import { documentPanel } from '../panels/document.ts';
import type { PageState } from '../page/rooms.ts';
import type { DocumentText } from '../state/state.ts';
import { busy, document, done, entity, failed, refOf } from './build.ts';
import { having, kept, type NamedState } from './state.ts';
import { entities, quoted, relations, report } from './world.ts';

const span = (words: string, relation = relations.signed): DocumentText['spans'][number] => {
  const { start, end } = quoted(words);
  return {
    start,
    end,
    relation: relation.id,
    type: relation.type,
    basis: relation.basis,
    source: refOf(entities.rucheng),
    target: refOf(entities.tourism),
  };
};
const marked: DocumentText = {
  ...report,
  spans: [
    span('汝城县与崇义县签署红色旅游协议'),
    span('崇义县签署红色旅游协议', relations.alsoSigned),
    span('两县还将推进医疗合作', relations.planned),
  ],
};
const headed = document(
  '# A Treaty of Friendship\n\nThe two republics declare that the boundary shall run along the middle of the river, and that neither of them shall build upon its banks.\n\n* the first article\n* the second',
  {
    title: 'A Treaty of Friendship, Commerce and Navigation between the Republics on Either Side of the River',
    language: 'en',
  },
);

function readerIn(change: Partial<PageState>, start?: number): NamedState['draw'] {
  const chosen = kept(({ again }) => {
    let span = start;
    return {
      start: () => span,
      choose: (next: number) => {
        span = next;
        again();
      },
    };
  });
  return (context) => {
    const { start: now, choose } = chosen(context);
    return documentPanel(having(context, { reading: { document: report.id, start: now() }, ...change }), choose);
  };
}

/** Rows 901 to 1,100 of a table of a million, each `Land n` and a treaty; asked for around row 1,000. */
const rows = Array.from({ length: 200 }, (_, at) => `Land ${901 + at}\tBern\n`);
const longTable: DocumentText = {
  ...document(rows.join(''), { title: 'members.csv' }),
  table: { file: 'members.csv', head: 1, heads: ['country', 'treaty'] },
  window: { row: 901, rows: 200, total: 1_000_000, start: 12_000, asked: 1000 },
  spans: [
    {
      ...span('汝城县与崇义县签署红色旅游协议'),
      ...{ start: 12_000 + rows.slice(0, 99).join('').length, row: 1000, cells: ['A1000'] },
      end: 12_000 + rows.slice(0, 100).join('').length - 1,
    },
  ],
};

/** A cell of a table that is a list: some of it says something. */
const list = '茶陵县、攸县、莲花县';
const listTable: DocumentText = {
  ...document(`协议\t各方\n甲协议\t${list}\n`, { title: '协议.csv' }),
  table: { file: '协议.csv', head: 1, heads: ['协议', '各方'] },
  spans: ['茶陵县', '莲花县'].map((name) => {
    const text = `甲协议\t${list}`;
    const party = refOf(entity('County', name, name));
    const agreement = refOf(entity('Agreement', 'a', '甲协议'));
    return {
      ...{ ...span('汝城县与崇义县签署红色旅游协议'), start: 6, end: 6 + text.length },
      ...{ row: 2, cells: ['A2', 'B2'], source: party, target: agreement },
    };
  }),
};

const reads = (text: DocumentText) => ({ documents: { [report.id]: done(text) } });

export const documentStates: readonly NamedState[] = [
  { name: 'loading', draw: readerIn({ documents: { [report.id]: busy } }) },
  { name: 'failed', draw: readerIn({ documents: { [report.id]: failed('not-found') } }) },
  { name: 'without evidence', draw: readerIn(reads(report)) },
  { name: 'with marked words, none chosen', draw: readerIn(reads(marked)) },
  { name: 'with what the chosen words prove', draw: readerIn(reads(marked), 0) },
  {
    name: 'words that a search found',
    draw: readerIn({ ...reads(report), reading: { document: report.id, start: 0, end: 3 } }),
  },
  { name: 'rows of a long table', draw: readerIn(reads(longTable)) },
  { name: 'a row with a list', draw: readerIn(reads(listTable)) },
  { name: 'English, with signs of its own', draw: readerIn(reads({ ...headed, publisher: undefined })) },
];
