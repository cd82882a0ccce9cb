import * as z from 'zod';
import { PlaceCoding } from '../../shared/place-coding.ts';
import { PlaceColumns } from '../../shared/place-columns.ts';
import { isLanguageTag } from '../../shared/language.ts';
import { TableOrigin } from '../../shared/table-cells.ts';
import { dateFault } from './edtf.ts';

/** Types of Table Schema (https://datapackage.org/standard/table-schema/). Those of the second row are kept as text. */
const FieldType = z.enum([
  ...(['string', 'number', 'integer', 'boolean', 'date', 'datetime', 'year'] as const),
  ...(['any', 'time', 'yearmonth', 'duration'] as const),
]);
export type FieldType = z.output<typeof FieldType>;

const Edtf = z.string().superRefine((text, context) => {
  const message = dateFault(text);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

const Field = z.looseObject({
  name: z
    .string()
    .min(1)
    .regex(/^[^\\`\p{Cc}]*$/u, 'a name without backslashes, backticks and control characters'),
  type: FieldType,
});

const Resource = z.looseObject({
  name: z.string().min(1),
  path: z.string().min(1),
  schema: z.looseObject({ fields: z.array(Field) }).optional(),
});

/** A language as BCP 47 writes it: `zh`, `en-GB`, `sr-Cyrl`. */
const Language = z.string().refine(isLanguageTag, 'a language tag of BCP 47, such as zh, en-GB or sr-Cyrl');

const DocumentEntry = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9._-]+$/, 'an id of letters, digits, dots, - and _'),
  path: z.string().regex(/^documents\/[^/\\]+\.txt$/, 'documents/<name>.txt'),
  title: z.string().min(1),
  publisher: z.string().optional(),
  date: Edtf.optional(),
  language: Language.optional(),
  note: z.string().optional(),
  /** A table, as the lines of the text: line n is row n, with tabs between the cells. */
  table: TableOrigin.optional(),
});
export type DocumentEntry = z.output<typeof DocumentEntry>;

/** Outlines that the dataset brings for the map, for places that the program's own do not cover. */
const OutlinesEntry = z.strictObject({
  path: z.string().regex(/^[^/\\]+\.(topojson|json)$/, '<name>.topojson'),
  title: z.string().min(1),
  source: z.string().min(1),
  licence: z.string().min(1),
  coding: PlaceCoding.default('GB/T 2260'),
  /** Which property of the outlines has the code; without it `adcode`. */
  codeProperty: z.string().min(1).optional(),
});

function isEachOnce(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}

/** `datapackage.json`: Data Package v2 (https://datapackage.org) with the documents and reference tables of a dataset beside its resources. */
export const DataPackage = z.looseObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'a name of small letters, digits, dots, - and _'),
  title: z.string().min(1),
  version: z.string().min(1).default('1'),
  licenses: z.array(z.looseObject({ name: z.string() })).min(1),
  resources: z.array(Resource).refine((items) => isEachOnce(items.map(({ path }) => path)), 'each path once'),
  documents: z
    .array(DocumentEntry)
    .refine((items) => isEachOnce(items.map(({ id }) => id)), 'each id once')
    .default([]),
  references: z.array(z.looseObject({ id: z.string(), title: z.string() })).default([]),
  outlines: z.array(OutlinesEntry).default([]),
  /** How the slugs of places are coded; without it they are GB/T 2260 where each has six digits, else the dataset's own. */
  placeCoding: PlaceCoding.optional(),
  /** Which columns of entities.csv say where a place is. */
  placeColumns: PlaceColumns.optional(),
});
export type DataPackage = z.output<typeof DataPackage>;
