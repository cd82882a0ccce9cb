import { html, type TemplateResult } from 'lit-html';
import { errorText } from '../../i18n/texts.ts';
import type { GuestContext } from './acts.ts';
import { guestTextsOf } from './texts.ts';

/** What becomes of a change: kept, let go, or why it cannot be kept. */
export function keepChange(
  context: GuestContext,
  { mayChange, isGuess }: { mayChange: boolean; isGuess: boolean },
): TemplateResult {
  const { state, actions } = context;
  const texts = guestTextsOf(state);
  const { draft, hasToken, isSaving, isSaved, notSaved } = state.guest;
  if (!mayChange) return html`<p class="note" data-testid="guest-locked">${texts.locked}</p>`;
  return html`
    ${
      notSaved === undefined
        ? ''
        : html`<div class="failure" role="alert" data-testid="guest-failure">
            <p>${notSaved.code === 'unauthorized' ? texts.tokenWrong : errorText(texts, notSaved)}</p>
            ${notSaved.code === 'bad-request' ? html`<p class="note" lang="en">${notSaved.message}</p>` : ''}
          </div>`
    }
    ${hasToken ? '' : tokenForm(context)}
    <p class="keep">
      <button
        type="button"
        class="primary"
        data-testid="guest-save"
        ?disabled=${draft === undefined || isSaving || !hasToken}
        @click=${() => void actions.saveMapping()}
      >
        ${texts.save}
      </button>
      <button
        type="button"
        data-testid="guest-drop"
        ?disabled=${draft === undefined || isSaving}
        @click=${actions.dropDraft}
      >
        ${texts.drop}
      </button>
      <button
        type="button"
        data-testid="guest-guess"
        ?disabled=${isGuess || isSaving || !hasToken}
        @click=${() => void actions.backToGuess()}
      >
        ${texts.backToGuess}
      </button>
      <span role="status" data-testid="guest-status"
        >${isSaving ? texts.saving : isSaved ? texts.saved : draft === undefined ? '' : texts.unsaved}</span
      >
    </p>
  `;
}

function tokenForm({ state, actions }: GuestContext): TemplateResult {
  const texts = guestTextsOf(state);
  const use = (event: SubmitEvent) => {
    event.preventDefault();
    const token = new FormData(event.currentTarget as HTMLFormElement).get('token');
    if (typeof token === 'string' && token.trim() !== '') actions.giveToken(token.trim());
  };
  return html`<form class="token" @submit=${use}>
    <label
      >${texts.token}
      <input type="password" name="token" data-testid="guest-token" autocomplete="off" required />
    </label>
    <button type="submit">${texts.tokenUse}</button>
    <p class="note">${texts.tokenSays}</p>
  </form>`;
}
