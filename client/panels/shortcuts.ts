import type { Actions } from '../actions/actions.ts';

/** Ctrl K and / go to the search, Ctrl Z undoes, Ctrl Shift Z redoes, Escape stops or lets go. Returns its undo. */
export function mountShortcuts(actions: Actions): () => void {
  const onKey = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'search';
    // A modal dialog has the keyboard to itself.
    if (document.querySelector('dialog[open]') !== null) return;
    const key = event.key.toLowerCase();
    const command = event.ctrlKey || event.metaKey;
    if ((command && key === 'k') || (key === '/' && !typing))
      document.querySelector<HTMLInputElement>('[data-testid="search-input"]')?.focus();
    else if (command && key === 'z' && !typing) (event.shiftKey ? actions.redo : actions.undo)();
    else if (command && key === 'y' && !typing) actions.redo();
    else if (key === 'escape' && !typing) actions.clearSelection();
    else return;
    event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => {
    window.removeEventListener('keydown', onKey);
  };
}
