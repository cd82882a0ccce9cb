import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../root.ts';
import { type ColumnRole, columnRoles, type KindEntry, type Words, WordsFile } from './words-file.ts';

export type { ColumnRole, KindEntry, TypeEntry, Words } from './words-file.ts';

let read: Words | undefined;

export function importWords(): Words {
  return (read ??= WordsFile.parse(JSON.parse(readFileSync(join(root, 'data/import/words.json'), 'utf8'))));
}

/** A head as it is compared: small letters, one blank for whatever stands between words. */
export function plainHead(head: string): string {
  return head
    .normalize('NFKC')
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll(/[（(].*?[)）]/g, ' ')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** What a head says the column is, if it is one of the words, or ends as dates do. */
export function roleOfHead(head: string, { roles, dates }: Words): ColumnRole | undefined {
  const plain = plainHead(head);
  const role = columnRoles.find((one) => roles[one].includes(plain));
  const isDate =
    /^(date|fecha|datum|data|year|año|année) (of|du|de|der|di|d) /.test(plain) ||
    dates.endings.some((one) => endsWith(plain, one));
  return role ?? (isDate ? 'date' : undefined);
}

/** Whether a head has one of the words in it. */
export function speaksOf(head: string, all: readonly string[]): boolean {
  const plain = plainHead(head);
  return all.some((word) => (isHan(word) ? plain.includes(word) : ` ${plain} `.includes(` ${word} `)));
}

function endsWith(plain: string, ending: string): boolean {
  return plain.endsWith(isHan(ending) ? ending : ` ${ending}`) && plain.length > ending.length;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The kind that a word names, also in the plural. */
export function kindOfWord(word: string, { kinds }: Words): KindEntry | undefined {
  const plain = plainHead(word);
  return kinds.find(({ heads }) => heads.includes(plain) || heads.includes(singular(plain)));
}

/**
 * The kind that the end of a head names: 入驻园区 is a 园区, `home country` a country; or a part of it, 国家/地区. What joins others is
 * called by its whole name alone, and what ends as a body does may be any.
 */
export function kindAtEnd(head: string, words: Words): KindEntry | undefined {
  const plain = plainHead(head);
  if (isBodyHead(plain, words) || / of | per |是否/.test(plain)) return undefined;
  const named = plain.split(' ').flatMap((word) => kindOfWord(word, words) ?? []);
  if (/[/、]/.test(head) && named[0]?.hub !== true && named[0] !== undefined) return named[0];
  const ending = (word: string) => (isHan(word) ? word.length > 1 && plain.endsWith(word) : plain.endsWith(` ${word}`));
  const found = words.kinds.flatMap((entry) =>
    entry.hub === true || entry.place === 'area' || (words.notParties.includes(entry.kind) && !isTold(entry))
      ? []
      : entry.heads.filter(ending).map((word) => ({ entry, length: word.length })),
  );
  return found.sort((a, b) => b.length - a.length)[0]?.entry;
}

/** 签约项目 are projects; what 主要产品 and 分类 say is mostly said of something. */
function isTold({ dated, kind }: KindEntry): boolean {
  return dated === true && kind !== 'Order';
}

/** 责任单位, 牵头部门: whoever it is. */
export function isBodyHead(base: string, { bodies }: Words): boolean {
  return bodies.some((word) => base.endsWith(word) && base.length > word.length);
}

export function isParty(head: string, words: Words): boolean {
  const plain = plainHead(head);
  const behind = (stem: string) => (plain.startsWith(stem) ? plain.slice(stem.length).trim() : '');
  return (
    words.parties.includes(plain) ||
    words.partyStems.some((stem) => kindOfWord(behind(stem), words)?.place !== undefined)
  );
}

/** Whether the parties that a head names are members of what they are parties to. */
export function isMemberHead(head: string, { memberStems }: Words): boolean {
  return memberStems.some((stem) => plainHead(head).startsWith(stem));
}

/** Whether they have it together: 事项 has 通办地区. */
export function isJointHead(head: string, { jointStems }: Words): boolean {
  return jointStems.some((stem) => plainHead(head).startsWith(stem));
}

/** Whether what a head names are the places where something is built or done, and not where it comes from. */
export function isSiteHead(head: string, words: Words): boolean {
  const { before, stems, ends, heads } = words.sites;
  const plain = plainHead(head);
  const first = before.find((one) => plain.startsWith(one) && plain.length > one.length) ?? '';
  const own = plain.slice(first.length).trim();
  const behind = stems.filter((stem) => own.startsWith(stem)).map((stem) => own.slice(stem.length));
  return heads.includes(own) || behind.some((end) => ends.includes(end) || kindOfWord(end, words)?.place !== undefined);
}

/** Whether a head says the end of a known relation. */
export function isEndHead({ types }: Words, base: string): boolean {
  return types.some(({ heads }) => Object.hasOwn(heads, base));
}

/** Any word that names a column. */
export function isHeadWord(cell: string): boolean {
  const words = importWords();
  const { base } = withoutSuffix(cell, words);
  return roleOfHead(cell, words) !== undefined || isParty(cell, words) || kindOfWord(base, words) !== undefined;
}

/** Whether a head names groups of rows: by a word for such, or by a place that is coarser than the one beside it. */
export function namesGroups(head: string, beside: string): boolean {
  const words = importWords();
  const [outer, inner] = [kindOfWord(head, words), kindOfWord(beside, words) ?? kindAtEnd(beside, words)];
  const [coarse, fine] = [outer, inner].map((one) => words.coarse.indexOf(one?.kind ?? ''));
  const isCoarser = coarse !== undefined && fine !== undefined && coarse !== -1 && coarse < fine;
  return words.groups.includes(plainHead(head)) || isCoarser;
}

/** `supplierID` is the id of a supplier, `协议名称` the name of a 协议, `city1` and `from_city` are cities. */
export function withoutSuffix(head: string, { suffixes }: Words): { base: string; suffix?: 'id' | 'name' } {
  const plain = plainHead(head);
  for (const [suffix, endings] of Object.entries(suffixes) as ['id' | 'name', string[]][])
    for (const ending of endings)
      if (endsWith(plain, ending)) return { base: plain.slice(0, -ending.length).trim(), suffix };
  return { base: plain };
}

export function singular(plain: string): string {
  if (/ies$/.test(plain)) return plain.replace(/ies$/, 'y');
  return /[^su]s$/.test(plain) ? plain.replace(/s$/, '') : plain;
}
