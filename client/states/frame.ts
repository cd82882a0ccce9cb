import { html, type TemplateResult } from 'lit-html';
import type { NamedState, StateGroup, StatesContext } from './state.ts';

/** A state with its name. What fails to draw says so in its own frame. */
export function frame(
  { name, draw }: NamedState,
  stands: StateGroup['stands'],
  context: StatesContext,
): TemplateResult {
  const drawn = () => {
    try {
      return draw(context);
    } catch (cause) {
      return html`<p class="broken" role="alert">${String(cause)}</p>`;
    }
  };
  return html`<figure data-state=${name}>
    <figcaption>${name}</figcaption>
    ${stages[stands](drawn())}
  </figure>`;
}

/** What a state stands in on the page, which its style sheet goes by. */
const stages: Readonly<Record<StateGroup['stands'], (drawn: TemplateResult) => TemplateResult>> = {
  panel: (drawn) => html`<div class="stage"><div class="panel">${drawn}</div></div>`,
  search: (drawn) => html`<div class="stage search">${drawn}</div>`,
  document: (drawn) => html`<div class="stage"><dialog class="document" open>${drawn}</dialog></div>`,
  overlay: (drawn) => html`<main class="stage">${drawn}</main>`,
  middle: (drawn) => html`<main class="stage"><div class="view">${drawn}</div></main>`,
};
