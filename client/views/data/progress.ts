import { html, type TemplateResult } from 'lit-html';
import { focusOn } from '../../parts/focus-on.ts';
import { sendingFiles } from '../../parts/sending.ts';
import type { DataContext } from './acts.ts';
import type { Bring, Loading } from './own.ts';
import { dataTextsOf } from './texts.ts';

/** Files on their way, and then read. */
export function sendingStep(
  { state, actions }: DataContext,
  { sent, total }: Extract<Bring, { step: 'sending' }>,
): TemplateResult {
  return sendingFiles(state, {
    ...{ sent, total, reading: dataTextsOf(state).reading },
    ...{ testid: 'data-sending', stopTestid: 'data-cancel', stop: actions.startOver },
  });
}

/** The third step: rows that are written, at which pace. */
export function loadingStep(
  { state, actions }: DataContext,
  { done, total, perSecond, leftMs }: Loading,
): TemplateResult {
  const texts = dataTextsOf(state);
  const seconds = Math.max(1, Math.round((leftMs ?? 0) / 1000));
  const cancel = () => {
    void actions.cancelLoad().then(() => {
      focusOn('data-load');
      focusOn('data-see');
    });
  };
  const left = seconds < 100 ? texts.seconds(seconds) : texts.minutes(Math.round(seconds / 60));
  return html`<div class="going" data-testid="data-loading">
    <p role="status">${total === undefined ? texts.writingFirst : texts.writing(done, total)}</p>
    ${
      total === undefined
        ? html`<progress aria-label=${texts.stepLoad}></progress>`
        : html`<progress aria-label=${texts.stepLoad} max=${total} .value=${done}></progress>`
    }
    <p class="note">${perSecond === undefined ? '' : texts.pace(Math.round(perSecond), left)}</p>
    <button type="button" data-testid="data-cancel" @click=${cancel}>${texts.cancel}</button>
  </div>`;
}

export function loadedStep(
  { state, actions }: DataContext,
  { title, drawn, changed }: Extract<Bring, { step: 'loaded' }>,
): TemplateResult {
  const texts = dataTextsOf(state);
  return html`<div class="going" data-testid="data-loaded">
    <h2 role="status">${texts.done(title, drawn.entities, drawn.relations)}</h2>
    ${changed ? '' : html`<p class="note">${texts.unchanged}</p>`}
    <div class="abreast">
      <button
        type="button"
        class="primary"
        data-testid="data-see"
        @click=${() => void actions.seePicture().then(() => focusOn('graph-canvas'))}
      >
        ${texts.see}
      </button>
      <button type="button" data-testid="data-more" @click=${actions.startOver}>${texts.bringMore}</button>
    </div>
  </div>`;
}
