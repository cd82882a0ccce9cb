import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { EntityId } from '#shared/graph';
import { type DossierOf, factsOf } from '../../../client/paper/dossier/fact.ts';
import { dossierPage } from '../../../client/paper/dossier/page.ts';
import { dossierZip } from '../../../client/paper/dossier/zip.ts';
import { firstState, type State } from '../../../client/state/state.ts';
import { details, entity, evidence, refOf, relation } from '../../../client/states/build.ts';

const hostile = '=1+1</style><script>alert(1)</script><img src=x onerror=alert(2)>';
const [a, b, hub] = [entity('County', 'a', hostile), entity('County', 'b', '崇义县'), entity('Agreement', 'x', '协议')];
const quote = (text: string, start: number) => evidence(text, { document: 'd:one', start, end: start + text.length });
const relations = [
  relation('SIGNED', a, hub, {
    id: 'one',
    evidence: [quote(hostile, 3), quote('a\nb', 90)],
    status: 'done',
    date: '2024-08?',
  }),
  relation('SIGNED', b, hub, { id: 'two', evidence: [quote('崇义县签署', 40)] }),
  relation('ADJACENT_TO', a, b, {
    ...{ id: 'three', basis: 'reference' },
    evidence: [{ document: 'd:gbt2260', start: 0, end: 0, quote: '', basis: 'reference' }],
  }),
  relation('SIGNED', a, b, { id: 'four', evidence: [], withoutEvidence: true }),
];
const names = new Map([a, b, hub].map(({ id, name }) => [id as string, name]));
const nameOf = (id: string) => names.get(id) ?? id;
const facts = factsOf(
  new Map([
    ['four', 3],
    ['three', 2],
    ['link:a~b', 1],
  ]),
  (line) =>
    line === 'link:a~b'
      ? { says: `${a.name} — ${b.name}`, relations: relations.slice(0, 2) }
      : { relations: relations.filter(({ id }) => id === line) },
  ({ source, type, target }) => `${nameOf(source)} ${type} ${nameOf(target)}`,
);
const dossier: DossierOf = {
  ...{
    title: hostile,
    about: '3',
    ...{ svg: '<?xml version="1.0"?>\n<svg><text>1</text></svg>\n', figure: '<svg><text>1</text></svg>\n' },
  },
  ...{
    facts,
    entities: [a, b, hub],
    details: [],
    datasets: [{ title: '湘赣边', version: '1.0.0' }],
    day: '2026-11-26',
  },
  documents: new Map([['d:one', { id: 'd:one', title: hostile, publisher: '江西日报', date: '2024', language: 'zh' }]]),
  ...{ address: 'http://localhost/?fold=on', page: 'http://localhost/' },
};
const inZh: State = { ...firstState, language: 'zh' };

test('every line has its number, its sentences and its footnote, which leads back', () => {
  const { document } = parseHTML(dossierPage(inZh, dossier));
  const items = [...document.querySelectorAll('ol.facts > li')];
  const notes = [...document.querySelectorAll('ol.footnotes > li')];
  const said = hostile.replaceAll(/\s+/g, ' ');
  const passage = (at: string) => `http://localhost/?document=d:one&at=${at}`;
  expect({
    facts: items.map((item) => ({
      id: item.id,
      leads: item.querySelector('.to-note')?.getAttribute('href'),
      quotes: [...item.querySelectorAll('blockquote > p:first-child')].map(({ textContent }) => textContent),
    })),
    notes: notes.map((note) => ({ id: note.id, text: note.textContent })),
  }).toEqual({
    facts: [
      { id: 'fact-1', leads: '#note-1', quotes: [said, 'a b', '崇义县签署'] },
      { id: 'fact-2', leads: '#note-2', quotes: [] },
      { id: 'fact-3', leads: '#note-3', quotes: [] },
    ],
    notes: [
      {
        id: 'note-1',
        text: `${['3-68', '90-93', '40-45'].map((at) => `${hostile}[EB/OL]. 江西日报, 2024[2026-11-26]. ${passage(at)}.`).join('；')} ↑`,
      },
      { id: 'note-2', text: '参照表 gbt2260，不是文献中的句子。 ↑' },
      { id: 'note-3', text: '没有保存出处。 ↑' },
    ],
  });
});

test('no text of a document becomes markup, and the page may fetch and run nothing', () => {
  const { document } = parseHTML(dossierPage({ ...inZh, language: 'en' }, dossier));
  expect({
    strange: [...document.querySelectorAll('script, img, iframe, object, link, [onerror]')].map(
      ({ localName }) => localName,
    ),
    policy: document.querySelector('meta[http-equiv]')?.getAttribute('content'),
    title: document.title,
    footnote: document.querySelector('#note-1')?.textContent.includes('accessed November 26, 2026'),
  }).toEqual({ strange: [], policy: "default-src 'none'; style-src 'unsafe-inline'", title: hostile, footnote: true });
});

test('the zip holds page, picture, tables that Excel opens without running anything, and the datasets', async () => {
  const dataset = new Uint8Array([80, 75, 5, 6]);
  const zip = dossierZip(inZh, dossier, {
    nameOf,
    datasets: [
      { id: 'one', bytes: dataset },
      { id: 'two', bytes: dataset },
    ],
  });
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  const [head = '', ...rows] = strFromU8(files['线.csv'] ?? new Uint8Array()).split('\r\n');
  expect({
    names: Object.keys(files).sort(),
    dataset: files['dataset-two.zip'],
    page: strFromU8(files['dossier.html'] ?? new Uint8Array()) === dossierPage(inZh, dossier),
    columns: head.replace('\ufeff', '').split(',').length,
    rows: rows.filter((row) => row !== '').map((row) => row.slice(0, 2)),
    runs: rows.some((row) => /(^|,)"?[=+@-]/.test(row)),
  }).toEqual({
    names: ['dataset-one.zip', 'dataset-two.zip', 'dossier.html', 'picture.svg', '实体.csv', '文献.csv', '线.csv'],
    ...{ dataset, page: true, columns: 17, rows: ['1,', '1,', '1,', '2,', '3,'], runs: false },
  });
});

test('of an entity it says what it is, where it lies and its numbers, each with its sentence', () => {
  const measure = {
    id: EntityId.parse('measure:m'),
    name: '面积',
    value: 2401,
    unit: '平方公里',
    together: [],
    evidence: [quote('2401平方公里', 50)],
  };
  const known = details({ ...b, aliases: ['崇义'] }, { within: [refOf(hub)], measures: [measure] });
  const { document } = parseHTML(dossierPage(inZh, { ...dossier, details: [known] }));
  const words = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
  expect({
    rows: words('dt, dd'),
    numbers: words('ul.facts .says'),
    quotes: words('ul.facts blockquote > p:first-child'),
  }).toEqual({
    rows: ['类别', 'County', '位于', '协议', '又名', '崇义'],
    numbers: ['面积：2401平方公里'],
    quotes: ['2401平方公里'],
  });
});

test('a dossier of a graph without datasets names none', () => {
  const data = (of: DossierOf) => /数据：/.test(dossierPage(inZh, of));
  expect({ some: data(dossier), none: data({ ...dossier, datasets: [] }) }).toEqual({ some: true, none: false });
});

test('relations of one line that rest on the same sentence share it, and what is no relation has its sentence too', () => {
  const shared = [quote('两县签署', 7)];
  const together = [
    relation('SIGNED', a, hub, { id: 'five', evidence: shared }),
    relation('SIGNED', b, hub, { id: 'six', evidence: shared }),
  ];
  const own = factsOf(
    new Map([
      ['pair', 1],
      ['bar', 2],
    ]),
    (line) =>
      line === 'pair'
        ? { says: '两县：1', relations: together }
        : { says: '协议 · 2024', relations: [], evidence: [quote('二〇二四年签署', 60)] },
    ({ source }) => `${nameOf(source)} 签署`,
  );
  const { document } = parseHTML(dossierPage(inZh, { ...dossier, facts: own }));
  const items = [...document.querySelectorAll('ol.facts > li')];
  const texts = (item: Element, selector: string) =>
    [...item.querySelectorAll(selector)].map(({ textContent }) => textContent);
  expect(
    items.map((item) => ({ parts: texts(item, '.part'), quotes: texts(item, 'blockquote > p:first-child') })),
  ).toEqual([
    { parts: [`${hostile.replaceAll(/\s+/g, ' ')} 签署`, '崇义县 签署'], quotes: ['两县签署'] },
    { parts: [], quotes: ['二〇二四年签署'] },
  ]);
  expect(
    [...document.querySelectorAll('ol.footnotes > li')].map(({ textContent }) => /at=[\d-]+/.exec(textContent)?.[0]),
  ).toEqual(['at=7-11', 'at=60-67']);
});
