import { checkFiles } from './check-files.ts';
import { importTables } from './read-tables.ts';

const ownOfRelation = new Set([
  ...[
    'id',
    'source',
    'target',
    'type',
    'key',
    'basis',
    'evidence',
    'occurrence',
    'status',
    'statements',
    'date',
    'note',
  ],
]);
const ownOfEntity = new Set(['id', 'kind', 'name', 'aliases', 'within', 'basis', 'evidence', 'date', 'note']);

/**
 * What files become, in words and sorted: things as `County 邻水县 in 四川省`, relations as `甲 SUPPLIES 乙 2019 产品 罐头`, each with its date, note
 * and properties behind it. `said` are faults of the import and of the check of what it made.
 */
export async function tableFacts(files: Readonly<Record<string, string | Uint8Array>>) {
  const { dataset: made, faults, notices } = await importTables(files);
  const { dataset, said } = await checkFiles(made?.files ?? {});
  const entities = dataset?.entities.filter(({ kind }) => kind !== 'Document') ?? [];
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const relations =
    dataset?.relations.filter(
      ({ basis, source, target }) => basis === 'table' && nameOf.has(source) && nameOf.has(target),
    ) ?? [];
  return {
    said: [...faults, ...said],
    notices,
    things: entities.map((one) => [one.kind, one.name, ...more(one, ownOfEntity)].join(' ')).sort(),
    relations: relations
      .map((one) => [nameOf.get(one.source), one.type, nameOf.get(one.target), ...more(one, ownOfRelation)].join(' '))
      .sort(),
  };
}

function more(one: object, own: ReadonlySet<string>): string[] {
  const { date, note } = one as { date?: string; note?: string };
  const properties = Object.entries(one).filter(([name, value]) => !own.has(name) && value !== undefined);
  return [
    ...[date, note].filter((words) => words !== undefined),
    ...properties.map(([name, value]) => `${name}=${String(value)}`),
  ];
}
