import * as z from 'zod';

/**
 * By what system places are coded; codes of different systems mean nothing to each other. `ISO 3166` takes each form of its codes.
 * `own` is the dataset's alone.
 */
export const PlaceCoding = z
  .enum([
    'GB/T 2260',
    'ISO 3166',
    'ISO 3166-1 alpha-2',
    'ISO 3166-1 alpha-3',
    'ISO 3166-1 numeric',
    'ISO 3166-2',
    'NUTS',
    'GeoNames',
    'own',
  ])
  .meta({ id: 'PlaceCoding' });
export type PlaceCoding = z.output<typeof PlaceCoding>;

/** A code and the system that it is of, as one text. The forms of ISO 3166 cannot be taken for one another; `own` codes are told apart by their dataset. */
export function codeIn(coding: PlaceCoding, code: string, dataset: string): string {
  if (coding === 'own') return `own ${dataset} ${code}`;
  const system = coding.startsWith('ISO 3166') ? 'ISO 3166' : coding;
  return `${system} ${system === 'ISO 3166' || system === 'NUTS' ? code.toUpperCase() : code}`;
}

const formOf: Readonly<Partial<Record<PlaceCoding, { form: RegExp; example: string }>>> = {
  'ISO 3166': {
    form: /^([A-Z]{2}|[A-Z]{3}|\d{3}|[A-Z]{2}-[A-Z0-9]{1,3})$/i,
    example: 'FR, FRA, 250 or FR-IDF',
  },
  'ISO 3166-1 alpha-2': { form: /^[A-Z]{2}$/i, example: 'FR' },
  'ISO 3166-1 alpha-3': { form: /^[A-Z]{3}$/i, example: 'FRA' },
  'ISO 3166-1 numeric': { form: /^\d{3}$/, example: '250, with all three digits' },
  'ISO 3166-2': { form: /^[A-Z]{2}-[A-Z0-9]{1,3}$/i, example: 'FR-IDF' },
  NUTS: { form: /^[A-Z]{2}[A-Z0-9]{0,3}$/i, example: 'FR101' },
  GeoNames: { form: /^\d+$/, example: '2988507' },
};

/** What a code of the system looks like, where this one does not; undefined where it does, or no form is known. */
export function wantedForm(coding: PlaceCoding, code: string): string | undefined {
  const known = formOf[coding];
  return known === undefined || known.form.test(code) ? undefined : `a code of ${coding}, such as ${known.example}`;
}
