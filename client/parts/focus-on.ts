/** What was pressed is gone; the keyboard goes on where the act led. */
export function focusOn(testid: string): void {
  document.querySelector<HTMLElement>(`[data-testid="${testid}"]`)?.focus();
}
