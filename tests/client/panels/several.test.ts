// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { hiddenStates, severalStates } from '../../../client/states/several.ts';
import { draw, say, wordsOf } from '../../support/drawn.ts';

const acts = (name: string) => {
  const { element, told } = draw(severalStates, name);
  const press = (testId: string) => element.querySelector<HTMLElement>(`[data-testid="${testId}"]`)?.click();
  return { element, told, press };
};

describe('with several selected', () => {
  test('the panel says what all of them are linked to, and what some', () => {
    const groups = (name: string) =>
      [...draw(severalStates, name).element.querySelectorAll<HTMLElement>('[data-testid="several-shared"]')].map(
        (list) => ({ of: list.dataset['of'], first: wordsOf(list.querySelector('summary')) }),
      );
    expect({ two: groups('two places'), three: groups('three, of which two are joined') }).toEqual({
      two: [{ of: '2', first: '红色旅游协议' }],
      three: [{ of: '2', first: '红色旅游协议 汝城县、崇义县' }],
    });
  });

  test('relations among them stand by themselves, and lead to their sentences', () => {
    const { element, told } = acts('linked among themselves, with measures');
    const list = element.querySelector('[data-testid="several-among"]');
    list?.querySelector('button')?.click();
    expect({
      relations: list?.children.length,
      shared: say(severalStates, 'linked among themselves, with measures', 'en').includes(
        'Nothing is linked to two or more',
      ),
      told,
    }).toEqual({
      relations: 1,
      shared: true,
      told: ['openRelation'],
    });
  });

  test('measures stand side by side, those that most of them have first', () => {
    const { element } = acts('linked among themselves, with measures');
    const rows = [...element.querySelectorAll('[data-testid="several-measures"] tbody tr')].map((row) =>
      [...row.children].map(wordsOf),
    );
    expect(rows).toEqual([
      ['产值', '超过1200亿元 2023年', '15亿元 2023年 与汝城县和崇义县合计'],
      ['员工', '3000人', ''],
    ]);
  });

  test('a path is offered between two, and between no more', () => {
    const offered = (name: string) => acts(name).element.querySelector('[data-testid="several-path"]') !== null;
    expect({ two: offered('two places'), three: offered('three, of which two are joined') }).toEqual({
      two: true,
      three: false,
    });
  });

  test('hiding, keeping, pinning, expanding and the path are one press each', () => {
    const { told, press } = acts('pinned');
    for (const act of ['hide', 'keep', 'pin', 'expand', 'path', 'take']) press(`several-${act}`);
    expect(told).toEqual(['hide', 'keepOnly', 'togglePins', 'expandSeveral', 'findPaths', 'toggleChosen']);
  });

  test('what was not read is not passed over in silence', () => {
    expect({
      tooMany: say(severalStates, 'more than are read, or listed', 'en').includes('only what is drawn is counted'),
      cut: say(severalStates, 'more than are read, or listed', 'en').includes('66 in all, the first 60 listed'),
      first: say(severalStates, 'one has more neighbours than are read', 'en').includes('of which the first 200'),
    }).toEqual({ tooMany: true, cut: true, first: true });
  });
});

test('what is hidden is listed with where it belongs, each to be brought back', () => {
  const { element, told } = draw(hiddenStates, 'of this picture and of another, with a very long name', 'en');
  const rows = [...element.querySelectorAll('li small')].map(wordsOf);
  element.querySelector<HTMLElement>('[data-testid="bring-back"]')?.click();
  element.querySelector<HTMLElement>('[data-testid="bring-all-back"]')?.click();
  expect({ rows, told }).toEqual({ rows: ['Agreement', 'not in this picture'], told: ['bringBack', 'bringAllBack'] });
});
