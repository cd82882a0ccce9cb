import type { ChoosingActs } from '../actions/choosing.ts';

/**
 * In every list of the page a click on an entity with Shift, Ctrl or Cmd adds it to what is selected or takes it from there,
 * and so does Shift Space. Returns its undo.
 */
export function mountListChoosing(root: HTMLElement, { toggleChosen }: Pick<ChoosingActs, 'toggleChosen'>): () => void {
  const toggle = (event: Event) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-entity]')?.dataset['entity'];
    if (id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void toggleChosen(id);
  };
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(event);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === ' ' && event.shiftKey && !event.isComposing) toggle(event);
  };
  root.addEventListener('click', onClick, { capture: true });
  root.addEventListener('keydown', onKey, { capture: true });
  return () => {
    root.removeEventListener('click', onClick, { capture: true });
    root.removeEventListener('keydown', onKey, { capture: true });
  };
}
