const rules = new Intl.PluralRules('en');

/** A number with its noun, in English. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${nounOf(n, one, many)}`;
}

/** The noun as English says it after the number. */
export function nounOf(n: number, one: string, many: string): string {
  return rules.select(n) === 'one' ? one : many;
}
