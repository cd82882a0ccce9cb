import { html, type TemplateResult } from 'lit-html';
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
  const texts = networkTextsOf(state);
  const { folded } = state.graph;
  return html`<button
      type="button"
      data-testid="graph-fold"
      aria-pressed=${folded ? 'true' : 'false'}
      title=${texts.foldSays}
      @click=${() => actions.setFolded(!folded)}
    >
      ${texts.foldOn}
    </button>
    ${folded ? levelChoice({ state, actions }) : ''}
    <button type="button" data-testid="graph-fit" @click=${actions.fit}>${texts.fit}</button>`;
}
