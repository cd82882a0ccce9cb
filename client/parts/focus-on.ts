import { onceDrawn } from './frame.ts';

/** What was pressed is gone; the keyboard goes on where the act led, once that is drawn; of several the one within that selector. */
export function focusOn(testid: string, within = ''): void {
  onceDrawn(() => document.querySelector<HTMLElement>(`${within} [data-testid="${testid}"]`)?.focus());
}
