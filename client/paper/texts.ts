import { counted } from '../i18n/counted.ts';
import { tableOf } from '../i18n/texts.ts';

interface PaperTexts {
  /** Between what it is called and what it shows. */
  titled: (name: string, of: string) => string;
  sources: (list: string) => string;
  between: string;
  data: (list: string) => string;
  made: (date: string) => string;
  further: (n: number) => string;
  addressWithout: string;
}

const zh: PaperTexts = {
  titled: (name, of) => `${name}：${of}`,
  sources: (list) => `资料来源：${list}`,
  between: '；',
  data: (list) => `数据：${list}`,
  made: (date) => `制图：Kuajie 跨界，${date}`,
  further: (n) => `另有 ${n} 份文献`,
  addressWithout: '链接打开的图与此图不同：手动的改动太多或语句太长，链接放不下。',
};

const en: PaperTexts = {
  titled: (name, of) => `${name}: ${of}`,
  sources: (list) => `Sources: ${list}`,
  between: '; ',
  data: (list) => `Data: ${list}`,
  made: (date) => `Made with Kuajie 跨界, ${date}`,
  further: (n) => counted(n, 'further document'),
  addressWithout:
    'The link opens another picture than this: too much was changed by hand, or the statement is too long, for a link.',
};

export const paperTexts = tableOf<PaperTexts>({ zh, en });
