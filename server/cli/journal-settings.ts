import { resolve } from 'node:path';
import { Correction } from '../../shared/corrections.ts';
import { type Journal, journalIn } from '../journal/journal.ts';
import { ViewEntry } from '../views/view-shelf.ts';
import type { Settings } from './settings.ts';

interface Journals {
  corrections: Journal<Correction>;
  views: Journal<ViewEntry>;
}

/** Where it is kept what people say, on either engine: beside the data, which are loaded, removed and wiped without them. */
export function journalsFor({ KUAJIE_DATA_DIR: folder }: Settings, cwd: string): Journals {
  const own = (name: string) => resolve(cwd, folder, name);
  return {
    corrections: journalIn(own('corrections'), Correction),
    views: journalIn(own('views'), ViewEntry),
  };
}
