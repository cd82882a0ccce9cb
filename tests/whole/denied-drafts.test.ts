import { expect, test } from 'vitest';
import { draftOf } from '../../server/draft/draft-of.ts';
import { factRules } from '../../server/draft/facts/fact-rule.ts';
import { actShapes } from '../../server/draft/facts/shapes/all-shapes.ts';

const denials = {
  zh: ['没有', '没', '未', '并未', '尚未', '不', '从未', '拒绝', '未能', '无法', '没能', '不再', '放弃'],
  en: ['never ', 'not ', 'has not ', 'did not ', 'refused to ', 'failed to '],
};
const { rules } = factRules();
const acts = rules.filter(({ shape, verbs }) => Object.hasOwn(actShapes, shape) && verbs.length > 0);

/** What a rule says of a text. */
function factsOf(text: string, rule: string): string[] {
  return draftOf(text, { date: '2024-11' })
    .relations.filter((one) => one.rule === rule)
    .map(({ source, type, target }) => `${source} ${type} ${target}`);
}

/** The text with its verb denied, where it has one alone. */
function deny(text: string, verbs: readonly string[], denial: string): string[] {
  const pattern = new RegExp([...verbs].sort((a, b) => b.length - a.length).join('|'), 'gu');
  const [only, ...others] = [...text.matchAll(pattern)];
  return only === undefined || others.length > 0 ? [] : [text.slice(0, only.index) + denial + text.slice(only.index)];
}

for (const rule of acts)
  test(`what is denied is said by no word of the rule ${rule.id}`, () => {
    const said = rule.examples.for
      .flatMap(({ text }) =>
        denials[/[\u4e00-\u9fff]/.test(text) ? 'zh' : 'en'].flatMap((denial) => deny(text, rule.verbs, denial)),
      )
      .map((text) => ({ text, facts: factsOf(text, rule.id) }));
    expect(said.filter(({ facts }) => facts.length > 0)).toEqual([]);
  });

test('a denial in the name of a place denies nothing', () => {
  expect(factsOf('无锡市与苏州市签署《林业合作协议》。', 'signed')).toHaveLength(2);
});
