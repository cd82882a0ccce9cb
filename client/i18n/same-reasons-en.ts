import type { Texts } from './zh.ts';

/** Why two may be the same. */
export const sameReasonsEn: Texts['sameReason'] = {
  code: (one) => `the same code, ${one}`,
  name: () => 'the same name',
  former: (one) => `called so before: ${one}`,
  alias: (one) => `the same other name: ${one}`,
  contains: (one, other) => `one name within the other: “${one}”, “${other}”`,
  pinyin: (one, other) => `the same sound: “${one}”, “${other}”`,
  spelling: (one, other) => `spelled alike: “${one}”, “${other}”`,
  neighbours: (_one, _other, count) => (count === 1 ? '1 neighbour in common' : `${count} neighbours in common`),
  person: () => 'somebody says so',
};
