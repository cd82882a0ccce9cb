import { isDate } from '../tables/reading/dates.ts';
import { plainHead, roleOfHead, type Words } from '../tables/mapping/words.ts';

interface Held {
  key: string;
  types: readonly string[];
  examples: readonly string[];
}

const dayTypes = ['DATE', 'ZONED DATETIME', 'LOCAL DATETIME'];
/** What dates a thing itself, and not, say, the row that it was made of. */
const ofRecord = /(^| )(created|updated|modified|imported|loaded|inserted|timestamp)( |$)|创建|更新|修改/;

/** The property that dates: one that is called so and holds dates, else one that is of a type of days. */
export function guessDate(properties: readonly Held[], words: Words): string | undefined {
  const own = properties.filter((one) => !ofRecord.test(plainHead(one.key)) && holdsDates(one));
  const called = own.find(
    ({ key }) => roleOfHead(key, words) === 'date' || /(^| )(date|year)$|日期|时间|年份/.test(plainHead(key)),
  );
  return (called ?? own.find(({ types }) => types.every((type) => dayTypes.includes(type))))?.key;
}

function holdsDates({ types, examples }: Held): boolean {
  if (types.some((type) => dayTypes.includes(type))) return types.every((type) => dayTypes.includes(type));
  if (types.length !== 1 || !['STRING', 'INTEGER'].includes(types[0] ?? '') || examples.length === 0) return false;
  const isYears = examples.every((one) => /^[12]\d{3}$/.test(one));
  return types[0] === 'INTEGER' ? isYears : examples.filter(isDate).length >= examples.length * 0.8;
}
