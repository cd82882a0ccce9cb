import { html, nothing, type TemplateResult } from 'lit-html';
import type { Level } from '#shared/links';
import { levelNames } from '../i18n/level-names.ts';
import { levelsOf } from '../state/links.ts';
import { textsOf } from '../i18n/texts.ts';
import { type Sort, sorts, type State } from '../state/state.ts';

interface Choice<T extends string> {
  title: string;
  items: readonly T[];
  names: Readonly<Record<T, string>>;
  chosen: T;
  choose: (item: T) => void;
}

interface Choosing<Acts> {
  state: State;
  actions: Acts;
}

/** A row of buttons of which one is on. */
export function choice<T extends string>({ title, items, names, chosen, choose }: Choice<T>): TemplateResult {
  return html`<div class="choice" role="group" aria-label=${title === '' ? nothing : title}>
    ${title === '' ? '' : html`<span aria-hidden="true">${title}</span>`}
    ${items.map(
      (item) =>
        html`<button
          type="button"
          data-choice=${item}
          aria-pressed=${item === chosen ? 'true' : 'false'}
          @click=${() => choose(item)}
        >
          ${names[item]}
        </button>`,
    )}
  </div>`;
}

export function levelChoice({ state, actions }: Choosing<{ setLevel: (level: Level) => void }>): TemplateResult {
  const texts = textsOf(state);
  return choice({
    title: texts.level,
    items: levelsOf(state),
    names: levelNames(state),
    chosen: state.level,
    choose: actions.setLevel,
  });
}

export function sortChoice({ state, actions }: Choosing<{ setSort: (sort: Sort) => void }>): TemplateResult {
  const texts = textsOf(state);
  return choice({
    title: texts.sort,
    items: sorts,
    names: texts.sortName,
    chosen: state.sort,
    choose: actions.setSort,
  });
}
