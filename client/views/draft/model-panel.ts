import { html, type TemplateResult } from 'lit-html';
import type { ModelTold } from '#shared/model-told';
import { droppedReasons, droppedWords, modelTroubles, troubleWords } from '#shared/model-words';
import { failureTextByHand, failureText } from '../../parts/failure.ts';
import { valueOf } from '../../state/asked.ts';
import { inLanguage } from '../../state/in-language.ts';
import type { DraftContext } from './acts.ts';
import type { Reviewing } from './own.ts';
import { draftTextsOf } from './texts.ts';

/** Whether a language model can be asked, how far it is, and what became of it each time; nothing where none is set. */
export function modelPanel(context: DraftContext, { review }: Reviewing): TemplateResult | '' {
  const { state, actions } = context;
  const { model: asked, asking, askFailure } = state.draft;
  const { asked: past = [] } = review.draft;
  const texts = draftTextsOf(state);
  const model = valueOf(asked);
  const failed = asked?.state === 'failed' ? asked.error : undefined;
  if (model === undefined && failed === undefined && past.length === 0) return '';
  return html`<section class="draft-model" data-testid="draft-model">
    <h3>${texts.modelTitle}</h3>
    ${failed === undefined ? '' : failureText(state, failed, () => void actions.readModel())}
    ${past.map((one) => html`<div data-testid="draft-model-told">${told(context, one)}</div>`)}
    ${
      askFailure === undefined
        ? ''
        : html`<div data-testid="draft-model-failure">
            ${failureTextByHand(state, askFailure, () => void actions.askModel())}
            <p class="note" lang="en">${askFailure.message}</p>
          </div>`
    }
    ${asking === undefined ? '' : going(context, asking)}
    ${
      model === undefined || asking !== undefined
        ? ''
        : html`<button type="button" data-testid="draft-model-open" @click=${() => actions.openForm('model')}>
            ${past.length === 0 ? texts.modelOpen(model.name) : texts.modelAgain(model.name)}
          </button>`
    }
  </section>`;
}

function going({ state, actions }: DraftContext, { at, of }: { at: number; of: number }): TemplateResult {
  const texts = draftTextsOf(state);
  const says = texts.modelAsking(Math.max(1, at), of);
  return html`<p role="status">${says}</p>
    <progress aria-label=${says} max=${Math.max(1, of)} .value=${Math.max(0, at - 1)}></progress>
    <button type="button" data-testid="draft-model-stop" @click=${actions.stopAsking}>${texts.cancel}</button>`;
}

function told(
  { state }: DraftContext,
  { model, host, pieces, answered, added, agreed, troubles, dropped }: ModelTold,
): TemplateResult {
  const texts = draftTextsOf(state);
  const { language } = state;
  const wrong = modelTroubles.flatMap((trouble) => {
    const count = troubles[trouble] ?? 0;
    return count === 0 ? [] : [texts.modelTrouble(inLanguage<string>(troubleWords[trouble], language), count, pieces)];
  });
  const thrown = droppedReasons.flatMap((reason) => {
    const count = dropped[reason] ?? 0;
    return count === 0 ? [] : [texts.modelDropped(inLanguage<string>(droppedWords[reason], language), count)];
  });
  return html`<p role="status">${texts.modelTold(model, added, agreed)}</p>
    <p class="note">${host}${answered === pieces ? '' : html` · ${texts.modelAnswered(answered, pieces)}`}</p>
    ${wrong.length === 0 ? '' : html`<p class="note strong" role="alert">${wrong.join(texts.modelBetween)}</p>`}
    ${thrown.length === 0 ? '' : html`<p class="note">${texts.modelThrown}${thrown.join(texts.modelBetween)}</p>`}`;
}
