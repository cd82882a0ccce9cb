import { html, type TemplateResult } from 'lit-html';
import { type BroughtFile, filesOfInput, pastedTable } from '../../parts/dropped.ts';
import { focusOn } from '../../parts/focus-on.ts';
import { valueOf } from '../../state/asked.ts';
import type { RequestError } from '../../api.ts';
import type { DataContext } from './acts.ts';
import type { Bring } from './own.ts';
import { whyNot } from './why-not.ts';
import { dataTextsOf } from './texts.ts';

/** The first step: files are dropped or chosen, or rows pasted. */
export function bringStep(context: DataContext, { failure }: Extract<Bring, { step: 'bring' }>): TemplateResult {
  const { state, actions } = context;
  const texts = dataTextsOf(state);
  const mayChange = valueOf(state.data.datasets)?.mayChange;
  if (mayChange === false) return withoutWay(context, texts.mayNot, texts.mayNotSays);
  if (state.data.token === undefined) return tokenForm(context, failure);
  const bring = (files: readonly BroughtFile[]) => {
    void actions.bring(files).then(() => {
      focusOn('data-files');
      focusOn('data-understood-title');
    });
    focusOn('data-cancel');
  };
  const choose = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    bring(filesOfInput(input));
  };
  const read = (event: SubmitEvent) => {
    event.preventDefault();
    const text = new FormData(event.currentTarget as HTMLFormElement).get('rows');
    const table = typeof text === 'string' ? pastedTable(text, texts.pastedName) : undefined;
    if (table !== undefined) bring([table]);
  };
  return html`
    ${failure === undefined ? '' : whyNot(state, failure)}
    <div class="drop" data-testid="data-drop">
      <h2>${texts.bringTitle}</h2>
      <label class="choose"
        ><span>${texts.choose}</span
        ><input type="file" multiple data-testid="data-files" aria-label=${texts.choose} @change=${choose}
      /></label>
      <p>${texts.bringSays}</p>
      <p class="note">${texts.bringKinds}</p>
    </div>
    <form class="paste" @submit=${read}>
      <label
        >${texts.paste}<textarea name="rows" rows="4" data-testid="data-paste" spellcheck="false"></textarea>
      </label>
      <button type="submit">${texts.pasteTake}</button>
    </form>
    <p class="note">${texts.nothingYet}</p>
  `;
}

function tokenForm(context: DataContext, failure: RequestError | undefined): TemplateResult {
  const { state, actions } = context;
  const texts = dataTextsOf(state);
  const use = (event: SubmitEvent) => {
    event.preventDefault();
    const token = new FormData(event.currentTarget as HTMLFormElement).get('token');
    if (typeof token === 'string' && token.trim() !== '') actions.setToken(token.trim());
  };
  return html`${withoutWay(context, texts.noToken, texts.noTokenSays)}
    <form class="token" @submit=${use}>
      ${failure?.code === 'unauthorized' ? html`<p class="note strong" role="alert">${texts.tokenWrong}</p>` : ''}
      <label
        >${texts.token}
        <input type="password" name="token" data-testid="data-token" autocomplete="off" required />
      </label>
      <button type="submit">${texts.tokenUse}</button>
    </form>`;
}

function withoutWay({ state }: DataContext, title: string, says: string): TemplateResult {
  const texts = dataTextsOf(state);
  return html`<div class="no-way" data-testid="data-no-way">
    <h2>${title}</h2>
    <p>${says}</p>
    <p>${texts.otherWay}</p>
    <pre><code>npm run kuajie -- import table.csv --out table
npm run kuajie -- load table</code></pre>
  </div>`;
}
