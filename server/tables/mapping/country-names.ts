import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { root } from '../../root.ts';

/** In these the names of countries are known, by the tables that come with the runtime (CLDR). */
const languages = ['zh', 'zh-Hant', 'en', 'fr', 'es', 'de', 'ru', 'pt', 'it', 'ja'];

const Variants = z.object({ source: z.string(), aliases: z.record(z.string(), z.array(z.string())) });

/** By name in small letters the codes that it may stand for. */
let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether a name is that of a country or territory of ISO 3166, without those that are divisions of China. */
export function isCountryName(name: string): boolean {
  return codesOf(name).size > 0;
}

/** The code (ISO 3166-1 alpha-2) of the one country that has a name; undefined where none has it, or two. */
export function countryCode(name: string): string | undefined {
  const [first, second] = codesOf(name);
  return second === undefined ? first : undefined;
}

/** Whether a country is called as people, cities and places of others are: Jordan, Georgia, Panama. */
export function isCalledAsOthers(name: string): boolean {
  return othersToo.has(name.trim().toLowerCase());
}

const othersToo = new Set(
  (
    'jordan georgia israel chad india ireland jersey martin turkey guinea niger cuba ' +
    'singapore luxembourg djibouti panama panamá monaco guatemala kuwait gibraltar mexico salvador granada ' +
    '新加坡 卢森堡 吉布提 巴拿马 摩纳哥 危地马拉 科威特 直布罗陀 突尼斯 圣马力诺 萨尔瓦多 盧森堡 吉布地 巴拿馬 摩納哥 瓜地馬拉 直布羅陀 突尼西亞 聖馬利諾 薩爾瓦多'
  ).split(' '),
);

/** Whether a name is that of Hong Kong, Macao or Taiwan, which columns of countries and regions name and which are none. */
export function isRegionOfChina(name: string): boolean {
  const plain = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s,，()（）·]+/gu, '');
  return regions.test(plain);
}

const regions =
  /^(?:中国|中國)?(?:香港|澳门|澳門|台湾|台灣|臺灣|中华台北|中華台北|港澳台?)(?:特别行政区|特別行政區|地区|地區|省)?$|^(?:china)?(?:hongkong|maca[ou]|taiwan|chinesetaipei)(?:sar)?(?:provinceof)?(?:china)?$/u;

const none: ReadonlySet<string> = new Set();

function codesOf(name: string): ReadonlySet<string> {
  const plain = name.trim().toLowerCase();
  known ??= readNames();
  return (
    known.get(plain) ?? known.get(plain.replace(/ and /u, ' & ')) ?? known.get(plain.replace(/^the /u, '')) ?? none
  );
}

function readNames(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, code: string) => {
    const plain = name.toLowerCase();
    const own = found.get(plain) ?? new Set();
    found.set(plain, own.add(code));
  };
  const all = codes();
  for (const language of languages)
    for (const style of ['long', 'short'] as const) {
      const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      for (const code of all) add(names.of(code) ?? '', code);
    }
  found.delete('');
  const path = join(root, 'data/import/countries.json');
  for (const [code, names] of Object.entries(Variants.parse(JSON.parse(readFileSync(path, 'utf8'))).aliases))
    for (const name of names) add(name, code);
  return found;
}

/** Reserved for something else, or for private use and groups of countries; HK, MO and TW are divisions here. */
const others = /^(?:AA|AC|CP|CQ|DG|EA|EU|EZ|HK|IC|MO|Q[M-Z]|TA|TW|UN|X[A-JL-Z]|ZZ)$/;

/** Letters that are no code have no name; a code that was replaced (DD, SU) is not the one of today. */
function codes(): string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const all = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  return all.filter((code) => !others.test(code) && new Intl.Locale('und', { region: code }).region === code);
}
