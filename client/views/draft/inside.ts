import './draft.css';
import './review.css';
import './review-lists.css';
import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { createDropZone } from '../../parts/drop-zone.ts';
import { keptToken } from '../../parts/kept-tokens.ts';
import type { ViewInside } from '../view.ts';
import { createDraftActs, type DraftActs, type DraftContext } from './acts.ts';
import { bringStep, sendingStep } from './bring.ts';
import { finishStep, loadedStep } from './finish.ts';
import type { DraftPageState, DraftState } from './own.ts';
import { progressPanel } from './progress-panel.ts';
import { reviewStep } from './review-step.ts';
import { proposalsOf } from './review.ts';
import { draftTexts, draftTextsOf } from './texts.ts';

export const draftInside: ViewInside<DraftState, object, DraftActs> = {
  acts: createDraftActs,
  // What was selected elsewhere would stand where the progress does.
  entered: ({ clearSelection }) => {
    clearSelection();
    return Promise.resolve();
  },
  keepsPanel: true,
  status,
  texts: draftTexts,
  draw: ({ store, actions, again }) => {
    let seen: string | undefined;
    const { attach, isOver } = createDropZone({
      isWelcome: () => store.getState().draft.step.step === 'bring',
      bring: (files) => void actions.bringDocument(files),
      pastedName: () => draftTextsOf(store.getState()).draftPasted,
      again,
    });
    return {
      main: (context) =>
        html`<div class=${isOver() ? 'brings draft over' : 'brings draft'} data-testid="draft" ${ref(attach)}>
          ${step(context)}
          ${isOver() ? html`<p class="let-go" aria-hidden="true">${draftTextsOf(context.state).draftDrop}</p>` : ''}
        </div>`,
      panel: progressPanel,
      drawn: ({ state }) => {
        if (state.draft.kept === undefined) void actions.readKept();
        const { step: now, model } = state.draft;
        if (now.step === 'review' && model === undefined && keptToken('admin') !== undefined) void actions.readModel();
        const looked = now.step === 'review' ? `${now.at ?? ''} ${now.selected?.start ?? ''}` : undefined;
        if (looked === seen) return;
        seen = looked;
        bringInSight();
      },
    };
  },
};

/** The sentence that is looked at is read as a whole; where it is in sight already nothing moves. */
function bringInSight(): void {
  const pane = document.querySelector('.draft-text')?.getBoundingClientRect();
  const all = [...document.querySelectorAll('.draft-text :is(.current, .said)')];
  const [first, last] = [all[0], all.at(-1)];
  if (pane === undefined || first === undefined || last === undefined) return;
  const [{ top }, { bottom }] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
  if (top < pane.top || bottom > pane.bottom)
    first.scrollIntoView({ block: bottom - top > pane.height / 2 ? 'start' : 'center' });
}

function step(context: DraftContext): TemplateResult {
  const { step: now } = context.state.draft;
  if (now.step === 'bring') return bringStep(context, now);
  if (now.step === 'sending') return sendingStep(context, now);
  if (now.step === 'review') return reviewStep(context, now);
  return now.step === 'finish' ? finishStep(context, now) : loadedStep(context, now);
}

function status(state: DraftPageState): string {
  const { step: now } = state.draft;
  if (now.step !== 'review') return '';
  const proposals = proposalsOf(now.review);
  const judged = proposals.filter(({ verdict }) => verdict !== undefined).length;
  return draftTextsOf(state).draftStatus(now.review.draft.document.title, judged, proposals.length);
}
