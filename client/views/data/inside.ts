import './data.css';
import './datasets.css';
import './outcome.css';
import './understood.css';
import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { countDrawn } from '#shared/beside';
import { createDropZone } from '../../parts/drop-zone.ts';
import { valueOf } from '../../state/asked.ts';
import type { ViewInside } from '../view.ts';
import { createDataActs, type DataContext, type DataInsideActs } from './acts.ts';
import { bringStep } from './bring.ts';
import { datasetsPanel } from './list.ts';
import type { DataPageState, DataState } from './own.ts';
import { loadedStep, loadingStep, sendingStep } from './progress.ts';
import { dataTexts, dataTextsOf } from './texts.ts';
import type { DataTokenActs } from './token-acts.ts';
import { understoodStep } from './understood.ts';

export const dataInside: ViewInside<DataState, DataTokenActs, DataInsideActs> = {
  acts: createDataActs,
  keepsPanel: true,
  // Data may have come by another room.
  entered: async ({ readDatasets, readSame }) => {
    await Promise.all([readDatasets(), readSame()]);
  },
  // What it changes, and what differs, is told of what is loaded.
  dataChanged: ({ change }, { data }) => {
    if (data.bring.step === 'understood') change({});
  },
  status,
  back: (state) => dataTextsOf(state).backToList,
  texts: dataTexts,
  draw: ({ store, actions, again }) => {
    const { attach, isOver } = createDropZone({
      isWelcome: () => {
        const { bring, token } = store.getState().data;
        return (
          token !== undefined && (bring.step === 'bring' || bring.step === 'understood' || bring.step === 'loaded')
        );
      },
      bring: (files) => void actions.bring(files),
      pastedName: () => dataTextsOf(store.getState()).pastedName,
      again,
    });
    return {
      main: (context) =>
        html`<div class=${isOver() ? 'brings data over' : 'brings data'} data-testid="data" ${ref(attach)}>
          ${steps(context)} ${step(context)}
          ${isOver() ? html`<p class="let-go" aria-hidden="true">${dataTextsOf(context.state).dropHere}</p>` : ''}
        </div>`,
      panel: datasetsPanel,
      drawn: ({ state, actions: { readDatasets, readSame } }) => {
        if (state.data.datasets !== undefined) return;
        void readDatasets();
        void readSame();
      },
    };
  },
};

const places = { bring: 0, sending: 0, understood: 1, loading: 2, loaded: 2 } as const;

function steps({ state }: DataContext): TemplateResult {
  const texts = dataTextsOf(state);
  const at = places[state.data.bring.step];
  return html`<ol class="steps" aria-label=${texts.steps}>
    ${[texts.stepBring, texts.stepLook, texts.stepLoad].map((name, nth) => html`<li aria-current=${nth === at ? 'step' : 'false'} class=${nth < at ? 'done' : ''}>${name}</li>`)}
  </ol>`;
}

function step(context: DataContext): TemplateResult {
  const { bring } = context.state.data;
  if (bring.step === 'bring') return bringStep(context, bring);
  if (bring.step === 'sending') return sendingStep(context, bring);
  if (bring.step === 'understood') return understoodStep(context, bring);
  return bring.step === 'loading' ? loadingStep(context, bring) : loadedStep(context, bring);
}

function status(state: DataPageState): string {
  const texts = dataTextsOf(state);
  const { bring, datasets } = state.data;
  if (bring.step === 'understood') {
    const { title, entities, relations } = bring.plan;
    if ((bring.title ?? title) === '') return '';
    return texts.planStatus(bring.title ?? title, countDrawn(entities), countDrawn(relations));
  }
  const known = valueOf(datasets);
  return known === undefined ? '' : texts.loadedStatus(known.datasets.length);
}
