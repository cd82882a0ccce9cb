import { resolve } from 'node:path';
import { Correction } from '../../shared/corrections.ts';
import { type Journal, journalIn } from '../journal/journal.ts';
import type { Settings } from './settings.ts';

interface Journals {
  corrections: Journal<Correction>;
}

/** Where it is kept what people say, on either engine: beside the data, which are loaded, removed and wiped without them. */
export function journalsFor({ KUAJIE_DATA_DIR: folder }: Settings, cwd: string): Journals {
  return { corrections: journalIn(resolve(cwd, folder, 'corrections'), Correction) };
}
