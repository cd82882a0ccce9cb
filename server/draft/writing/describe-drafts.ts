import type { Draft } from '../../../shared/draft.ts';
import type { PlaceCoding } from '../../../shared/place-coding.ts';
import { rolesOf } from '../../../shared/roles.ts';
import { linkLevelOf } from '../../../shared/ask-roles.ts';
import { draftWords } from '../words.ts';
import { type DraftColumns, divisionsReference } from './draft-dataset.ts';

/** datapackage.json and vocabulary.json of a dataset made of drafts. `kinds` are those that a known dataset has beside ours. */
export function describeDrafts(
  drafts: readonly Draft[],
  {
    id,
    title,
    kinds,
    columns,
  }: { id: string; title: string; kinds: Readonly<Record<string, unknown>>; columns: DraftColumns },
): Record<'datapackage.json' | 'vocabulary.json', string> {
  const { vocabulary } = draftWords();
  const known = new Set(drafts.flatMap(({ entities }) => entities.map(({ kind }) => kind)));
  const more = Object.fromEntries(
    Object.entries(kinds).filter(([kind]) => known.has(kind) && !(kind in vocabulary.kinds)),
  );
  const documents = drafts.map(({ document: { text: _, ...about } }) => ({
    ...{ id: about.id, path: `documents/${about.id}.txt`, title: about.title },
    ...(about.publisher === undefined ? {} : { publisher: about.publisher }),
    ...(about.date === undefined ? {} : { date: about.date }),
    ...(about.language === undefined ? {} : { language: about.language }),
  }));
  const models = new Set(drafts.flatMap(({ asked = [] }) => asked.map(({ model }) => model)));
  const by = models.size === 0 ? '' : ` and by the language model ${[...models].join(', ')}`;
  return {
    'datapackage.json': json({
      ...{ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: id, title, version: '0' },
      description: `A draft made by rules${by}, which a person has not read yet: rule and certainty of each row stand in draft.json.`,
      licenses: [{ name: 'unknown', title: 'not stated' }],
      resources: (['entities', 'relations', 'measures'] as const).map((name) => ({
        ...{ name, path: `${name}.csv` },
        schema: { fields: columns[name].map((column) => ({ name: column, type: typeOf(column) })) },
      })),
      documents,
      references: [{ id: divisionsReference, title: 'GB/T 2260 中华人民共和国行政区划代码' }],
      placeCoding: codingOf(drafts),
    }),
    'vocabulary.json': json({ ...vocabulary, kinds: { ...vocabulary.kinds, ...more } }),
  };
}

/** By what system places are coded, as far as all are by one. */
function codingOf(drafts: readonly Draft[]): PlaceCoding {
  const roles = rolesOf([draftWords().vocabulary]);
  const coded = drafts.flatMap(({ entities }) => entities).filter(({ kind }) => linkLevelOf(roles, kind) !== undefined);
  if (coded.every(({ id }) => /:\d{6}$/.test(id))) return 'GB/T 2260';
  return coded.every(({ id }) => /:[A-Z]{2,3}$/.test(id)) ? 'ISO 3166' : 'own';
}

function typeOf(column: string): string {
  return column === 'occurrence' ? 'integer' : column === 'value' ? 'number' : 'string';
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
