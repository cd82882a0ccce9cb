import { levelledKinds } from '#shared/ask-roles';
import { html } from 'lit-html';
import './network.css';
import './looks-legend.css';
import { canvasView } from '../../state/state.ts';
import { countsOfGraph } from '../counts.ts';
import type { View } from '../view.ts';
import { lensList } from './lenses.ts';
import { looksLegend } from './looks-legend.ts';
import { overlay } from './overlay.ts';
import { networkPanel } from './panel.ts';
import { lensStatement } from './statement.ts';
import { networkStatus } from './status.ts';
import { networkTools } from './tools.ts';
import { networkTexts, networkTextsOf } from './texts.ts';

/** The canvas itself. */
export const networkView: View = {
  id: canvasView,
  name: { zh: '网络', en: 'Network' },
  // The first picture: it comes with the page.
  inside: {
    status: networkStatus,
    isOfDatasets: true,
    // Where no kind is a place there is no border.
    legend: ({ graph, hiddenDatasets, roles }) => ({
      ...countsOfGraph(graph, hiddenDatasets),
      hasBorder: levelledKinds(roles).length > 0,
      hasWords: true,
    }),
    statements: (state) => [
      { title: networkTextsOf(state).asStatement, statement: state.query ?? lensStatement(state) },
    ],
    texts: networkTexts,
    draw: () => ({
      panel: networkPanel,
      over: (context) => html`${looksLegend(context)} ${overlay(context)}`,
      foot: networkTools,
      rail: lensList,
    }),
  },
};
