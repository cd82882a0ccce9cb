import { repeatWhile } from '../actions/ask-again.ts';
import type { Api } from '../api.ts';

const firstPauseMs = 2000;

/**
 * Tries again what could not be read and is shown so, once the server says that it is well: with growing pauses, and as soon as the network is
 * back or the page is looked at again. Gives what is to be called when the page was drawn.
 */
export function mendByItself(root: ParentNode, api: Pick<Api, 'health'>): () => void {
  let isMending = false;
  const waiting = () => root.querySelectorAll<HTMLElement>('[data-mends]');
  const mend = async () => {
    if (waiting().length === 0) return;
    const isWell = await api.health().then(
      () => true,
      () => false,
    );
    if (isWell) for (const button of waiting()) button.click();
  };
  window.addEventListener('online', () => void mend());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void mend();
  });
  return () => {
    if (isMending || waiting().length === 0) return;
    isMending = true;
    void repeatWhile(() => waiting().length > 0, mend, firstPauseMs).finally(() => (isMending = false));
  };
}
