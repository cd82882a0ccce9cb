/** Arrow keys go from one tab to the next of its list, and choose it. */
export function moveTab(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const tab = event.currentTarget;
  if (step === 0 || !(tab instanceof HTMLElement)) return;
  const tabs = [...(tab.closest('[role="tablist"]')?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
  next?.click();
  next?.focus();
}
