import { strToU8, zipSync } from 'fflate';
import type { State } from '../../state/state.ts';
import type { DossierOf } from './fact.ts';
import { dossierPage } from './page.ts';
import { dossierTables } from './tables.ts';

/** A part of a dataset, as a zip that is loaded again. */
export interface PackedDataset {
  id: string;
  bytes: Uint8Array;
}

/** The dossier as one zip: page, picture, tables, and of each dataset behind it the part that it shows, in a zip of its own. */
export function dossierZip(
  state: Pick<State, 'language' | 'schema'>,
  of: DossierOf,
  { nameOf, datasets }: { nameOf: (id: string) => string; datasets: readonly PackedDataset[] },
): Blob {
  const texts = [
    { name: 'dossier.html', text: dossierPage(state, of) },
    { name: 'picture.svg', text: of.svg },
    ...dossierTables(state, of, nameOf),
  ];
  const packed = zipSync({
    ...Object.fromEntries(texts.map(({ name, text }) => [name, strToU8(text)])),
    // They are packed already.
    ...Object.fromEntries(datasets.map(({ id, bytes }) => [`dataset-${id}.zip`, [bytes, { level: 0 }] as const])),
  });
  return new Blob([new Uint8Array(packed)], { type: 'application/zip' });
}
