import { foldText } from '#shared/fold-text';

/** How a name is read: its syllables in one, and their first letters. */
export interface ReadName {
  full: string;
  initials: string;
}

/** Reads names aloud; asked for where the first is needed, since its dictionary is large. */
export type ReadNames = (name: string) => ReadName;

export async function loadReadNames(): Promise<ReadNames> {
  const { pinyin } = await import('pinyin-pro');
  return (name) => {
    const syllables = pinyin(foldText(name), { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
    return { full: syllables.join(''), initials: syllables.map((one) => one.slice(0, 1)).join('') };
  };
}

/**
 * How well a text that is being typed stands for something of these names, 0 the best; undefined where it does not.
 * Words may stand in any order; latin letters are pinyin or its initials too where names can be read.
 */
export function matchOf(typed: string, names: readonly string[], read: ReadNames | undefined): number | undefined {
  const sought = foldText(typed.trim());
  if (sought === '') return 0;
  const folded = names.map((name) => foldText(name));
  if (folded.includes(sought)) return 0;
  if (folded.some((name) => name.startsWith(sought))) return 1;
  if (folded.some((name) => name.includes(sought))) return 2;
  const words = sought.split(/\s+/);
  if (folded.some((name) => words.every((word) => name.includes(word)))) return 3;
  const latin = sought.replaceAll(/[\s']/g, '');
  if (read === undefined || !/^[a-z]+$/.test(latin)) return undefined;
  const readings = names.map(read);
  if (readings.some(({ full, initials }) => full.startsWith(latin) || initials.startsWith(latin))) return 4;
  return readings.some(({ full, initials }) => full.includes(latin) || initials.includes(latin)) ? 5 : undefined;
}
