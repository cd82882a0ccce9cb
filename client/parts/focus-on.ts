import { onceDrawn } from './frame.ts';

/** What was pressed is gone; the keyboard goes on where the act led, once that is drawn; of several the one within that selector. */
export function focusOn(testid: string, within = ''): void {
  onceDrawn(() => document.querySelector<HTMLElement>(`${within} [data-testid="${testid}"]`)?.focus());
}

/** To the canvas, or to the view that is in its place. */
export function focusMiddle(event: MouseEvent): void {
  event.preventDefault();
  const canvas = document.querySelector<HTMLElement>('[data-testid="graph-canvas"]:not([inert])');
  (canvas ?? document.querySelector<HTMLElement>('#middle'))?.focus();
}
