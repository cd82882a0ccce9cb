import { onceDrawn } from '../parts/frame.ts';
import type { StateStore } from '../state/store.ts';

/**
 * Brings into sight what an act led to: the tab of the view, and on a narrow screen, where the panel lies below, the
 * sentence of the line that was chosen. Returns its undo.
 */
export function keepInSight(store: StateStore): () => void {
  const narrow = window.matchMedia('(max-width: 720px)');
  const showTabs = () => {
    for (const tab of document.querySelectorAll('.lenses [aria-current="page"]'))
      tab.scrollIntoView({ block: 'nearest', inline: 'center' });
  };
  showTabs();
  const undos = [
    store.subscribe(
      // Views and lenses that are offered once something is known move the others aside.
      ({ view, lens, language, corrections, schema }) =>
        `${view} ${lens} ${language} ${corrections?.state ?? ''} ${schema === undefined ? '' : 'known'}`,
      () => onceDrawn(showTabs),
    ),
    store.subscribe(
      ({ selection }) => selection,
      (selection) => {
        if (!narrow.matches || (selection?.what !== 'relation' && selection?.what !== 'pair')) return;
        onceDrawn(showSentence);
      },
    ),
  ];
  return () => {
    for (const undo of undos) undo();
  };
}

function showSentence(): void {
  const panel = document.querySelector('#panel');
  (panel?.querySelector('[data-testid="evidence-quote"] mark, .evidence') ?? panel)?.scrollIntoView({
    block: panel?.querySelector('.evidence') === null ? 'start' : 'center',
  });
}
