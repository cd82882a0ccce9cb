/** Closes what was opened by its summary, which has the keys again. */
export function closeOnEscape(event: KeyboardEvent): void {
  const opened = event.currentTarget as HTMLDetailsElement;
  if (event.key !== 'Escape' || !opened.open) return;
  opened.open = false;
  opened.querySelector('summary')?.focus();
  event.stopPropagation();
}
