import { onceDrawn } from '../parts/frame.ts';
import type { StateStore } from '../state/store.ts';

/**
 * Brings into sight what an act led to: the tab of the view, and on a narrow screen, where the panel lies below, the
 * sentence of the line that was chosen. Returns its undo.
 */
export function keepInSight(store: StateStore): () => void {
  const narrow = window.matchMedia('(max-width: 720px)');
  showTabs();
  const undos = [
    store.subscribe(
      ({ view, lens, language }) => `${view} ${lens} ${language}`,
      () => onceDrawn(showTabs),
    ),
    store.subscribe(
      // Views and lenses that are offered once something is known move the others aside; no act leads there.
      ({ corrections, schema }) => `${corrections?.state ?? ''} ${schema === undefined ? '' : 'known'}`,
      () => onceDrawn(centreTabs),
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

const tabsNow = () => document.querySelectorAll('.lenses [aria-current="page"]');

function showTabs(): void {
  for (const tab of tabsNow()) tab.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** Within their row alone: what one reads further down stays in sight. */
function centreTabs(): void {
  for (const tab of tabsNow()) {
    const row = tab.closest('.lenses');
    if (row === null) continue;
    const [own, whole] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += own.left + own.width / 2 - (whole.left + whole.width / 2);
  }
}

function showSentence(): void {
  const panel = document.querySelector('#panel');
  (panel?.querySelector('[data-testid="evidence-quote"] mark, .evidence') ?? panel)?.scrollIntoView({
    block: panel?.querySelector('.evidence') === null ? 'start' : 'center',
  });
}
