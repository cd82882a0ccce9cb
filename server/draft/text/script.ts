import { Converter } from 'opencc-js/t2cn';

export interface Script {
  /** A sign as the rules know it. */
  simplify: (sign: string) => string;
  notices: { rule: string; text: string }[];
}

const convert = Converter({ from: 't', to: 'cn' });
const same = (sign: string): string => sign;

/** A share of signs beyond which a text is one in traditional script; names such as 乾 stand in others, too. */
const share = 0.04;

/** Tells traditional script, and characters that were broken on their way here. */
export function scriptOf(text: string): Script {
  const han = text.match(/[\u4e00-\u9fff]/g) ?? [];
  const notices: Script['notices'] = [];
  const broken = text.match(/\uFFFD|锟斤拷|[ÃÂæçäåè][\u0080-\u00bf]|烫烫烫|鈥|锛[?氱屾]/g)?.length ?? 0;
  if (broken > 3 || broken * 50 > text.length)
    notices.push({
      rule: 'mojibake',
      text: 'characters are broken: the file was saved in another encoding than it was read in; bring the original',
    });
  const known = new Map<string, string>();
  const simplify = (sign: string): string => {
    const simple = known.get(sign) ?? convert(sign);
    known.set(sign, simple);
    return simple;
  };
  const sample = han.slice(0, 3000);
  const changed = sample.filter((sign) => simplify(sign) !== sign).length;
  if (sample.length === 0 || changed < sample.length * share) return { simplify: same, notices };
  notices.push({
    rule: 'traditional-script',
    text: 'traditional script: names are given in simplified characters, with the text’s own form as an alias',
  });
  return { simplify, notices };
}
