import { html, type TemplateResult } from 'lit-html';
import { failureText } from '../../parts/failure.ts';
import { focusOn } from '../../parts/focus-on.ts';
import type { DataContext } from './acts.ts';
import type { LoadedDataset } from './own.ts';
import { sameSection } from './same.ts';
import { dataTextsOf } from './texts.ts';
import { whyNot } from './why-not.ts';

/** The loaded datasets; one is removed after a question. */
export function datasetsPanel(context: DataContext): TemplateResult {
  const { state, actions } = context;
  const texts = dataTextsOf(state);
  const { datasets, removed, notRemoved } = state.data;
  return html`
    <h2 tabindex="-1" data-testid="datasets-title">${texts.loaded}</h2>
    ${removed === undefined ? '' : html`<p role="status" data-testid="dataset-removed">${texts.removed(removed.title, removed.drawn.entities, removed.drawn.relations)}</p>`}
    ${notRemoved === undefined ? '' : whyNot(state, notRemoved)} ${listed()} ${sameSection(context)}
    <h3>${texts.howTitle}</h3>
    <ol class="how">
      ${texts.how.map((step) => html`<li>${step}</li>`)}
    </ol>
  `;

  function listed(): TemplateResult {
    if (datasets?.state === 'failed') return failureText(state, datasets.error, () => void actions.readDatasets());
    if (datasets?.state !== 'done') return html`<p class="loading">${texts.loading}</p>`;
    const { datasets: all, mayChange } = datasets.value;
    if (all.length === 0) return html`<p data-testid="no-datasets">${texts.loadedNone}</p>`;
    const canRemove = mayChange && state.data.token !== undefined;
    return html`<ul class="datasets">
      ${all.map((one) => html`<li data-dataset=${one.id}>${described(context, one)} ${canRemove ? removal(context, one) : ''}</li>`)}
    </ul>`;
  }
}

function described({ state }: DataContext, { title, version, drawn }: LoadedDataset): TemplateResult {
  const texts = dataTextsOf(state);
  return html`<b>${title}</b>
    <span class="note">${texts.version(version)} · ${texts.size(drawn.entities, drawn.relations)}</span>`;
}

function removal({ state, actions }: DataContext, one: LoadedDataset): TemplateResult {
  const texts = dataTextsOf(state);
  if (state.data.leaving !== one.id)
    return html`<button
      type="button"
      data-testid="dataset-remove"
      aria-label=${texts.removeOf(one.title)}
      @click=${() => {
        actions.askToRemove(one.id);
        focusOn('remove-no');
      }}
    >
      ${texts.remove}
    </button>`;
  const gone = () => focusOn('datasets-title');
  return html`<div class="asked" role="group" aria-label=${texts.removeAsk(one.title)}>
    <b>${texts.removeAsk(one.title)}</b>
    <p>${texts.removeSays(one.drawn.entities, one.drawn.relations)}</p>
    <button
      type="button"
      data-testid="remove-no"
      @click=${() => {
        actions.askToRemove(undefined);
        gone();
      }}
    >
      ${texts.removeNo}
    </button>
    <button
      type="button"
      class="danger"
      data-testid="remove-yes"
      @click=${() => void actions.remove(one.id).then(gone)}
    >
      ${texts.removeYes}
    </button>
  </div>`;
}
