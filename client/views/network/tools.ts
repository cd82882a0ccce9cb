import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../../actions/context.ts';
import { textsOf } from '../../i18n/texts.ts';
import { levelChoice } from '../../parts/choice.ts';

/** What is done with the whole picture. */
export function networkTools({ state, actions }: PanelContext): TemplateResult {
  const texts = textsOf(state);
  const { folded } = state.graph;
  return html`<button
      type="button"
      data-testid="graph-fold"
      aria-pressed=${folded ? 'true' : 'false'}
      title=${texts.foldSays}
      @click=${() => {
        actions.setFolded(!folded);
      }}
    >
      ${texts.foldOn}
    </button>
    ${folded ? levelChoice({ state, actions }) : ''}
    <button type="button" data-testid="graph-fit" @click=${actions.fit}>${texts.fit}</button>`;
}
