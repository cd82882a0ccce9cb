/** What takes minutes is tried by a sample, unless KUAJIE_TEST_ALL=1 asks for all of it. */
export const isAll = process.env['KUAJIE_TEST_ALL'] === '1';

/** Every nth, the first among them, or all. */
export function everyNth<T>(list: readonly T[], nth: number): T[] {
  return list.filter((_, at) => isAll || at % nth === 0);
}
