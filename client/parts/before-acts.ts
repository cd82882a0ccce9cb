/** Settles something before whatever the reader does next, such as copying the address that tells it. Returns its undo. */
export function beforeActs(settle: () => void): () => void {
  const listening = new AbortController();
  for (const name of ['pointerdown', 'keydown', 'click', 'pagehide'])
    window.addEventListener(name, settle, { capture: true, signal: listening.signal });
  return () => listening.abort();
}
