import * as z from 'zod';
import { Basis, EntityId, Status } from '../../shared/graph.ts';
import { dateFault } from './edtf.ts';

const emptyIsAbsent = <S extends z.ZodType>(schema: S) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema.optional());

const trimmed = z.string().refine((text) => text === text.trim(), 'no blanks at its ends');
const word = trimmed.min(1, 'something');
const count = z.coerce
  .number('a whole number from 1 on')
  .int('a whole number from 1 on')
  .min(1, 'a whole number from 1 on');
const offset = z.coerce.number('a whole number').int('a whole number').nonnegative('a whole number');
const id = EntityId;
const date = emptyIsAbsent(
  z.string().superRefine((text, context) => {
    const message = dateFault(text);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  }),
);
const status = emptyIsAbsent(Status);

const EvidenceCells = {
  basis: Basis,
  document: z.string(),
  quote: z.string().default(''),
  occurrence: emptyIsAbsent(count),
  start: emptyIsAbsent(offset),
  end: emptyIsAbsent(offset),
  row: emptyIsAbsent(count),
  cells: emptyIsAbsent(
    z
      .string()
      .regex(/^[A-Z]{1,3}(\|[A-Z]{1,3})*$/, 'columns such as A|C')
      .transform((text) => text.split('|')),
  ),
  note: emptyIsAbsent(trimmed),
};
export type EvidenceCells = z.output<z.ZodObject<typeof EvidenceCells>>;

const aliases = z
  .string()
  .transform((text) => (text === '' ? [] : text.split('|')))
  .refine((names) => names.every((name) => name.trim() !== '' && name === name.trim()), 'aliases with | between them')
  .refine((names) => new Set(names).size === names.length, 'each alias once');

export const EntityCells = z.looseObject({
  id,
  kind: word,
  name: word,
  aliases,
  within: emptyIsAbsent(id),
  date,
  status,
  domains: z
    .string()
    .default('')
    .transform((text) => (text === '' ? [] : text.split('|'))),
  ...EvidenceCells,
});
export type EntityCells = z.output<typeof EntityCells>;

export const RelationCells = z.looseObject({
  source: id,
  type: word,
  target: id,
  date,
  status,
  key: emptyIsAbsent(word),
  collective: emptyIsAbsent(word),
  ...EvidenceCells,
});
export type RelationCells = z.output<typeof RelationCells>;

/** Beyond 15 digits a float is another number than the one that is written. */
export function isExact(text: string): boolean {
  return text.replace(/^-?0*|\./g, '').replace(/^0+/, '').length <= 15;
}

export const MeasureCells = z.looseObject({
  entity: z
    .string()
    .transform((text) => text.split('|'))
    .pipe(z.array(id).min(1)),
  name: word,
  value: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'a number such as 15.4')
    .refine(isExact, 'a number of at most 15 digits')
    .transform(Number),
  unit: z.string(),
  qualifier: emptyIsAbsent(word),
  period: date,
  collective: emptyIsAbsent(word),
  side: emptyIsAbsent(z.enum(['source', 'target'])),
  ...EvidenceCells,
});
export type MeasureCells = z.output<typeof MeasureCells>;
