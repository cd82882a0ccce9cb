import { html, type TemplateResult } from 'lit-html';
import type { State } from '../state/state.ts';

/** What a part of the menu has to say of what was asked of it, as long as the same view is on. `again` draws the page anew. */
export function createMenuNote(again: () => void) {
  let said: { text: string; view: State['view'] } | undefined;
  return {
    say: (text: string, { view }: Pick<State, 'view'>): void => {
      said = { text, view };
      again();
    },
    note: ({ view }: Pick<State, 'view'>): TemplateResult => {
      const text = said?.view === view ? said.text : '';
      return html`<p class="note" role="status" ?hidden=${text === ''}>${text}</p>`;
    },
  };
}

/** Closes the menu that a button stands in: what was asked for is there. */
export function closeMenuOf(button: EventTarget | null): void {
  const menu = (button as HTMLElement | null)?.closest('details');
  if (menu !== null && menu !== undefined) menu.open = false;
}
