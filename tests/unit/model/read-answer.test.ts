import { describe, expect, test } from 'vitest';
import { PieceFailure } from '../../../server/model/piece-failure.ts';
import { readAnswer } from '../../../server/model/read-answer.ts';

const entity = { name: '遂宁市', kind: 'City', n: 1, quote: '遂宁市签约' };
const relation = { source: '遂宁市', type: 'SIGNED', target: '协议', n: 1, quote: '遂宁市签约' };
const whole = JSON.stringify({ entities: [entity], relations: [relation] });

function completion(content: string | null, more: object = {}): string {
  return JSON.stringify({ choices: [{ message: { content, ...more } }] });
}

function read(content: string) {
  const { entities, relations, isHalf, malformed } = readAnswer(completion(content));
  return { entities: entities.length, relations: relations.length, isHalf, malformed };
}

describe('an answer', () => {
  for (const { how, content } of [
    { how: 'as JSON', content: whole },
    { how: 'in a code fence', content: `Here you are:\n\`\`\`json\n${whole}\n\`\`\`\nAnything else?` },
    { how: 'in prose', content: `The entities are ${whole} as asked.` },
    { how: 'after thinking aloud', content: `<think>Is {it} a city? {"name":"no"}</think>\n${whole}` },
  ])
    test(`${how} is read`, () => {
      expect(read(content)).toEqual({ entities: 1, relations: 1, isHalf: false, malformed: 0 });
    });

  test('that breaks off is read as far as its proposals are whole, and said to be half', () => {
    expect(read(whole.slice(0, -20))).toEqual({ entities: 1, relations: 0, isHalf: true, malformed: 0 });
  });

  test('of other forms is counted, and what is right beside it is read', () => {
    const content = JSON.stringify({ entities: [entity, { name: 7 }, null, 'x', { ...entity, name: 'a|b' }] });
    expect(read(content)).toEqual({ entities: 1, relations: 0, isHalf: false, malformed: 4 });
  });

  test('with a million proposals is read up to the most, and the rest is counted', () => {
    const many = Array.from({ length: 5000 }, () => entity);
    const { entities, tooMany } = readAnswer(completion(JSON.stringify({ entities: many })));
    expect({ read: entities.length, tooMany }).toEqual({ read: 400, tooMany: 4600 });
  });

  test('with nothing to propose is an answer', () => {
    expect(read('{"entities":[],"relations":[]}')).toEqual({ entities: 0, relations: 0, isHalf: false, malformed: 0 });
  });
});

describe('no answer', () => {
  for (const { what, body, trouble } of [
    { what: 'prose', body: completion('The weather is fine.'), trouble: 'nonsense' },
    { what: 'JSON of something else', body: completion('{"weather":"fine"}'), trouble: 'nonsense' },
    { what: 'nothing', body: completion(null), trouble: 'nonsense' },
    { what: 'a page', body: '<html>gateway</html>', trouble: 'nonsense' },
    { what: 'half a completion', body: completion(whole).slice(0, 40), trouble: 'nonsense' },
    { what: 'braces', body: completion('['.repeat(100_000)), trouble: 'nonsense' },
    { what: 'a refusal in prose', body: completion('I’m sorry, but I can’t help with that.'), trouble: 'declined' },
    { what: 'a refusal in Chinese', body: completion('很抱歉，我无法处理这段文字。'), trouble: 'declined' },
    { what: 'a refusal by the protocol', body: completion(null, { refusal: 'no' }), trouble: 'declined' },
  ])
    test(`is ${what}: ${trouble}`, () => {
      expect(troubleOf(body)).toBe(trouble);
    });
});

function troubleOf(body: string): string {
  try {
    return readAnswer(body).isHalf ? 'half' : 'none';
  } catch (cause) {
    if (cause instanceof PieceFailure) return cause.trouble;
    throw cause;
  }
}
