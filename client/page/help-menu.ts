import { html, type TemplateResult } from 'lit-html';
import { RequestError } from '../api.ts';
import { textsOf } from '../i18n/texts.ts';
import { inLanguage } from '../state/in-language.ts';
import type { Store } from '../state/store.ts';
import { openKeys } from './keys.ts';
import { loadedPart } from './loaded-part.ts';
import { allViews, type PageActions, type PageContext, type PageState } from './rooms.ts';
import { tourTexts } from './tour/texts.ts';

/** Keys, the tour and what the data are: in the menu. `fail` is told why the tour could not be loaded. */
export function createHelpMenu(
  store: Pick<Store<PageState>, 'getState' | 'setState'>,
  actions: PageActions,
  fail: (cause: RequestError) => void,
): (context: PageContext) => TemplateResult {
  const tour = async () => {
    try {
      const { takeTour } = await loadedPart(import('./tour/tour.ts'));
      await takeTour(store, actions);
    } catch (cause) {
      if (!(cause instanceof RequestError)) throw cause;
      fail(cause);
    }
  };
  return ({ state }) => {
    const texts = tourTexts(state);
    return html`<fieldset class="forms">
      <legend>${texts.help}</legend>
      <button type="button" data-testid="open-tour" @click=${() => void tour()}>${texts.start}</button>
      ${allViews.filter(({ isHelp }) => isHelp).map(({ id, name }) => html`<button type="button" data-testid="open-${id}" @click=${() => void actions.setView(id)}>${inLanguage(name, state.language)}</button>`)}
      <button type="button" data-testid="open-keys" @click=${openKeys}>${textsOf(state).keys}</button>
    </fieldset>`;
  };
}
