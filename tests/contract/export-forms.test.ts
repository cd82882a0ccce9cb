import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDataset } from '../../server/dataset/check-dataset.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { exportPieces } from '../../server/export/export-pieces.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { type Entity, EntityId, type Relation } from '../../shared/graph.ts';
import { checkFiles } from '../support/check-files.ts';
import { describeEachEngine } from '../support/engines.ts';
import { inOwnTemporaryFolder } from '../support/own-temporary-folder.ts';
import { filesOf, rowsOf, takenOut, textOf, writeBelow } from '../support/taken-out.ts';
import { tinyFiles } from '../support/tiny-dataset.ts';

interface Whole {
  entities: Entity[];
  relations: Relation[];
  documents: { id: string; title: string; text: string }[];
}

interface Drawn {
  nodes: Record<string, Record<string, unknown>>;
  edges: Record<string, Record<string, unknown>>;
}

/** What a file of a graph must say, by what is taken out as JSON. */
function drawnOf({ entities, relations }: Whole): Drawn {
  const told = (one: object, beside: readonly string[]) =>
    Object.fromEntries(
      Object.entries(one).flatMap(([name, value]): [string, unknown][] => {
        if (beside.includes(name) || value === '') return [];
        if (!Array.isArray(value)) return [[name, value]];
        const text = value.join('|');
        return text === '' ? [] : [[name, text]];
      }),
    );
  return {
    nodes: Object.fromEntries(entities.map((one) => [one.id, told(one, ['id'])])),
    edges: Object.fromEntries(
      relations.map((one) => [
        one.id,
        {
          ...told({ ...one, sentences: sentencesOf(one) }, ['id', 'source', 'target', 'evidence']),
          evidence: one.evidence,
          ends: [one.source, one.target],
        },
      ]),
    ),
  };
}

/** XML has no such character as one of them has. */
function sentencesOf({ evidence }: Relation): string {
  const quotes = evidence.flatMap(({ quote }) => (quote === '' ? [] : [quote]));
  return quotes.join('\n').replaceAll('\u0007', '\uFFFD');
}

/** What an independent reader makes of it. */
function readGraph(graph: Graph, beside: { nodes: string[]; edges: string[] } = { nodes: [], edges: [] }): Drawn {
  const own = (attributes: Record<string, unknown>, left: readonly string[]) =>
    Object.fromEntries(Object.entries(attributes).filter(([name]) => !left.includes(name)));
  return {
    nodes: Object.fromEntries(graph.mapNodes((id, attributes) => [id, own(attributes, beside.nodes)])),
    edges: Object.fromEntries(
      graph.mapEdges((id, attributes, source, target) => [
        id,
        {
          ...own(attributes, beside.edges),
          evidence: JSON.parse(String(attributes['evidence'])) as unknown,
          ends: [source, target],
        },
      ]),
    ),
  };
}

const hostile = `<&>"' \u0007 \\u0041 \\' =cmd|' /C calc'!A0`;

/** Names and a text that mean something to each of the forms. */
const tiny = tinyFiles({
  ...{ name: 'tiny', document: 'report', text: `=Alpha ${hostile} owns -Beta.\r\n3 works of -Beta.` },
  firms: { 'firm:1': '=Alpha', 'firm:2': '-Beta' },
  owns: [{ source: 'firm:1', target: 'firm:2', quote: `=Alpha ${hostile.replaceAll('"', '""')} owns -Beta.` }],
  measure: { entity: 'firm:2', name: 'works', value: 3, quote: '3 works of -Beta.' },
  columns: { share: { type: 'number', value: '3' }, founded: { type: 'date', value: '2020-02-29' } },
});

/** What loading a zip of one dataset would find. */
async function loadsBack(zip: Uint8Array) {
  const { folder, remove } = writeBelow(filesOf(zip));
  const { dataset, faults } = await checkDataset(join(folder, readdirSync(folder)[0] ?? ''));
  remove();
  const places = (dataset?.entities ?? []).filter(({ kind }) => /^(Province|City|County)$/.test(kind));
  return { id: dataset?.id, faults, places: places.map(({ id }) => id).sort() };
}

describeEachEngine('what is taken out', (engine) => {
  let store: GraphStore;
  let whole: Whole;
  beforeAll(async () => {
    store = createGraphStore(await engine.openFirstDataset('write'));
    const { dataset, said } = await checkFiles(tiny);
    if (dataset === undefined) throw new Error(said.join('\n'));
    await loadDataset(store, dataset);
    whole = JSON.parse(await textOf(store, { format: 'json' })) as Whole;
  });
  afterAll(async () => {
    await store.close();
    await engine.clear();
    engine.remove();
  });

  test('as GraphML is read by another program with the same counts and properties', async () => {
    const graph = parseGraphml(Graph, await textOf(store, { format: 'graphml' }));
    expect(readGraph(graph)).toEqual(drawnOf(whole));
  });

  test('as GEXF is read by another program with the same counts and properties', async () => {
    const graph = parseGexf(Graph, await textOf(store, { format: 'gexf' }));
    expect(readGraph(graph, { nodes: ['label'], edges: ['label', 'kind'] })).toEqual(drawnOf(whole));
  });

  test('as tables has each entity, relation, sentence and document, and nothing that a spreadsheet runs', async () => {
    const zip = await takenOut(store, { format: 'csv' });
    const files = filesOf(zip);
    const rows = (name: string) => rowsOf(files[`${name}.csv`]);
    const cells = Object.entries(files).flatMap(([name]) =>
      name.endsWith('.csv') ? rowsOf(files[name]).flatMap((row) => Object.values(row)) : [],
    );
    expect({
      things: rows('entities').length + rows('measures').length + rows('documents').length,
      relations: rows('relations').length,
      sentences: rows('evidence').length,
      marked: Object.entries(unzipSync(zip)).every(
        ([name, [a, b, c]]) => !name.endsWith('.csv') || (a === 0xef && b === 0xbb && c === 0xbf),
      ),
      run: cells.filter((cell) => /^[=+@\t\r-]/.test(cell)),
      text: files['documents/tiny/report.txt'],
      owns: rows('evidence').find(({ type }) => type === 'OWNS'),
      measure: rows('measures').find(({ name }) => name === 'works'),
    }).toEqual({
      things: whole.entities.length,
      relations: whole.relations.length,
      sentences: whole.relations.flatMap(({ evidence }) => evidence).length,
      ...{ marked: true, run: [] },
      text: whole.documents.find(({ id }) => id === 'tiny:report')?.text,
      owns: expect.objectContaining({ source_name: "'=Alpha", title: 'Document of tiny', basis: 'stated' }) as unknown,
      measure: expect.objectContaining({ entities: 'firm:2', entity_names: "'-Beta", value: '3' }) as unknown,
    });
  });

  test('of a view is what is in sight, with what is said of it, and in a drawing nothing else', async () => {
    const ids = ['county:431026', 'city:431000', 'agreement:kuasheng-ganzhou'].map((id) => EntityId.parse(id));
    const among = whole.relations.filter(({ source, target }) => ids.includes(source) && ids.includes(target));
    const sight = { ids, relations: among.slice(0, 1).map(({ id }) => id) };
    const seen = JSON.parse(await textOf(store, { format: 'json', sight: { ids } })) as Whole;
    const drawn = parseGexf(Graph, await textOf(store, { format: 'gexf', sight }));
    const beside = seen.entities.filter(({ kind }) => kind !== 'Measure' && kind !== 'Document').map(({ id }) => id);
    const folder = await loadsBack(await takenOut(store, { format: 'dataset', sight: { ids } }));
    expect({
      beside: beside.sort(),
      among: seen.relations.filter(({ target }) => ids.includes(target)).map(({ id }) => id),
      measures: seen.entities.filter(({ kind }) => kind === 'Measure').length,
      documents: seen.documents.map(({ id }) => id),
      drawn: { nodes: drawn.nodes().sort(), edges: drawn.edges() },
      folder,
    }).toEqual({
      beside: [...ids].sort(),
      among: among.map(({ id }) => id).sort(),
      measures: whole.relations.filter(({ type, source }) => type === 'HAS_MEASURE' && ids.includes(source)).length,
      documents: ['xianggan:xianggan-2024'],
      drawn: { nodes: [...ids].sort(), edges: sight.relations },
      folder: { id: 'xianggan-part', faults: [], places: ['city:431000', 'county:431026', 'province:430000'] },
    });
  });

  test.each(['csv', 'dataset', 'graphml', 'gexf'] as const)(
    'as %s leaves nothing on the disk where it is broken off before its first piece',
    (format) =>
      inOwnTemporaryFolder(async (folder) => {
        const stop = new AbortController();
        const pieces = exportPieces(store, { format }, { signal: stop.signal });
        const first = pieces.next();
        while (readdirSync(folder).length === 0) await setImmediate();
        stop.abort();
        await expect(first).rejects.toThrow();
        expect(readdirSync(folder)).toEqual([]);
      }),
  );

  test.each(['csv', 'dataset', 'graphml', 'gexf', 'cypher'] as const)(
    'as %s leaves nothing on the disk where nobody reads on',
    (format) =>
      inOwnTemporaryFolder(async (folder) => {
        const pieces = exportPieces(store, { format });
        const first = await pieces.next();
        const meanwhile = readdirSync(folder).length;
        await pieces.return(undefined);
        expect({ isDone: first.done, isUsed: meanwhile > 0, left: readdirSync(folder) }).toEqual({
          ...{ isDone: false, isUsed: format !== 'cypher', left: [] },
        });
      }),
  );
});
