import { isComposing } from './composing.ts';

const clicked = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

/** Whether what has the focus takes text; the editor of statements lives in a shadow tree. */
export function isTextTarget(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !clicked.includes(target.type);
  return target.isContentEditable || target.closest('textarea, select, .cm-editor') !== null;
}

/** Whether a key belongs to somebody else: to text that is typed or composed, to a menu or to a dialog. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || isComposing(event) || isTextTarget(event)) return true;
  // A modal dialog has the keyboard to itself.
  if (document.querySelector('dialog[open]') !== null) return true;
  const { target } = event;
  return target instanceof Element && target.closest('[role="menu"], [role="dialog"], details.menu[open]') !== null;
}
