import { onceDrawn } from '../../parts/frame.ts';

/** What was pressed is gone; the keyboard goes on in the editor, which stands in a shadow root. */
export function focusEditor(): void {
  onceDrawn(() => {
    const root = document.querySelector('.editor')?.shadowRoot;
    root?.querySelector<HTMLElement>('[data-testid="query-input"]')?.focus();
  });
}
