import type { Entity, Relation } from '../../shared/graph.ts';
import { type Column, type ColumnType, freeName, plainText } from './columns.ts';
import type { Gathered } from './gather.ts';
import { sentencesOf } from './sentences-of.ts';

/** A property of nodes or edges as a graph's file declares it: `id` is its own in the file. */
export interface Attribute<T> extends Column {
  id: string;
  of: (one: T) => unknown;
}

/** How both GraphML and GEXF call the types. */
export const attributeTypes: Record<ColumnType, string> = {
  boolean: 'boolean',
  integer: 'long',
  number: 'double',
  text: 'string',
};

export interface Attributes {
  entities: Attribute<Entity>[];
  relations: Attribute<Relation>[];
}

/**
 * What programs that draw graphs are told: every property, and of a relation's evidence the sentences, one a line, and all of it as
 * JSON.
 */
export function attributesOf({ entities, relations }: Gathered): Attributes {
  const text = (name: string): Column => ({ name, type: 'text' });
  const sentences = freeName(
    'sentences',
    relations.columns.map(({ name }) => name),
  );
  return {
    // The texts of documents are what evidence is taken from, and no property to draw by.
    entities: [text('kind'), text('name'), ...entities.columns.filter(({ name }) => name !== 'text')].map(
      (column, at) => ({
        ...{ ...column, id: `n${at}` },
        of: (one) => one[column.name],
      }),
    ),
    relations: [text('type'), text(sentences), ...relations.columns, text('evidence')].map((column, at) => ({
      ...{ ...column, id: `e${at}` },
      of: (one) => (column.name === sentences ? sentencesOf(one) : one[column.name]),
    })),
  };
}

/** What one has, as text. */
export function* valuesOf<T>(attributes: readonly Attribute<T>[], one: T): Generator<[id: string, text: string]> {
  for (const { id, of } of attributes) {
    const text = plainText(of(one));
    if (text !== '') yield [id, text];
  }
}
