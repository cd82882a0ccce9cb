import { html, type TemplateResult } from 'lit-html';
import { type ExportFormat, exportForms, exportFormats } from '#shared/contract/export-forms';
import { type Api, RequestError } from '../api.ts';
import { withAgain } from '../state/again.ts';
import { downloadBlob } from '../parts/download.ts';
import { visible } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { takeOutTexts } from './take-out-texts.ts';

interface TakeOutParts {
  api: Pick<Api, 'file'>;
  store: { getState: () => State; setState: (next: Pick<State, 'failure'>) => void };
}

/** The part of the menu by which the graph is taken out: all of it, or what is in sight. */
export function takeOut({ api, store }: TakeOutParts): TemplateResult {
  const state = store.getState();
  const texts = takeOutTexts(state);
  const { entities, relations } = visible(state);
  return html`
    <fieldset class="forms">
      <legend>${texts.all}</legend>
      ${exportFormats.map(
        (format) =>
          html`<a data-testid="export-all-${format}" href="./api/export?format=${format}" download
            >${texts.form[format]}</a
          >`,
      )}
    </fieldset>
    <fieldset class="forms">
      <legend>${texts.sight(entities.length, relations.length)}</legend>
      ${exportFormats.map(
        (format) =>
          html`<button
            type="button"
            data-testid="export-sight-${format}"
            ?disabled=${entities.length === 0}
            @click=${() => void takeOutThose({ api, store }, format, { ...visible(store.getState()), called: 'in-sight' })}
          >
            ${texts.form[format]}
          </button>`,
      )}
    </fieldset>
  `;
}

/** What is selected together, with what is drawn between. */
export function takeOutChosen({ api, store }: TakeOutParts, ids: readonly string[]): TemplateResult {
  const state = store.getState();
  const texts = takeOutTexts(state);
  const chosen = new Set(ids);
  const among = visible(state).relations.filter(({ source, target }) => chosen.has(source) && chosen.has(target));
  const those: Those = { entities: ids.map((id) => ({ id })), relations: among, called: 'selected' };
  return html`<details class="group" data-testid="several-take-out">
    <summary>${texts.chosen(ids.length, among.length)}</summary>
    <p class="growth">
      ${exportFormats.map(
        (format) =>
          html`<button
            type="button"
            data-testid="export-selected-${format}"
            @click=${() => void takeOutThose({ api, store }, format, those)}
          >
            ${texts.form[format]}
          </button>`,
      )}
    </p>
  </details>`;
}

interface Those {
  entities: readonly { id: string }[];
  relations: readonly { id: string }[];
  /** In the name of the file. */
  called: string;
}

/** They as a file; where it cannot be had, the page says why, and it can be asked for again. */
async function takeOutThose(parts: TakeOutParts, format: ExportFormat, those: Those): Promise<void> {
  const { api, store } = parts;
  const { entities, relations, called } = those;
  const { hiddenDatasets } = store.getState();
  const body = {
    ids: entities.map(({ id }) => id),
    relations: relations.map(({ id }) => id),
    ...(hiddenDatasets.size > 0 && { without: [...hiddenDatasets].sort() }),
  };
  try {
    downloadBlob(exportForms[format].file.replace(/(?=\.)/, `-${called}`), await api.file({ format }, body));
  } catch (cause) {
    if (!(cause instanceof RequestError)) throw cause;
    store.setState({ failure: withAgain(cause, () => takeOutThose(parts, format, those)) });
  }
}
