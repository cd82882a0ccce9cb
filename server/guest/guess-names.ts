import type { LabelProperty } from './look-around.ts';

/** What names are called, the best first. */
const nameWords = [
  'name',
  'title',
  'label',
  'fullname',
  'displayname',
  '名称',
  '姓名',
  '标题',
  '名',
  'caption',
  'code',
  'id',
];
const longestName = 120;
const mostKeys = 3;

/** The properties that name the nodes of a label: by their own names, then by how short and how different their values are. */
export function guessNames(properties: readonly LabelProperty[]): string[] {
  return properties
    .filter(({ types, length }) => types.includes('STRING') && length <= longestName)
    .sort((a, b) => rankOf(b) - rankOf(a) || (a.key < b.key ? -1 : 1))
    .slice(0, mostKeys)
    .map(({ key }) => key);
}

function rankOf({ key, count, different }: LabelProperty): number {
  const folded = key.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  const exact = nameWords.indexOf(folded);
  const part = nameWords.findIndex((word) => folded.endsWith(word));
  const byWord = exact !== -1 ? 40 - exact : part !== -1 ? 20 - part : 0;
  return byWord + different / Math.max(count, 1);
}
