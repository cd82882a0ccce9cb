const rules = new Intl.PluralRules('en');

/** A number with its noun, in English. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${rules.select(n) === 'one' ? one : many}`;
}
