import { checkDataset, type Dataset } from '../../server/dataset/check-dataset.ts';
import type { KindRoles, RelationRoles } from '../../shared/vocabulary.ts';
import { writeDataset } from './small-dataset.ts';

/** A dataset of one sentence per fact, in which firms own each other. */
export interface Tiny {
  name: string;
  document: string;
  text: string;
  /** Of the document. */
  language?: string;
  /** Name by id. */
  firms: Record<string, string>;
  owns: { source: string; target: string; quote: string }[];
  /** Of all firms. */
  kind?: string;
  measure?: { entity: string; name: string; value: number; quote: string };
  columns?: Record<string, { type: string; value: string }>;
  /** Of the kind, and of OWNS. */
  roles?: { kind: KindRoles; type: RelationRoles };
}

export async function tinyDataset(tiny: Tiny): Promise<Dataset> {
  const { folder, remove } = writeDataset(tinyFiles(tiny));
  const { dataset, faults } = await checkDataset(folder);
  remove();
  if (dataset === undefined) throw new Error(JSON.stringify(faults));
  return dataset;
}

export function tinyFiles(tiny: Tiny): Record<string, string> {
  const { name, document, text, firms, owns, kind = 'Firm', measure, columns = {}, roles } = tiny;
  const own = Object.keys(columns);
  const quoteOf = (id: string) => owns.find(({ source, target }) => source === id || target === id)?.quote ?? '';
  const csv = (head: string[], rows: (string | number)[][]) =>
    [head, ...rows].map((row) => `${row.map((cell) => `"${cell}"`).join(',')}\n`).join('');
  const heads = {
    entities: ['id', 'kind', 'name', 'aliases', 'within', 'basis', 'document', 'quote', 'occurrence', 'note', ...own],
    relations: ['source', 'type', 'target', 'basis', 'document', 'quote', 'occurrence', 'status', 'date', 'note'],
    measures: 'entity name value unit qualifier period basis document quote occurrence note'.split(' '),
  };
  return {
    'datapackage.json': JSON.stringify({
      name,
      title: `Dataset ${name}`,
      version: '1',
      licenses: [{ name: 'CC0-1.0' }],
      resources: Object.entries(heads).map(([table, head]) => ({
        name: table,
        path: `${table}.csv`,
        schema: { fields: head.map((column) => ({ name: column, type: columns[column]?.type ?? typeOf(column) })) },
      })),
      documents: [{ id: document, path: 'documents/one.txt', title: `Document of ${name}`, language: tiny.language }],
    }),
    'vocabulary.json': JSON.stringify({
      kinds: Object.fromEntries(
        [kind, 'Document', 'Measure'].map((one) => [
          one,
          {
            zh: one,
            en: one,
            sentence: one,
            icon: 'tag',
            shape: 'ellipse',
            color: 'company',
            ...(one === kind ? roles?.kind : {}),
          },
        ]),
      ),
      relations: {
        OWNS: {
          zh: '持有',
          en: 'owns',
          sentence: 'One owns the other.',
          domain: [kind],
          range: [kind],
          ...roles?.type,
        },
        HAS_MEASURE: { zh: '指标', en: 'has', sentence: 'A number.', domain: [kind], range: ['Measure'] },
        MENTIONED_IN: { zh: '见于', en: 'in', sentence: 'It is named.', domain: [kind], range: ['Document'] },
      },
    }),
    'documents/one.txt': text,
    'entities.csv': csv(
      heads.entities,
      Object.entries(firms).map(([id, firm]) => [
        ...[id, kind, firm, '', '', 'stated', document, quoteOf(id), '', ''],
        ...own.map((column) => columns[column]?.value ?? ''),
      ]),
    ),
    'relations.csv': csv(
      heads.relations,
      owns.map(({ source, target, quote }) => [source, 'OWNS', target, 'stated', document, quote, '', '', '', '']),
    ),
    'measures.csv': csv(
      heads.measures,
      measure === undefined
        ? []
        : [[measure.entity, measure.name, measure.value, '', '', '', 'stated', document, measure.quote, '', '']],
    ),
  };
}

/** The same files with one more column in a table, filled in its first row. */
export function withColumn(
  files: Record<string, string>,
  table: 'entities' | 'relations' | 'measures',
  column: string,
  { type, value }: { type: string; value: string },
): Record<string, string> {
  const description = JSON.parse(files['datapackage.json'] ?? '') as {
    resources: { name: string; schema: { fields: { name: string; type: string }[] } }[];
  };
  for (const { name, schema } of description.resources) if (name === table) schema.fields.push({ name: column, type });
  const [head, first, ...rest] = (files[`${table}.csv`] ?? '').trimEnd().split('\n');
  const rows = [`${head ?? ''},"${column}"`, `${first ?? ''},"${value}"`, ...rest.map((row) => `${row},""`)];
  return { ...files, 'datapackage.json': JSON.stringify(description), [`${table}.csv`]: `${rows.join('\n')}\n` };
}

function typeOf(column: string): string {
  return { value: 'number', occurrence: 'integer' }[column] ?? 'string';
}
