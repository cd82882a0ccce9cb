import { expect, test } from 'vitest';
import { requirePlainText } from '../../server/http/plain-text.ts';
import { deepestJson, requireStrictJson } from '../../server/http/strict-json.ts';

const codeOf = (work: () => void) => {
  try {
    work();
    return 'taken';
  } catch (cause) {
    return (cause as { code: string }).code;
  }
};
const strict = (text: string | Uint8Array) =>
  codeOf(() => {
    requireStrictJson(typeof text === 'string' ? Buffer.from(text) : text);
  });
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

test.each([
  ['{"a":1,"b":{"a":1},"c":["a","a"]}', 'taken'],
  ['{"a":"a","b":"a\\",\\"a"}', 'taken'],
  ['[{"a":1},{"a":1}]', 'taken'],
  ['{"a":1,"a":2}', 'bad-request'],
  ['{"a":1,"\\u0061":2}', 'bad-request'],
  ['{"a":[{"b":1,"b":1}]}', 'bad-request'],
  ['{"__proto__":{"isAdmin":true}}', 'bad-request'],
  ['{"a":{"\\u005f_proto__":1}}', 'bad-request'],
  ['{"a":"__proto__"}', 'taken'],
])('%s is %s', (text, code) => {
  expect(strict(text)).toBe(code);
});

test('a string that nothing closes is looked through once', () => {
  expect(strict(`"${'\\"'.repeat(500_000)}`)).toBe('taken');
});

test('a body that is read as another encoding is refused', () => {
  expect(codeOf(() => requireStrictJson(Buffer.from('{}'), 'utf-7'))).toBe('bad-request');
});

test('bytes that are no UTF-8 are refused', () => {
  expect(strict(Uint8Array.of(0x22, 0xc3, 0x28, 0x22))).toBe('bad-request');
});

test('lists lie in each other as often as they may, and once more they do not', () => {
  expect([strict(nested(deepestJson)), strict(nested(deepestJson + 1)), strict(nested(500_000))]).toEqual([
    'taken',
    'too-large',
    'too-large',
  ]);
});

test.each([
  ['浏阳市 🏙 مدينة', true, 'taken'],
  ['a\0b', true, 'bad-request'],
  ['half \ud83c a city', true, 'bad-request'],
  ['\u202egnp.exe', true, 'taken'],
  ['\u202egnp.exe', false, 'bad-request'],
])('%j in what others read or not (%s) is %s', (text, bidi, code) => {
  const told = (value: unknown) =>
    codeOf(() => {
      requirePlainText(value, 'body', { bidi });
    });
  expect([told(text), told({ list: [null, { deep: text }] }), told({ [text]: 1 })]).toEqual([code, code, code]);
});
