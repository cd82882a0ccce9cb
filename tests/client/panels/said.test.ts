// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { queuePanelStates, queueStates, saidStates } from '../../../client/states/corrections.ts';
import { draw, say, wordsOf } from '../../support/drawn.ts';

describe('what readers say', () => {
  test.each([
    ['zh', '有误（1 人，另有 1 人说法不同）', ['Ann 说属实', '王五 说有误']],
    ['en', 'wrong (1, 1 say otherwise)', ['Ann confirms it', '王五 says it is wrong']],
  ] as const)('stands beside the fact with who and why, in %s', (language, mark, names) => {
    const { element } = draw(saidStates, 'several things by several, with a token', language);
    const section = element.querySelector('[data-testid="said-of"]');
    const words = [...(section?.querySelectorAll(':scope > .sayings li') ?? [])].map((one) => wordsOf(one));
    expect({
      mark: wordsOf(element.querySelector('.kind [data-testid="verdict"]')),
      startsWith: words.map((one, at) => one.startsWith(names[at] ?? '?')),
      reason: section?.querySelector('q')?.textContent,
      canTakeBack: section?.querySelector('[data-testid="say-withdrawn"]') !== null,
      earlier: section?.querySelectorAll('details:not(.say) li').length,
    }).toEqual({
      ...{ mark, startsWith: [true, true], canTakeBack: true, earlier: 2 },
      reason: '签署的是崇义县，\n不是汝城县。',
    });
  });

  test.each([
    ['zh', '要开放，启动时请设置 KUAJIE_EDITOR_TOKEN'],
    ['en', 'set KUAJIE_EDITOR_TOKEN'],
  ] as const)('where nobody may say anything, how that is turned on is told, in %s', (language, how) => {
    const { element } = draw(saidStates, 'nothing, where nobody may', language);
    expect({
      says: wordsOf(element.querySelector('[data-testid="say-not"]')).includes(how),
      form: element.querySelector('[data-testid="say-form"]'),
    }).toEqual({ says: true, form: null });
  });

  test('a token that the server does not know is asked for again', () => {
    const { element } = draw(saidStates, 'a token that is not known', 'en');
    expect({
      field: element.querySelector('[data-testid="editor-token"]') !== null,
      says: wordsOf(element.querySelector('[role="alert"]')),
    }).toEqual({ field: true, says: 'The server does not know that token; nothing was kept.' });
  });
});

describe('what is checked', () => {
  test('begins with the weakest basis, beside its sentence', () => {
    const { element } = draw(queueStates, 'the weakest first, with a token', 'en');
    expect({
      chip: wordsOf(element.querySelector('.chips .chip')),
      quote: wordsOf(element.querySelector('[data-testid="evidence-quote"] mark')),
      acts: ['wrong', 'unsure', 'confirmed'].map((says) =>
        wordsOf(element.querySelector(`[data-testid="queue-${says}"] kbd`)),
      ),
    }).toEqual({ chip: 'inferred', quote: '两县还将推进医疗合作', acts: ['W', 'U', 'C'] });
  });

  test('goes by single keys, and by none of them in a field', () => {
    const { element, told } = draw(queueStates, 'one that was spoken of, with what can be taken back');
    const press = (selector: string, key: string) =>
      element.querySelector(selector)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    for (const key of ['w', 'U', 'c', 'j', 'k', 'z']) press('[data-testid="queue-card"]', key);
    const byKeys = told.splice(0);
    for (const key of ['w', 'j', 'z']) press('[data-testid="queue-reason"]', key);
    expect({ byKeys, inField: told }).toEqual({
      byKeys: ['sayOfFact', 'sayOfFact', 'sayOfFact', 'stepFact', 'stepFact', 'takeBackLast'],
      inField: [],
    });
  });

  test('a key that is held down says nothing of the facts that follow', () => {
    const { element, told } = draw(queueStates, 'one that was spoken of, with what can be taken back');
    for (const repeat of [false, true, true])
      element
        .querySelector('[data-testid="queue-card"]')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'w', bubbles: true, repeat }));
    expect(told).toEqual(['sayOfFact']);
  });

  test('an entity stands there by the sentences that name it', () => {
    const { element } = draw(queueStates, 'an entity, by where documents name it', 'en');
    expect({
      head: wordsOf(element.querySelector('.queue-card h2')),
      chip: wordsOf(element.querySelector('.chips .chip')),
      quote: wordsOf(element.querySelector('[data-testid="evidence-quote"] mark')),
      more: wordsOf(element.querySelector('[data-testid="queue-more"]')),
    }).toEqual({
      ...{ head: '三一集团 Company', chip: 'context', quote: '三一集团有十余家企业' },
      more: 'Documents name it in 60 places; here are the first 1.',
    });
  });

  test('lists what the data have no more with its last words', () => {
    const { element } = draw(queuePanelStates, 'doubted, confirmed and orphaned');
    expect({
      orphans: element.querySelectorAll('[data-testid="orphan"]').length,
      quote: wordsOf(element.querySelector('[data-testid="orphan"] blockquote')),
      doubted: element.querySelectorAll('[data-fact]').length,
    }).toEqual({ orphans: 3, quote: '两县还将推进医疗合作', doubted: 1 });
  });

  test('a list that is cut says how long it is', () => {
    expect(say(queuePanelStates, 'more than are listed')).toContain('共 60 条，列出前 50 条');
  });
});
