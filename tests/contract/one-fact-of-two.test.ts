import { afterAll, beforeAll, expect, test } from 'vitest';
import { participationsOn, timelineOn } from '../../client/state/said-on.ts';
import { done } from '../../client/states/build.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { exportPieces } from '../../server/export/export-pieces.ts';
import { readDocument } from '../../server/graph/document.ts';
import { readParticipations } from '../../server/graph/links/participations.ts';
import { readTimeline } from '../../server/graph/links/timeline.ts';
import { readNeighbours } from '../../server/graph/neighbours.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { EntityId, type Entity, type Relation } from '../../shared/graph.ts';
import { relationWithout, saidWithout } from '../../shared/said-without.ts';
import { checkFiles } from '../support/check-files.ts';
import { describeEachEngine } from '../support/engines.ts';
import { smallFiles } from '../support/small-dataset.ts';

/** The same agreement by the same counties; what differs is when, how far, and who dates the agreement itself. */
const first = {
  ...smallFiles,
  'entities.csv': withColumns({ 'agreement:one': ',2023-05-01,done' }),
  'datapackage.json': described('first'),
};
const second = {
  ...smallFiles,
  'entities.csv': withColumns({ 'agreement:one': ',,planned' }),
  'relations.csv': (smallFiles['relations.csv'] ?? '').replaceAll('1,done,2024,', '1,planned,2021-03,'),
  'datapackage.json': described('second'),
};

function described(name: string): string {
  const described = JSON.parse(smallFiles['datapackage.json'] ?? '') as {
    name: string;
    resources: { name: string; schema: { fields: object[] } }[];
  };
  const [entities] = described.resources;
  entities?.schema.fields.push({ name: 'date', type: 'string' }, { name: 'status', type: 'string' });
  return JSON.stringify({ ...described, name });
}

function withColumns(cells: Readonly<Record<string, string>>): string {
  const [head = '', ...rows] = (smallFiles['entities.csv'] ?? '').trimEnd().split('\n');
  const filled = rows.map((row) => `${row}${cells[row.split(',')[0] ?? ''] ?? ',,'}`);
  return `${[`${head},date,status`, ...filled].join('\n')}\n`;
}

const agreement = EntityId.parse('agreement:one');
const county = EntityId.parse('county:430121');
const both = new Set<string>();
const [firstOff, secondOff] = [new Set(['first']), new Set(['second'])];

describeEachEngine('one fact that two datasets date differently', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    await engine.clear();
    store = createGraphStore(engine.open());
    for (const files of [first, second]) {
      const { dataset, said } = await checkFiles(files);
      if (dataset === undefined) throw new Error(said.join('\n'));
      await loadDataset(store, dataset);
    }
  });
  afterAll(async () => {
    await store.close();
    engine.remove();
  });

  test('an agreement has the date and the status of the dataset that is on, or the days of its signatures', async () => {
    const participations = done(await readParticipations(store));
    const timeline = done(await readTimeline(store));
    const told = (hiddenDatasets: ReadonlySet<string>) => {
      const hub = participationsOn({ participations, hiddenDatasets })?.hubs.find(({ id }) => id === agreement);
      const entry = timelineOn({ participations, timeline, hiddenDatasets })?.entries.find(
        ({ id }) => id === agreement,
      );
      return {
        ...{ date: hub?.date, status: hub?.status, signed: hub?.parties.map(({ date }) => date) },
        entry: [entry?.date, entry?.status, entry?.span?.from],
      };
    };
    const ofFirst = { date: '2023-05-01', status: 'done', signed: ['2024', '2024'] };
    expect({ both: told(both), first: told(secondOff), second: told(firstOff) }).toEqual({
      both: { ...ofFirst, entry: ['2023-05-01', 'done', '2023-05-01'] },
      first: { ...ofFirst, entry: ['2023-05-01', 'done', '2023-05-01'] },
      second: {
        ...{ date: undefined, status: 'planned', signed: ['2021-03', '2021-03'] },
        entry: [undefined, 'planned', '2021-03-01'],
      },
    });
  });

  test('a relation and an entity of the picture say what the dataset says that is on', async () => {
    const { relations, entities } = await readNeighbours(store, {
      ...{ id: county, direction: 'both', order: 'most', limit: 10, types: ['SIGNED'] },
    });
    const [relation, entity] = [relations[0], entities.find(({ id }) => id === agreement)];
    if (relation === undefined || entity === undefined) throw new Error('wanted a county that signed');
    const told = (without: ReadonlySet<string>) => {
      const said = relationWithout(relation, without);
      return [
        said.date,
        said.status,
        said.evidence.length,
        said.evidence[0]?.said,
        saidWithout(entity, without).status,
      ];
    };
    expect({ both: told(both)[0], first: told(secondOff), second: told(firstOff) }).toEqual({
      both: '2024',
      first: ['2024', 'done', 1, undefined, 'done'],
      second: ['2021-03', 'planned', 1, undefined, 'planned'],
    });
  });

  test('a file of what is in sight has no word of the dataset that is off', async () => {
    const read = async (without: string[]) => {
      let text = '';
      for await (const piece of exportPieces(store, { format: 'json', sight: { ids: [county, agreement], without } }))
        text += String(piece);
      const { entities, relations } = JSON.parse(text) as { entities: Entity[]; relations: Relation[] };
      const own = relations.find(({ type }) => type === 'SIGNED');
      return {
        documents: entities.flatMap(({ id, kind }) => (kind === 'Document' ? [id] : [])),
        signed: [own?.date, own?.evidence.map(({ document }) => document), own?.datasets],
        agreement: entities.flatMap(({ id, date, datasets }) => (id === agreement ? [date, datasets] : [])),
      };
    };
    expect({ first: await read(['second']), second: await read(['first']) }).toEqual({
      first: {
        documents: ['document:first:doc'],
        signed: ['2024', ['first:doc'], ['first']],
        agreement: ['2023-05-01', ['first']],
      },
      second: {
        documents: ['document:second:doc'],
        signed: ['2021-03', ['second:doc'], ['second']],
        agreement: [undefined, ['second']],
      },
    });
  });

  test('beside a sentence of a document stands what its own dataset says', async () => {
    const statuses = async (id: string) => {
      const { spans } = await readDocument(store, id);
      return [...new Set(spans.flatMap(({ type, status }) => (type === 'SIGNED' ? [status] : [])))];
    };
    expect([await statuses('first:doc'), await statuses('second:doc')]).toEqual([['done'], ['planned']]);
  });
});
