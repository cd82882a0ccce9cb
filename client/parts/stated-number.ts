/** A number as a text states it: 超过15亿元 and 200余家, at most 525000 tons. Latin words stand apart from figures, Chinese ones do not. */
export function statedNumber({
  value,
  unit,
  qualifier = '',
}: {
  value: number;
  unit: string;
  qualifier?: string | undefined;
}): string {
  const parts = qualifier === '余' ? [`${value}`, qualifier, unit] : [qualifier, `${value}`, unit];
  return parts.reduce((text, part) => (text !== '' && isApart(text, part) ? `${text} ${part}` : text + part), '');
}

function isApart(before: string, after: string): boolean {
  return (/[a-z]$/i.test(before) && /^[\da-z]/i.test(after)) || (/\d$/.test(before) && /^[a-z]/i.test(after));
}
