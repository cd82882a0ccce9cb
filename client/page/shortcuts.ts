import type { CoreActs } from '../actions/core.ts';
import { isTextTarget } from '../parts/takes-keys.ts';
import { openKeys } from './keys.ts';

type ShortcutActs = Pick<CoreActs, 'undo' | 'redo' | 'clearSelection'>;

/** The keys that act anywhere on the page; where text is typed or composed none of them does but Ctrl K. Returns its undo. */
export function mountShortcuts(actions: ShortcutActs): () => void {
  const onKey = (event: KeyboardEvent) => {
    // A modal dialog has the keyboard to itself.
    if (event.isComposing || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
    const act = actOf(event, actions);
    if (act === undefined) return;
    act();
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function actOf(event: KeyboardEvent, actions: ShortcutActs): (() => void) | undefined {
  const key = event.key.toLowerCase();
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (isCommand && key === 'k') return focusSearch;
  if (isTextTarget(event)) return undefined;
  if (isCommand)
    return key === 'z' ? (event.shiftKey ? actions.redo : actions.undo) : key === 'y' ? actions.redo : undefined;
  return event.altKey ? undefined : { '/': focusSearch, '?': openKeys, escape: actions.clearSelection }[key];
}

function focusSearch(): void {
  const input = document.querySelector<HTMLInputElement>('[data-testid="search-input"]');
  input?.focus();
  input?.select();
}
