import type { z } from 'zod';
import type { Vocabulary } from '../../shared/vocabulary.ts';
import { unlabelled } from '../store/guest-text.ts';

interface TextProperty {
  label: string;
  key: string;
  count: number;
  different: number;
  length: number;
}
interface Tie {
  type: string;
  source: string;
  target: string;
  count: number;
}

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

/** By label, the properties that name its nodes: by their own names, then by how short and how different their values are. */
export function guessNames(texts: readonly TextProperty[]): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  for (const label of new Set(texts.map((one) => one.label)))
    names[label] = texts
      .filter((one) => one.label === label && one.length <= longestName)
      .sort((a, b) => rankOf(b) - rankOf(a) || (a.key < b.key ? -1 : 1))
      .slice(0, mostKeys)
      .map(({ key }) => key);
  return names;
}

function rankOf({ key, count, different }: TextProperty): number {
  const folded = key.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  const exact = nameWords.indexOf(folded);
  const part = nameWords.findIndex((word) => folded.endsWith(word));
  const byWord = exact !== -1 ? 40 - exact : part !== -1 ? 20 - part : 0;
  return byWord + different / Math.max(count, 1);
}

const looks = [
  { icon: 'tag', shape: 'ellipse', color: 'place' },
  { icon: 'file-text', shape: 'round-rectangle', color: 'agreement' },
  { icon: 'building-2', shape: 'round-hexagon', color: 'company' },
  { icon: 'hash', shape: 'round-diamond', color: 'alliance' },
  { icon: 'landmark', shape: 'round-pentagon', color: 'mechanism' },
  { icon: 'map-pin', shape: 'round-octagon', color: 'region' },
  { icon: 'list', shape: 'round-tag', color: 'project' },
  { icon: 'calendar', shape: 'ellipse', color: 'event' },
] as const;

/** The words of a database of others: its own, drawn so that labels can be told apart. Of `further` types nobody knows yet what they tie. */
export function guestVocabulary(
  labels: readonly string[],
  ties: readonly Tie[],
  further: readonly string[],
): z.input<typeof Vocabulary> {
  const kinds = [...labels, unlabelled];
  const types = [...new Set([...ties.map(({ type }) => type), ...further])];
  return {
    kinds: Object.fromEntries(kinds.map((kind, at) => [kind, { en: kind, ...looks[at % looks.length] }])),
    relations: Object.fromEntries(
      types.map((type) => {
        const own = ties.filter((tie) => tie.type === type);
        const ends = (side: 'source' | 'target') =>
          own.length === 0 ? kinds : [...new Set(own.map((tie) => tie[side]))];
        return [type, { en: type, domain: ends('source'), range: ends('target') }];
      }),
    ),
    lenses: {},
  };
}
