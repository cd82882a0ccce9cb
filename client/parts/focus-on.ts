import { onceDrawn } from './frame.ts';

/** What was pressed is gone; the keyboard goes on where the act led, once that is drawn; of several the one within that selector. */
export function focusOn(testid: string, within = ''): void {
  onceDrawn(() => document.querySelector<HTMLElement>(`${within} [data-testid="${testid}"]`)?.focus());
}

/** The same where one does not ask to be led there: what is in sight stays in sight. */
export function focusMiddleInPlace(): void {
  middle()?.focus({ preventScroll: true });
}

function middle(): HTMLElement | undefined {
  const canvas = document.querySelector<HTMLElement>('[data-testid="graph-canvas"]:not([inert])');
  return canvas ?? document.querySelector<HTMLElement>('#middle') ?? undefined;
}

/** To what stands first in a dialog. */
export function focusWithin(dialog: HTMLElement): void {
  dialog.querySelector<HTMLElement>('button, [href], input, [tabindex="0"]')?.focus({ preventScroll: true });
}

/** To the canvas, or to the view that is in its place. */
export function focusMiddle(event: MouseEvent): void {
  event.preventDefault();
  middle()?.focus();
}
