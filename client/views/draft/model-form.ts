import { html, type TemplateResult } from 'lit-html';
import { modelPieces } from '#shared/model-pieces';
import { valueOf } from '../../state/asked.ts';
import type { DraftContext } from './acts.ts';
import type { Reviewing } from './own.ts';
import { draftTextsOf } from './texts.ts';

/** In place of the card: what would be sent, to whom; nothing is sent before a person says so, for this document alone. */
export function modelForm({ state, actions }: DraftContext, { review }: Reviewing): TemplateResult {
  const texts = draftTextsOf(state);
  const model = valueOf(state.draft.model);
  if (model === undefined) return html``;
  const { pieces, characters, unsent } = modelPieces(review.draft);
  const { name, host, isHere } = model;
  return html`<section class="draft-card draft-form" data-testid="draft-form">
    <h2 tabindex="-1" data-testid="draft-form-first">${texts.modelAsk}</h2>
    <dl class="sent-to">
      <dt>${texts.modelName}</dt>
      <dd>${name}</dd>
      <dt>${texts.modelHost}</dt>
      <dd>${host}</dd>
      <dt>${texts.modelWhat}</dt>
      <dd>${texts.modelSends(characters, pieces.length)}</dd>
    </dl>
    <p class=${isHere ? 'note' : 'note strong'}>${isHere ? texts.modelHere : texts.modelLeaves}</p>
    ${unsent === 0 ? '' : html`<p class="note">${texts.modelUnsent(unsent)}</p>`}
    <p class="note">${texts.modelChecked}</p>
    <div class="abreast">
      <button
        type="button"
        class="primary"
        data-testid="draft-model-send"
        ?disabled=${state.draft.asking !== undefined}
        @click=${() => void actions.askModel()}
      >
        ${texts.modelSend}
      </button>
      <button type="button" @click=${() => actions.openForm(undefined)}>${texts.giveUp}</button>
    </div>
  </section>`;
}
