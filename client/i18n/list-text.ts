import type { State } from '../state/state.ts';
import { tableOf, textsOf } from './texts.ts';

type Told = Pick<State, 'language'>;

/** How items are put together: `plain` as a row of names, `all` within a sentence, `any` where one of them is meant. */
type Way = 'plain' | 'all' | 'any';

/** Names as a list in the language of the page: “a, b” plain, “a and b” for all, “a or b” for any. */
export function listText(told: Told, names: readonly string[], way: Way = 'plain'): string {
  return formatOf(told, way).format(names);
}

/** More names than this would stand before what they are told of. */
const mostNamed = 8;

const andOthers = tableOf<(names: string, others: number) => string>({
  zh: (names, others) => `${names}和另外 ${others} 个`,
  en: (names, others) => `${names} and ${others} more`,
});

/** The first names, and how many there are more. */
export function firstNames(told: Told, names: readonly string[]): string {
  if (names.length <= mostNamed) return listText(told, names);
  return andOthers(told)(listText(told, names.slice(0, mostNamed)), names.length - mostNamed);
}

/** The same with what is no text, such as buttons: the items, and what stands between them. */
export function listParts<T>(told: Told, items: readonly T[], way: Way = 'plain'): (T | string)[] {
  let next = 0;
  return formatOf(told, way)
    .formatToParts(items.map(String))
    .flatMap(({ type, value }): (T | string)[] => (type === 'element' ? items.slice(next, ++next) : [value]));
}

function formatOf(told: Told, way: Way): Intl.ListFormat {
  const type = way === 'any' ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(textsOf(told).locale, { type, style: way === 'plain' ? 'narrow' : 'long' });
}
