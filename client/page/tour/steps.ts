import { graphWords } from '../../i18n/graph-words.ts';
import { visible } from '../../state/selectors.ts';
import type { PageActions, PageState } from '../rooms.ts';
import { tourTexts } from './texts.ts';

/** One thing that the tour shows. */
export interface TourStep {
  /** Of what it speaks, as a selector of the page; nothing that opens something itself, for the library says so of it and takes that away after. */
  element: string;
  title: string;
  says: string;
  side?: 'right';
  /** What is done while the step before it is shown, so that there is something to see. */
  before?: () => void;
}

/** The five steps of the tour, in the words of the data that are shown. */
export function tourSteps(state: PageState, actions: Pick<PageActions, 'selectRelation'>): TourStep[] {
  const texts = tourTexts(state);
  const words = graphWords(state);
  const { entities, relations } = visible(state);
  const shown =
    relations.find(({ basis, evidence }) => basis === 'stated' && evidence.some(isQuoted)) ??
    relations.find(({ evidence }) => evidence.some(isQuoted));
  return [
    {
      element: '[data-testid="graph-canvas"]',
      side: 'right',
      ...texts.picture(entities.length, relations.length, words),
    },
    { element: '.rail', side: 'right', ...texts.views(words) },
    { element: 'header .search', ...texts.search },
    shown === undefined
      ? { element: '#panel', ...texts.panel }
      : {
          element: '#panel [data-testid="evidence-quote"]',
          ...texts.sentence,
          before: () => actions.selectRelation(shown),
        },
    { element: '[data-testid="graph-menu"]', ...texts.menu },
  ];
}

function isQuoted({ quote }: { quote: string }): boolean {
  return quote !== '';
}
