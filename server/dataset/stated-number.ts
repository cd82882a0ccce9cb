const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Whether a number stands in the quote by itself: 12 stands in “12个” and “十二个”, and neither in “112个” nor in “1.12”. */
export function standsIn(value: number, quote: string): boolean {
  const text = quote.normalize('NFKC');
  return arabicNumbers(text).includes(value) || writtenNumbers(text).includes(value);
}

function arabicNumbers(text: string): number[] {
  return [...text.matchAll(/(?<![\d.])([-−–]|负)?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d]|\.\d)/g)].flatMap(
    ([, sign, whole = '', fraction = '']) => {
      const number = Number(whole.replaceAll(',', '') + fraction);
      // A dash before a number is a minus or a hyphen: 2023-1.
      return sign === undefined ? [number] : [-number, number];
    },
  );
}

/** Chinese numerals, 一千二百零三 and 二〇二四; 三十余 is thirty. */
function writtenNumbers(text: string): number[] {
  return [...text.matchAll(/[零〇一二两三四五六七八九十百千万亿]+/g)].flatMap(([numeral]) => {
    const number = Array.from(numeral).some((sign) => sign in units || sign in large)
      ? withUnits(numeral)
      : byDigits(numeral);
    return number === undefined ? [] : [number];
  });
}

function byDigits(numeral: string): number | undefined {
  return Number(Array.from(numeral, (sign) => String(digits[sign] ?? '')).join(''));
}

function withUnits(numeral: string): number | undefined {
  let [total, section, digit] = [0, 0, undefined as number | undefined];
  for (const sign of numeral) {
    if (Object.hasOwn(digits, sign)) digit = digits[sign];
    else if (Object.hasOwn(units, sign)) {
      section += (digit ?? 1) * (units[sign] ?? 1);
      digit = undefined;
    } else {
      const before = section + (digit ?? 0);
      // 万 after an Arabic number belongs to that number: 3万.
      if (before === 0) return undefined;
      total += before * (large[sign] ?? 1);
      [section, digit] = [0, undefined];
    }
  }
  return total + section + (digit ?? 0);
}
