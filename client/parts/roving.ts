/** Arrow keys, Home and End go from one button of a group to the next; Tab passes the group in one step. */
export function moveInGroup(event: KeyboardEvent): void {
  const group = event.currentTarget as HTMLElement;
  const items = [...group.querySelectorAll<HTMLElement>('button, summary')].filter(
    (item) => !item.matches(':disabled') && item.closest('.menu-items') === null && item.offsetParent !== null,
  );
  const at = items.indexOf(event.target as HTMLElement);
  if (at === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
  const to = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1 + items.length,
    ArrowLeft: at - 1 + items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (to === undefined) return;
  items[to % items.length]?.focus();
  event.preventDefault();
}
