// @vitest-environment happy-dom
import { html, render } from 'lit-html';
import { expect, test } from 'vitest';
import { unlessTyped } from '../../client/parts/unless-typed.ts';

test('what is drawn takes back no letters from who is in a field, and does once he has left it', () => {
  const element = document.createElement('div');
  document.body.append(element);
  const draw = (value: string) => render(html`<input .value=${unlessTyped(value)} /><button></button>`, element);
  draw('name');
  const input = element.querySelector('input');
  if (input === null) throw new Error('a field was drawn');
  input.focus();
  input.value = 'half a wo';
  draw('name');
  const typed = input.value;
  element.querySelector('button')?.focus();
  draw('name');
  expect({ typed, left: input.value }).toEqual({ typed: 'half a wo', left: 'name' });
  element.remove();
});
