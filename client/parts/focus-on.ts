import { onceDrawn } from './frame.ts';

/** What was pressed is gone; the keyboard goes on where the act led, once that is drawn. */
export function focusOn(testid: string): void {
  onceDrawn(() => document.querySelector<HTMLElement>(`[data-testid="${testid}"]`)?.focus());
}
