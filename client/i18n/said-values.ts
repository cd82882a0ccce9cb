/** The value of that name as it is said; nothing where the server gave none. */
export type ValueOf = (name: string) => string;

/** The values that the server told beside a rule, as a language writes them. */
export function valuesOf(values: Readonly<Record<string, string | number>> | undefined, locale: string): ValueOf {
  return (name) => {
    const value = values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === 'number' ? value.toLocaleString(locale) : (value ?? '');
  };
}
