import { strToU8, zipSync } from 'fflate';

/** Texts as one zip, each under its name. */
export function zipFiles(files: readonly { name: string; text: string }[]): Blob {
  const zip = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
  return new Blob([new Uint8Array(zip)], { type: 'application/zip' });
}
