import type { State } from '../state/state.ts';

/** The dialog with a document. A modal dialog is opened by a call, not by an attribute: done once the page is drawn. */
export function createReaderDialog() {
  /** Where the reader is to be led once the document is there. */
  let sought: number | undefined;

  return {
    /** Opens or closes the dialog as the state says; tells where it has closed it. */
    sync: (reading: State['reading']): 'closed' | undefined => {
      const dialog = document.querySelector<HTMLDialogElement>('dialog.document');
      if (dialog === null) return undefined;
      if (reading === undefined) {
        sought = undefined;
        if (!dialog.open) return undefined;
        dialog.close();
        return 'closed';
      }
      if (!dialog.open) {
        dialog.showModal();
        sought = reading.start;
      }
      if (sought !== undefined && showSpan(dialog, sought)) sought = undefined;
      return undefined;
    },
  };
}

/** Shows the span that begins there or next after; false while the document is on its way. */
function showSpan(dialog: HTMLElement, start: number): boolean {
  const span = [...dialog.querySelectorAll<HTMLElement>('[data-start]')].find(
    (mark) => Number(mark.dataset['start']) >= start,
  );
  span?.scrollIntoView({ block: 'center' });
  span?.focus({ preventScroll: true });
  return span !== undefined;
}
