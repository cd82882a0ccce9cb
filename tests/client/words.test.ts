import { expect, test } from 'vitest';
import { inLanguage } from '../../client/state/in-language.ts';
import { en, zh } from '../support/texts.ts';
import { halfWidthBeside } from '../support/half-width.ts';

/** Stands for a name, a list of names and a hint at once. */
const named = Object.assign(['某县'], { found: 'name', nearest: 'name' });
const samples = [named, '某县', 0, 1, 2, true, false, undefined];

/** Every text of a table; what is a function is called with each sample in every place. */
function textsIn(table: object): [key: string, text: string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[key, value]];
    if (typeof value === 'function')
      return callsOf(value as (...given: unknown[]) => unknown).map((text) => [key, text]);
    return typeof value === 'object' && value !== null
      ? textsIn(value as object).map(([inner, text]) => [`${key}.${inner}`, text])
      : [];
  });
}

function callsOf(text: (...given: unknown[]) => unknown): string[] {
  return samples.flatMap((first) =>
    samples.flatMap((other) => {
      try {
        const said = text(first, ...new Array<unknown>(4).fill(other));
        return typeof said === 'string' ? [said] : [];
      } catch (cause) {
        // A sample of another type than the text takes.
        if (cause instanceof TypeError) return [];
        throw cause;
      }
    }),
  );
}

function keysOf(table: object): string[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as object).map((inner) => `${key}.${inner}`) : [key],
  );
}

test('no Chinese text of the interface has a half-width sign beside a Chinese character', () => {
  const texts = textsIn(zh);
  const faults = texts.filter(([, text]) => halfWidthBeside.test(text)).map(([key, text]) => `${key}: ${text}`);
  expect({
    faults: [...new Set(faults)],
    missing: keysOf(zh).filter((key) => !texts.some(([known]) => known === key)),
  }).toEqual({ faults: [], missing: [] });
});

test('no English text of the interface has a full-width sign', () => {
  const faults = textsIn(en).filter(([, text]) => /[，：；（）。]/.test(text));
  expect(faults).toEqual([]);
});

test('what a language has no words for is said in English', () => {
  const found = { chinese: inLanguage({ zh: '数据', en: 'data' }, 'zh'), without: inLanguage({ en: 'data' }, 'zh') };
  expect(found).toEqual({ chinese: '数据', without: 'data' });
});
