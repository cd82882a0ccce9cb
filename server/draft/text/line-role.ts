/** What a line is; nothing is taken for a fact from a heading, a caption or a line about who wrote and printed the text. */
export type LineRole = 'heading' | 'caption' | 'byline' | 'row' | 'body';

const byline =
  /^\s*[（(【[]?\s*(责任编辑|责编|编辑|编校|校对|审核|复审|终审|审稿|核稿|来源|稿源|作者|撰稿|撰文|供稿|摄影|图片来源|图|文|文字|制图|填报人|核对|记者|本报记者|通讯员|版权声明|原标题|分享到|打印|字号|浏览次数|阅读量?|点击|发布时间|上一篇|下一篇|相关阅读|扫一扫)\s*[:：/／]/;
const navigation = /^\s*(首页|当前位置|您现在的位置|您的位置)\s*[:：>＞»]?/;
const numbered =
  /^\s*(第?[一二三四五六七八九十]+[、章节部.．]|[（(][一二三四五六七八九十]+[）)]|表[一二三四五六七八九十\d]+)\s*/;

/** Roles are told by marks and length alone; `line` is plain text. */
export function roleOfLine(line: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): LineRole {
  const own = line.trim();
  if (/^#{1,6}\s/.test(own)) return 'heading';
  if (byline.test(own) || navigation.test(own)) return 'byline';
  if (/\t/.test(own) || own.split('|').length > 2) return 'row';
  if (/^[（(]?(摄|图为|资料图|受访者供图)/.test(own) || /(摄|供图)[）)]?$/.test(own)) return 'caption';
  const isLatin = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(own) && /\p{L}/u.test(own);
  if (isLatin && (/\bsigned (?:at|in|on)\b/.test(own) || /[.!?；：，]["”’）)』」]*$/.test(own) || own.length > 160))
    return 'body';
  const isClosed = /[。！？；：…]["”’）)』」]*$/.test(own);
  if (/^(?:[问答][：:]|[·•▪\p{So}\p{No}])/u.test(own)) return 'body';
  if (isFirst && own.length <= (isLatin ? 160 : 60) && !/。/.test(own)) return 'heading';
  if (/^[（(].*[）)]$/.test(own) && own.length < 60 && !/。/.test(own)) return 'byline';
  if (isClosed || own.length > (isLatin ? 100 : 45)) return 'body';
  if (numbered.test(own) && !/，/.test(own)) return 'heading';
  if (/^[^：]{1,8}：/.test(own) || /^\s*([○●·•▪◆■□*-]|\d+[.．、）)])/.test(line)) return 'body';
  if (/(?:所在地|地址|住所|地点|时间|承办|主办|协办|单位|企业|法人|负责人|规模|投资)：./.test(own)) return 'body';
  if (isLast || /^\d{4}年\d{1,2}月(\d{1,2}日)?(印发|发布)?$/.test(own)) return 'byline';
  return /[，。]/.test(own) && own.length > 25 ? 'body' : 'caption';
}

/** 本报遂宁11月18日电（记者…）: where it was written, and by whom. */
export function datelineOf(sentence: string): number {
  return /^[^，。；]{2,22}日?[电讯](?:\s|（[^）]*）)+/.exec(sentence)?.[0].length ?? 0;
}
