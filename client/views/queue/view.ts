import './queue.css';
import { valueOf } from '../../state/asked.ts';
import { focusOn } from '../../parts/focus-on.ts';
import { roomAddress, text } from '../../state/address-table.ts';
import { countsOfGraph } from '../counts.ts';
import type { View } from '../view.ts';
import { createQueueActs, type QueueActs } from './acts.ts';
import { queueMiddle } from './card.ts';
import { currentOf, factsIn } from './facts.ts';
import { firstQueue, queueId, type QueuePageState, type QueueState } from './own.ts';
import { queuePanel } from './panel.ts';
import { queueTexts, queueTextsOf } from './texts.ts';

interface WantedFact {
  /** The key of a fact to look at. */
  fact: string | undefined;
}

export const queueView: View<QueueState, QueueActs, WantedFact> = {
  id: queueId,
  changes: true,
  name: (state) => queueTextsOf(state).name,
  // Where nobody may say anything and nobody did, there is nothing to see.
  isOffered: ({ corrections }) => {
    const known = valueOf(corrections);
    return known !== undefined && (known.mayWrite || known.corrections.length > 0);
  },
  first: firstQueue,
  acts: createQueueActs,
  address: roomAddress(
    { fact: text('fact', ({ view, queue }: QueuePageState) => (view === queueId ? queue.at : undefined)) },
    (values) => values,
  ),
  atOnce: ({ lookAtFact }, { fact }) => {
    if (fact !== undefined) lookAtFact(fact);
  },
  broughtBack: ['queue'],
  needs: ['corrections'],
  keepsPanel: true,
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
