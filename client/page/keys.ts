import { html, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import type { State } from '../state/state.ts';

/** The list of keys. */
export function keysDialog(state: State): TemplateResult {
  const texts = textsOf(state);
  return html`<dialog class="keys" data-testid="keys" aria-labelledby="keys-title">
    <form method="dialog">
      <h2 id="keys-title">${texts.keys}</h2>
      ${texts.keyGroups.map(
        ({ title, rows }) =>
          html`<h3>${title}</h3>
            <dl>
              ${rows.map(
                ([keys, says]) =>
                  html`<dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
                    <dd>${says}</dd>`,
              )}
            </dl>`,
      )}
      <button class="close">${texts.close}</button>
    </form>
  </dialog>`;
}

export function openKeys(): void {
  document.querySelector<HTMLDialogElement>('dialog.keys')?.showModal();
}
