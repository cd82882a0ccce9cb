import { strToU8, zipSync } from 'fflate';
import type { State } from '../../state/state.ts';
import type { DossierOf } from './fact.ts';
import { dossierPage } from './page.ts';
import { dossierTables } from './tables.ts';

/** The dossier as one zip: page, picture, tables, and the datasets that it is a part of, in a zip of their own. */
export function dossierZip(
  state: Pick<State, 'language' | 'schema'>,
  of: DossierOf,
  { nameOf, dataset }: { nameOf: (id: string) => string; dataset: Uint8Array },
): Blob {
  const texts = [
    { name: 'dossier.html', text: dossierPage(state, of) },
    { name: 'picture.svg', text: of.svg },
    ...dossierTables(state, of, nameOf),
  ];
  const packed = zipSync({
    ...Object.fromEntries(texts.map(({ name, text }) => [name, strToU8(text)])),
    // It is packed already.
    'dataset.zip': [dataset, { level: 0 }],
  });
  return new Blob([new Uint8Array(packed)], { type: 'application/zip' });
}
