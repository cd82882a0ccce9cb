import { html, type TemplateResult } from 'lit-html';
import { lensName } from '../../i18n/lens-name.ts';
import { inLanguage } from '../../state/in-language.ts';
import { seesCanvas } from '../../state/state.ts';
import { type PageState, viewOf } from '../rooms.ts';
import { savedDialog } from './dialog.ts';
import { createShelf, type ShelfParts } from './shelf.ts';
import { savedTextsOf } from './texts.ts';

/** The part of the menu that opens the saved views, and their dialog. `again` draws the page anew. */
export function createSavedViews(parts: ShelfParts, again: () => void) {
  const shelf = createShelf(parts, again);
  let isOpen = false;
  const set = (open: boolean) => {
    isOpen = open;
    again();
  };
  return {
    button: (state: PageState): TemplateResult =>
      html`<button
        type="button"
        data-testid="open-saved"
        @click=${() => {
          shelf.leave();
          set(true);
          void shelf.read();
        }}
      >
        ${savedTextsOf(state).open}
      </button>`,
    dialog: (state: PageState): TemplateResult =>
      html`<dialog class="saved" data-testid="saved" aria-labelledby="saved-heading" @close=${() => set(false)}>
        ${isOpen ? savedDialog({ state, shelf, titleNow: titleOf(state) }) : ''}
      </dialog>`,
    /** Done once the page is drawn: a modal dialog is opened by a call. */
    drawn: () => {
      const dialog = document.querySelector<HTMLDialogElement>('dialog.saved');
      if (isOpen && dialog?.open === false) dialog.showModal();
      if (!isOpen && dialog?.open === true) dialog.close();
    },
  };
}

/** What a view is called where nobody says otherwise. */
function titleOf(state: PageState): string {
  const name = inLanguage(viewOf(state).name, state.language);
  return seesCanvas(state) && state.query === undefined ? `${name} · ${lensName(state, state.lens)}` : name;
}
