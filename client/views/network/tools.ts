import { html, type TemplateResult } from 'lit-html';
import { hubKindsOf } from '#shared/ask-roles';
import { graphWords } from '../../i18n/graph-words.ts';
import type { PanelContext } from '../../actions/context.ts';
import type { CoreActs } from '../../actions/core.ts';
import type { PlaceActs } from '../../actions/places.ts';
import { levelChoice } from '../../parts/choice.ts';
import { networkTextsOf } from './texts.ts';

/** What is done with the whole picture. */
export function networkTools({
  state,
  actions,
}: PanelContext<Pick<CoreActs, 'fit' | 'setFolded'> & Pick<PlaceActs, 'setLevel'>>): TemplateResult {
  const [texts, words] = [networkTextsOf(state), graphWords(state)];
  const { folded } = state.graph;
  const fold = html`<button
    type="button"
    data-testid="graph-fold"
    aria-pressed=${folded ? 'true' : 'false'}
    title=${texts.foldSays(words.all)}
    @click=${() => actions.setFolded(!folded)}
  >
    ${texts.foldOn(words.short)}
  </button>`;
  // Where nothing joins places there is nothing to fold.
  return html`${hubKindsOf(state.roles).length === 0 ? '' : fold} ${folded ? levelChoice({ state, actions }) : ''}
    <button type="button" data-testid="graph-fit" @click=${actions.fit}>${texts.fit}</button>`;
}
