import { html, type TemplateResult } from 'lit-html';
import type { ChoosingActs } from '../actions/choosing.ts';
import type { PanelContext } from '../actions/context.ts';
import type { HidingActs } from '../actions/hiding.ts';
import { chosenTextsOf } from '../i18n/chosen-texts.ts';
import { canBePinned } from '../state/pins.ts';
import { seesCanvas } from '../state/state.ts';
import { isDrawn } from '../state/unseen.ts';

export type CanvasActs = Pick<HidingActs, 'hide' | 'keepNeighbourhood' | 'togglePins' | 'bringBack'> &
  Pick<ChoosingActs, 'chooseNeighbours'>;

/** What is done with an entity on the canvas, where it is drawn there; and which of its neighbours are hidden. */
export function canvasActs({ state, actions }: PanelContext<CanvasActs>, id: string): TemplateResult | '' {
  const texts = chosenTextsOf(state);
  const { graph, around } = state;
  if (!seesCanvas(state) || !isDrawn(state, id)) return '';
  const beside = around?.id === id ? around.entities.filter((one) => graph.hidden.has(one.id)) : [];
  const isPinned = graph.pinned.has(id);
  const act = (name: string, testId: string, run: () => void) =>
    html`<button type="button" data-testid=${testId} @click=${run}>${name}</button>`;
  return html`<p class="growth">
      ${act(texts.hide, 'entity-hide', () => actions.hide([id]))}
      ${act(texts.keepNeighbourhood, 'entity-neighbourhood', () => actions.keepNeighbourhood(id))}
      ${canBePinned(graph, id) ? act(isPinned ? texts.unpin : texts.pin, 'entity-pin', () => actions.togglePins([id])) : ''}
      ${act(texts.chooseNeighbours, 'entity-choose-neighbours', () => actions.chooseNeighbours(id))}
    </p>
    ${
      beside.length === 0
        ? ''
        : html`<p class="note">
            ${texts.hiddenBeside(beside.length)}
            <button
              type="button"
              class="link"
              data-testid="bring-neighbours-back"
              @click=${() => actions.bringBack(beside.map((one) => one.id))}
            >
              ${texts.bringBack}
            </button>
          </p>`
    }`;
}
