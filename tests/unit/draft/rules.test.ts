import { expect, test } from 'vitest';
import { draftOf } from '../../../server/draft/draft-of.ts';
import { factRules } from '../../../server/draft/facts/fact-rule.ts';
import { draftWords } from '../../../server/draft/words.ts';

const { rules } = factRules();
const { names, vocabulary } = draftWords();

/** What a rule says of a text, as “source TYPE target”. */
function saidBy(rule: string, text: string): string[] {
  const { entities, relations } = draftOf(text, { date: '2024-11' });
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  return relations
    .filter((one) => one.rule === rule)
    .map(({ source, type, target }) => `${nameOf.get(source) ?? ''} ${type} ${nameOf.get(target) ?? ''}`);
}

for (const { id, examples } of rules) {
  test(`the rule ${id} says what its examples say`, () => {
    expect(examples.for.map(({ text, says }) => ({ text, isSaid: saidBy(id, text).includes(says) }))).toEqual(
      examples.for.map(({ text }) => ({ text, isSaid: true })),
    );
    expect(examples.for.length).toBeGreaterThan(0);
  });

  test(`the rule ${id} does not say what its counter-examples do not`, () => {
    expect(examples.against.map(({ text, says }) => ({ text, isSaid: saidBy(id, text).includes(says) }))).toEqual(
      examples.against.map(({ text }) => ({ text, isSaid: false })),
    );
    expect(examples.against.length).toBeGreaterThan(0);
  });
}

for (const { id, kind, examples } of names) {
  const namesIn = (text: string) => draftOf(text).entities.flatMap((one) => (one.kind === kind ? [one.name] : []));

  test(`names of ${id} are found where they stand and nowhere else`, () => {
    expect(examples.for.filter(({ text, name }) => !namesIn(text).includes(name))).toEqual([]);
    expect(examples.against.filter(({ text, name }) => namesIn(text).includes(name))).toEqual([]);
  });
}

test('every rule is of a type of the vocabulary, with kinds that the type may join', () => {
  const strange = rules.filter(({ type, kinds }) => {
    const words = vocabulary.relations[type];
    const fits = (own: readonly string[] | undefined, all: readonly string[] | undefined) =>
      own === undefined || (all !== undefined && own.every((kind) => all.includes(kind)));
    return words === undefined || !fits(kinds.source, words.domain) || !fits(kinds.target, words.range);
  });
  expect(strange.map(({ id }) => id)).toEqual([]);
});
