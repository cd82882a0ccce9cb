import type { Moods } from './fact-rule.ts';

const time =
  /\d{4}年|\d{1,2}月|\d{1,2}日|\d{4}[.-]\d{1,2}([.-]\d{1,2})?|[今去明前]年|[上下]半年|[春夏秋冬](天|季)|[上下中]旬|年[初底末中]|[月季]度|第[一二三四]季度|以来|起|至|[、，（）\s]/g;

/** What is left of words when adverbs, times and marks are taken out. */
export function withoutAdverbs(text: string, { adverbs }: Moods): string {
  let rest = text.replaceAll(time, '');
  for (const word of adverbs) rest = rest.replaceAll(word, '');
  return rest;
}
