// @vitest-environment happy-dom
import { html, render } from 'lit-html';
import { describe, expect, test, vi } from 'vitest';
import { searchedChoice } from '../../../client/parts/searched-choice.ts';

const options = [
  { id: 'city:1', name: '赣州市', aliases: [], note: '市' },
  { id: 'city:2', name: '郴州市', aliases: [], note: '市' },
  { id: 'company:3', name: '三一集团', aliases: ['三一'], note: '企业' },
];
const texts = {
  choose: 'Choose…',
  nothing: (typed: string) => `nothing like ${typed}`,
  more: (shown: number, all: number) => `${shown} of ${all}`,
};

function drawn(chosen = '', own = options) {
  const form = document.createElement('form');
  document.body.append(form);
  const draw = () =>
    render(
      html`${searchedChoice({ label: 'From', name: 'source', testid: 'source', chosen, options: own, texts })}`,
      form,
    );
  draw();
  const field = form.querySelector<HTMLInputElement>('[role="combobox"]');
  if (field === null) throw new Error('there is no combobox');
  const key = (name: string) => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    field.dispatchEvent(event);
    return event;
  };
  return {
    ...{ draw, field, key },
    type: (typed: string) => {
      field.value = typed;
      field.dispatchEvent(new Event('input'));
    },
    now: () => ({
      value: new FormData(form).get('source'),
      text: field.value,
      isOpen: field.getAttribute('aria-expanded') === 'true',
      listed: [...form.querySelectorAll('[role="option"]')].map((one) =>
        one.textContent.replaceAll(/\s+/g, ' ').trim(),
      ),
      says: [...form.querySelectorAll('.results p')].map((one) => one.textContent),
      active: form.querySelector('[aria-selected="true"]')?.id === field.getAttribute('aria-activedescendant'),
    }),
    swap: (id: string) => {
      const hidden = form.querySelector<HTMLInputElement>('[name="source"]');
      if (hidden === null) throw new Error('there is no field');
      hidden.value = id;
      hidden.dispatchEvent(new Event('change'));
    },
  };
}

describe('a searched choice', () => {
  test('says what is chosen, and lists nothing before it is asked', () => {
    expect(drawn('city:2').now()).toMatchObject({ value: 'city:2', text: '郴州市 · 市', isOpen: false, listed: [] });
  });

  test('lists all on an arrow key, and what is typed narrows them', () => {
    const { key, type, now } = drawn();
    key('ArrowDown');
    expect(now()).toMatchObject({ isOpen: true, active: true, listed: ['赣州市 市', '郴州市 市', '三一集团 企业'] });
    type('州');
    expect(now().listed).toEqual(['赣州市 市', '郴州市 市']);
    type('没有');
    expect(now()).toMatchObject({ listed: [], says: ['nothing like 没有'] });
  });

  test('takes the pointed one with Enter, which sends no form then', () => {
    const { key, type, now } = drawn();
    type('州');
    key('ArrowDown');
    const { defaultPrevented } = key('Enter');
    expect({ defaultPrevented, ...now() }).toMatchObject({ defaultPrevented: true, value: 'city:2', isOpen: false });
    expect(key('Enter').defaultPrevented).toBe(false);
  });

  test('finds by pinyin', async () => {
    const { type, now } = drawn();
    type('chenzhou');
    await vi.waitFor(() => expect(now().listed).toEqual(['郴州市 市']));
  });

  test('keeps what was chosen where one leaves or lets go in the middle of typing', () => {
    const { field, key, type, now } = drawn('city:1');
    type('三一');
    field.dispatchEvent(new Event('blur'));
    expect(now()).toMatchObject({ value: 'city:1', text: '赣州市 · 市', isOpen: false });
    type('三一');
    expect(key('Escape').defaultPrevented).toBe(true);
    expect(now()).toMatchObject({ value: 'city:1', text: '赣州市 · 市', isOpen: false });
    expect(key('Escape').defaultPrevented).toBe(false);
  });

  test('keeps what was chosen where the page is drawn anew, and takes what a form sets', () => {
    const { draw, key, type, now, swap } = drawn('city:1');
    type('三一');
    key('Enter');
    draw();
    expect(now()).toMatchObject({ value: 'company:3', text: '三一集团 · 企业' });
    swap('city:2');
    draw();
    expect(now()).toMatchObject({ value: 'city:2', text: '郴州市 · 市' });
  });

  test('lists fifty of many, and says how many there are', () => {
    const many = Array.from({ length: 60 }, (_, nth) => ({
      id: `c:${nth}`,
      name: `县${nth}`,
      aliases: [],
      note: '县',
    }));
    const { key, now } = drawn('', many);
    key('ArrowDown');
    expect({ listed: now().listed.length, says: now().says }).toEqual({ listed: 50, says: ['50 of 60'] });
  });
});
