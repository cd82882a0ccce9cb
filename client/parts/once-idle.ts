/** Done once the browser has nothing else to do, or after a second or two. */
export function onceIdle(act: () => void): void {
  // Safari has no such call.
  if (typeof requestIdleCallback === 'undefined') setTimeout(act, 1000);
  else requestIdleCallback(act, { timeout: 2000 });
}
