import { resolve } from 'node:path';
import { type KeptMapping, keptBeside, mappingFile } from '../guest/kept-mappings.ts';
import { databaseName } from './database-address.ts';
import type { Settings } from './settings.ts';

/** Where it is kept how the database of the settings is read, and what that database is called; nothing of it has a password. */
export function keptFor(settings: Settings, cwd: string): [kept: KeptMapping, name: string] {
  const name = databaseName(settings.NEO4J_URI ?? '', settings.NEO4J_DATABASE);
  const { KUAJIE_GUEST_MAPPING: file, KUAJIE_DATA_DIR: folder } = settings;
  return [
    file === undefined
      ? keptBeside(resolve(cwd, folder, 'guest-mappings.json'), name)
      : mappingFile(resolve(cwd, file)),
    name,
  ];
}
