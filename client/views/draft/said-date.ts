/** A date as people write it, 2025/4/3 or 2025年3月, in the form that is stored; undefined where there is none. */
export function asDate(said: string): string | undefined {
  const [, year, month, day] =
    /^\s*(\d{4})(?:[-/.年]\s*(\d{1,2})(?:[-/.月]\s*(\d{1,2})\s*日?)?)?\s*[年月]?\s*$/.exec(said) ?? [];
  if (year === undefined) return undefined;
  return [year, ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))].join('-');
}

/** Whether what was written is no date, though something was. */
export function isNoDate(said: string): boolean {
  const date = asDate(said);
  if (date === undefined) return said.trim() !== '';
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return month < 1 || month > 12 || day < 1 || day > 31;
}
