import { render } from 'lit-html';
import { frame } from '../../client/states/frame.ts';
import { firstContext, type NamedState, type StateGroup, type StatesContext } from '../../client/states/state.ts';
import type { Language } from '../../client/state/state.ts';

/** A state drawn into an element, with the acts that were asked for since. */
export interface Drawn {
  element: HTMLElement;
  told: string[];
}

/** Draws the state of that name; the file needs a DOM, by `@vitest-environment happy-dom`. */
export function draw(states: readonly NamedState[], name: string, language: Language = 'zh'): Drawn {
  const state = states.find((one) => one.name === name);
  if (state === undefined)
    throw new Error(`there is no state “${name}”, but ${states.map((one) => one.name).join(', ')}`);
  const element = document.createElement('div');
  const told: string[] = [];
  let isDrawing = false;
  let isWanted = false;
  /** What asks for it while it is drawn has it afterwards, as on the page. */
  const again = () => {
    isWanted = true;
    if (isDrawing) return;
    isDrawing = true;
    while (isWanted) {
      isWanted = false;
      render(state.draw(context), element);
    }
    isDrawing = false;
  };
  const context: StatesContext = firstContext({ language, theme: 'light' }, again, (act) => told.push(act));
  again();
  return { element, told };
}

/** What a state says, its white space as one sees it. */
export function say(states: readonly NamedState[], name: string, language: Language = 'zh'): string {
  return wordsOf(draw(states, name, language).element);
}

export function wordsOf(element: Element | null): string {
  return (element?.textContent ?? '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([：、]) ?/g, '$1')
    .trim();
}

/** A state as `states.html` shows it, for what is true of all; `told` is told the name of each act that drawing it asks for. */
export function framed(
  state: NamedState,
  stands: StateGroup['stands'],
  language: Language,
  told?: (act: string) => void,
): HTMLElement {
  const element = document.createElement('div');
  render(
    frame(
      state,
      stands,
      firstContext({ language, theme: 'light' }, () => undefined, told),
    ),
    element,
  );
  return element;
}
