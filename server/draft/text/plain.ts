/** Marks of half width that stand in Chinese texts, and what they are there. */
const wide: Readonly<Record<string, string>> = {
  ...{
    ',': '，',
    ';': '；',
    ':': '：',
    '(': '（',
    ')': '）',
    '!': '！',
    '?': '？',
    '「': '“',
    '」': '”',
    '『': '“',
    '』': '”',
  },
  ...{ '﹁': '“', '﹂': '”', '〝': '“', '〞': '”', '＂': '"', '〈': '《', '〉': '》', '•': '·', '‧': '·', '・': '·' },
  ...{
    '—': '-',
    '–': '-',
    '－': '-',
    '−': '-',
    '―': '-',
    '～': '~',
    '\t': '\t',
    '\u00a0': ' ',
    '\u3000': ' ',
    '｜': '|',
  },
};

/**
 * The text as the rules read it, of the same length, so that places in the one are places in the other: marks of full width, letters and
 * digits of half width, quotation marks that open and close. `simplify` turns a sign into a simplified one.
 */
export function plainText(text: string, simplify: (sign: string) => string = (sign) => sign): string {
  let isOpen = false;
  let plain = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') isOpen = false;
    if (sign === '"' || sign === '＂') {
      isOpen = !isOpen;
      plain += isOpen ? '“' : '”';
    } else plain += plainSign(sign, text.charAt(at - 1), text.charAt(at + 1), simplify);
  }
  return plain;
}

/** Signs that lists begin their items with. */
const bullet = /[△▲▽▼◇◆□■▪▫★☆▷▶►◎◉✦✧✔✓❖➤➢※○]/;

function plainSign(sign: string, before: string, after: string, simplify: (sign: string) => string): string {
  // 1,200 and 10:30 are one number.
  if ((sign === ',' || sign === ':') && /\d/.test(before) && /\d/.test(after)) return sign;
  // A full stop of half width between Chinese words.
  if (sign === '.' && /[\p{Script=Han}”"）)》]/u.test(before) && /^(?:|[\s\p{Script=Han}“"])$/u.test(after))
    return '。';
  if (bullet.test(sign)) return '●';
  const known = wide[sign];
  if (known !== undefined) return known;
  if (/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0e]/.test(sign)) return sign.normalize('NFKC');
  if (sign >= '\u4e00' && sign <= '\u9fff') {
    const simple = simplify(sign);
    return simple.length === 1 ? simple : sign;
  }
  return sign;
}
