import { stringify } from 'csv-stringify/sync';
import type { Draft, DraftEntity, DraftEvidence } from '../../../shared/draft.ts';
import { modelRule } from '../../../shared/model-words.ts';
import { placeWithin, thingWithin } from '../../../shared/default-roles.ts';
import { describeDrafts } from './describe-drafts.ts';

const usual = {
  entities: ['id', 'kind', 'name', 'aliases', 'within', 'basis', 'document', 'quote', 'occurrence', 'note'],
  relations: [
    ...['source', 'type', 'target', 'basis', 'document', 'quote', 'occurrence', 'status', 'date', 'collective', 'note'],
  ],
  measures: [
    ...['entity', 'name', 'value', 'unit', 'qualifier', 'period', 'basis', 'document', 'quote', 'occurrence', 'note'],
  ],
};
export type DraftColumns = typeof usual;

/** The column that says which language model drafted a row, where one did alone. */
const maker = 'draftedBy';

/** Where the divisions are from that a text does not name itself. */
export const divisionsReference = 'gbt2260';

/** The files of a dataset that holds what drafts propose, with the drafts themselves beside it: rule and certainty of each proposal stand in draft.json. */
export function draftDataset(
  drafts: readonly Draft[],
  about: { id: string; title: string; kinds: Readonly<Record<string, unknown>> },
): Record<string, string> {
  const columns = columnsOf(drafts);
  const entities = mergedEntities(drafts).map((row) => withoutSaid(row, drafts));
  const facts = new Set<string>();
  const relations = drafts.flatMap(({ document, relations: own }) =>
    own.flatMap(({ source, type, target, evidence, status, date, collective, ...made }) => {
      const key = [source, type, target, document.id, evidence.start].join(' ');
      if (facts.has(key)) return [];
      facts.add(key);
      const said = { ...proof(document.id, evidence), status, date, collective };
      return [{ source, type, target, ...said, [maker]: makerOf(made) }];
    }),
  );
  const measures = drafts.flatMap(({ document, measures: own }) =>
    own.map(({ entity, name, value, unit, qualifier, period, evidence }) => ({
      ...{ entity, name, value: String(value), unit, qualifier, period },
      ...proof(document.id, evidence),
    })),
  );
  return {
    ...describeDrafts(drafts, { ...about, columns }),
    'entities.csv': csv(columns.entities, entities),
    'relations.csv': csv(columns.relations, relations),
    'measures.csv': csv(columns.measures, measures),
    ...Object.fromEntries(drafts.map(({ document }) => [`documents/${document.id}.txt`, document.text])),
    'draft.json': `${JSON.stringify({ version: 1, drafts: drafts.map(withoutText) }, null, 1)}\n`,
  };
}

function columnsOf(drafts: readonly Draft[]): DraftColumns {
  const isByModel = drafts.some(({ entities, relations }) =>
    [...entities, ...relations].some((one) => makerOf(one) !== undefined),
  );
  if (!isByModel) return usual;
  return { ...usual, entities: [...usual.entities, maker], relations: [...usual.relations, maker] };
}

function makerOf({ rule, models = [] }: Pick<DraftEntity, 'rule' | 'models'>): string | undefined {
  return rule === modelRule ? `model ${models.join(', ')}` : undefined;
}

type Row = Readonly<Record<string, string | number | undefined>>;

/** An entity that several documents name is one row, with all its names. */
function mergedEntities(drafts: readonly Draft[]): Row[] {
  const merged = new Map<string, { entity: DraftEntity; document: string }>();
  for (const { document, entities } of drafts)
    for (const entity of entities) {
      const known = merged.get(entity.id);
      if (known === undefined) merged.set(entity.id, { entity, document: document.id });
      else {
        const isBetter = known.entity.evidence === undefined && entity.evidence !== undefined;
        const best = isBetter ? entity : known.entity;
        const names = [...known.entity.aliases, known.entity.name, ...entity.aliases, entity.name];
        const aliases = [...new Set(names)].filter((name) => name !== best.name);
        merged.set(entity.id, { entity: { ...best, aliases }, document: isBetter ? document.id : known.document });
      }
    }
  return [...merged.values()].map(({ entity: { id, kind, name, aliases, within, evidence, ...made }, document }) => ({
    ...{
      id,
      kind,
      name: plainCell(name),
      aliases: aliases
        .map(plainCell)
        .filter((one) => one !== '' && one !== name)
        .join('|'),
      within,
      [maker]: makerOf(made),
    },
    ...(evidence === undefined
      ? { basis: 'reference', document: divisionsReference, quote: '' }
      : proof(document, evidence)),
  }));
}

/** Where a relation says what \`within\` would, with its own sentence, that stands alone. */
function withoutSaid(row: Row, drafts: readonly Draft[]): Row {
  const isSaid = drafts.some(({ relations }) =>
    relations.some(
      ({ source, type, target }) =>
        source === row['id'] && target === row['within'] && (type === placeWithin || type === thingWithin),
    ),
  );
  return isSaid && row['basis'] !== 'reference' && !/:\d{6}$/.test(String(row['id']))
    ? { ...row, within: undefined }
    : row;
}

function proof(document: string, { basis, quote, occurrence, note }: DraftEvidence) {
  return { basis, document, quote, occurrence, note };
}

/** A bar would end an alias, a break a cell. */
function plainCell(text: string): string {
  return text.replaceAll(/[|\r\n\t]+/g, ' ').trim();
}

function csv(head: readonly string[], rows: readonly Row[]): string {
  return stringify([[...head], ...rows.map((row) => head.map((name) => String(row[name] ?? '')))], {
    record_delimiter: '\n',
  });
}

/** The text stands in documents/ already. */
function withoutText({ document: { text: _, ...document }, ...draft }: Draft) {
  return { document, ...draft };
}
