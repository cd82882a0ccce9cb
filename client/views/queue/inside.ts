import './queue.css';
import { focusOn } from '../../parts/focus-on.ts';
import { countsOfGraph } from '../counts.ts';
import type { ViewInside } from '../view.ts';
import { createQueueActs, type QueueInsideActs } from './acts.ts';
import { queueMiddle } from './card.ts';
import { currentOf, factsIn } from './facts.ts';
import type { QueueFirstActs } from './first-acts.ts';
import type { QueueState } from './own.ts';
import { queuePanel } from './panel.ts';
import { queueTexts, queueTextsOf } from './texts.ts';

export const queueInside: ViewInside<QueueState, QueueFirstActs, QueueInsideActs> = {
  acts: createQueueActs,
  keepsPanel: true,
  isOfDatasets: true,
  entered: () => {
    focusOn('queue-card');
    return Promise.resolve();
  },
  status: (state) => {
    const { all, open } = factsIn(state);
    return queueTextsOf(state).status(open.length, all.length);
  },
  legend: ({ graph, hiddenDatasets }) => ({ ...countsOfGraph(graph, hiddenDatasets), hasWords: true }),
  texts: queueTexts,
  draw: () => ({
    main: queueMiddle,
    panel: queuePanel,
    drawn: ({ state, actions }) => {
      void actions.readMentions();
      actions.keepShown();
      for (const { document, quote, row } of currentOf(state)?.evidence ?? [])
        if (quote !== '' && state.documents[document] === undefined) void actions.readDocument(document, row);
    },
  }),
};
