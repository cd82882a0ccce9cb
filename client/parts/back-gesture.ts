/** What the platform tells of a request to close, by Escape or a gesture of Back; the compiler's DOM does not know it yet. */
interface CloseWatcher {
  onclose: (() => void) | null;
  destroy: () => void;
}

/** Closes what is open where a gesture of Back asks for it, which then leads nowhere else; a browser without it goes back. Returns its undo. */
export function closeOnBack(close: () => void): () => void {
  const { CloseWatcher: Watcher } = window as { CloseWatcher?: new () => CloseWatcher };
  if (Watcher === undefined) return () => undefined;
  const watcher = new Watcher();
  watcher.onclose = close;
  return () => watcher.destroy();
}
