import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import { documentPanel } from '../panels/document.ts';
import type { State } from '../state/state.ts';
import type { PageContext } from './rooms.ts';

/** The dialog with a document. A modal dialog is opened by a call, not by an attribute: done once the page is drawn. */
export function createReaderDialog() {
  /** Where the reader is to be led once the document is there. */
  let sought: { start: number; block: ScrollLogicalPosition } | undefined;
  let shown: State['reading'];

  return {
    dialog: ({ state, actions }: PageContext): TemplateResult =>
      html`<dialog
        class="document"
        data-testid="document"
        aria-label=${textsOf(state).readDocument}
        @close=${actions.closeDocument}
        @cancel=${actions.closeDocument}
      >
        ${documentPanel({ state, actions }, (start, row) => {
          const { reading } = state;
          if (reading !== undefined) actions.openDocument(reading.document, start, undefined, row ?? reading.row);
        })}
      </dialog>`,
    /** Opens or closes the dialog as the state says, and leads to the passage. */
    sync: (reading: State['reading']): void => {
      const dialog = document.querySelector<HTMLDialogElement>('dialog.document');
      if (dialog === null) return;
      // From one passage to another nothing leaps that is in sight.
      if (reading !== shown)
        sought =
          reading?.start === undefined
            ? undefined
            : { start: reading.start, block: shown === undefined ? 'center' : 'nearest' };
      shown = reading;
      if (reading === undefined) {
        if (dialog.open) dialog.close();
        return;
      }
      if (!dialog.open) dialog.showModal();
      if (sought !== undefined && showSpan(dialog, sought)) sought = undefined;
    },
  };
}

/** Shows the span that begins there or next after; false while the document is on its way. */
function showSpan(dialog: HTMLElement, { start, block }: { start: number; block: ScrollLogicalPosition }): boolean {
  const span = [...dialog.querySelectorAll<HTMLElement>('[data-start]')].find(
    (mark) => Number(mark.dataset['start']) >= start,
  );
  span?.scrollIntoView({ block });
  span?.focus({ preventScroll: true });
  return span !== undefined;
}
