import { expect, test } from 'vitest';
import { canStand, cutToItems, cutToWidth, textWidth } from '../../client/parts/text-size.ts';

test('a Chinese name stands, also with a number; one with Latin letters is turned', () => {
  const names = ['汝城县', '第10县', 'Japan', '长沙BYD', '（筹）'];
  expect(names.filter(canStand)).toEqual(['汝城县', '第10县', '（筹）']);
});

test('a name is cut to the room that there is, with a sign that it goes on', () => {
  const cut = cutToWidth('United States of America', 90, 13);
  expect({
    cut,
    fits: textWidth(cut, 13) <= 90,
    whole: cutToWidth('Japan', 90, 13),
    chinese: cutToWidth('八个字的地方名称', 91, 13),
  }).toEqual({ cut: 'United St…', fits: true, whole: 'Japan', chinese: '八个字的地方…' });
});

test('of several items those stand whole that have room', () => {
  const [english, chinese] = ['Search places, agreements, companies…', '搜索地名、协议、企业…'];
  const at = (px: number) => [cutToItems(english, px), cutToItems(chinese, px)];
  expect({ wide: at(400), middle: at(230), narrow: at(130), least: at(20) }).toEqual({
    wide: [english, chinese],
    middle: ['Search places, agreements…', chinese],
    narrow: ['Search places…', '搜索地名、协议…'],
    least: ['Search…', '搜索地名…'],
  });
});
