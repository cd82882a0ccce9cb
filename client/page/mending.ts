import type { Api } from '../api.ts';

const firstPauseMs = 2000;
const longestPauseMs = 30_000;
/** So long nothing must have been missing for the pauses to begin anew. */
const calmMs = 60_000;

/**
 * Tries again what could not be read and is shown so, once the server says that it is well: with growing pauses, and as soon as the network is
 * back or the page is looked at again; never while nobody looks. Gives what is to be called when the page was drawn.
 */
export function mendByItself(root: ParentNode, api: Pick<Api, 'health'>): () => void {
  let pauseMs = firstPauseMs;
  let calmSince = 0;
  let isWaiting = false;
  const broken = () =>
    document.visibilityState === 'hidden' ? [] : [...root.querySelectorAll<HTMLElement>('[data-mends]')];
  const mend = async () => {
    if (broken().length === 0) return;
    const isWell = await api.health().then(
      () => true,
      () => false,
    );
    if (isWell) for (const button of broken()) button.click();
  };
  const drawn = () => {
    if (isWaiting) return;
    if (broken().length === 0) {
      calmSince ||= Date.now();
      return;
    }
    if (calmSince !== 0 && Date.now() - calmSince > calmMs) pauseMs = firstPauseMs;
    calmSince = 0;
    isWaiting = true;
    setTimeout(() => {
      pauseMs = Math.min(longestPauseMs, pauseMs * 2);
      void mend().finally(() => {
        isWaiting = false;
        drawn();
      });
    }, pauseMs);
  };
  window.addEventListener('online', () => void mend());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void mend().finally(drawn);
  });
  return drawn;
}
