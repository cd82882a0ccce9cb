import { counted } from '../i18n/counted.ts';
import { tableOf } from '../i18n/texts.ts';

interface LineTipTexts {
  quoted: (words: string) => string;
  between: (a: string, b: string, hubs: string) => string;
  further: (hubs: number) => string;
  furtherSentences: (sentences: number) => string;
}

const zh: LineTipTexts = {
  quoted: (words) => `“${words}”`,
  between: (a, b, hubs) => `${a} — ${b}：${hubs}`,
  further: (n) => `另有 ${n} 项`,
  furtherSentences: (n) => `另有 ${n} 处出处`,
};

const en: LineTipTexts = {
  quoted: (words) => `“${words}”`,
  between: (a, b, hubs) => `${a} — ${b}: ${hubs}`,
  further: (n) => `and ${n} more`,
  furtherSentences: (n) => `and ${counted(n, 'further piece', 'further pieces')} of evidence`,
};

export const lineTipTexts = tableOf<LineTipTexts>({ zh, en });
