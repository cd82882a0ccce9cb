import type { DraftWords } from '../words.ts';
import type { Candidate } from './candidate.ts';
import { kindByEnding } from './name-endings.ts';

/** What the text says that something is called: 一家做团餐的公司，叫粤禾丰; 一家名为江城鲜生的连锁超市. The word for what it is tells the kind. */
export function toldNames(plain: string, words: DraftWords): Candidate[] {
  const before = [...plain.matchAll(called)].flatMap((match) => told(match, match[1] ?? '', match[2] ?? '', words));
  const behind = [...plain.matchAll(named)].flatMap((match) => told(match, match[2] ?? '', match[1] ?? '', words));
  return [...before, ...behind];
}

const called =
  /[一两三几][家座条所个](?:[^，。；：“”]{0,14}?)(公司|企业|厂|超市|集团|合作社|医院|学校|联盟|协会|大桥|公路|景区|园区|品牌|的)，?(?:名|就)?叫(?:做|作)?[“《]?([\p{Script=Han}A-Za-z\d]{2,10})[”》]?(?=[，。；])/gu;
const named =
  /[一两三几][家座条所个](?:名为|名叫|叫做?)[“《]?([\p{Script=Han}A-Za-z\d]{2,10}?)[”》]?的(?:[\p{Script=Han}]{0,6}?)(公司|企业|厂|超市|集团|合作社|医院|学校|联盟|协会|大桥|公路|景区|园区|品牌)/gu;

function told(match: RegExpExecArray, noun: string, name: string, words: DraftWords): Candidate[] {
  const { names, places } = words;
  const kind =
    kindByEnding(name, words)?.kind ??
    (noun === '的'
      ? undefined
      : (names.find(({ heads }) => heads.includes(noun))?.kind ?? kindByEnding(`某某${noun}`, words)?.kind)) ??
    (/[家]/.test(match[0].slice(0, 2)) ? places.kinds.firm : undefined);
  const start = match.index + match[0].lastIndexOf(name);
  return kind === undefined
    ? []
    : [
        {
          start,
          end: start + name.length,
          kind,
          name,
          aliases: [],
          rule: 'name:told',
          certainty: 0.7,
          isExplicit: true,
        },
      ];
}
