import { html, type TemplateResult } from 'lit-html';
import { hubKindsOf } from '#shared/ask-roles';
import type { ChoosingActs } from '../../actions/choosing.ts';
import { chosenTextsOf } from '../../i18n/chosen-texts.ts';
import { graphWords } from '../../i18n/graph-words.ts';
import type { PanelContext } from '../../actions/context.ts';
import type { CoreActs } from '../../actions/core.ts';
import type { HidingActs } from '../../actions/hiding.ts';
import type { PlaceActs } from '../../actions/places.ts';
import { levelChoice } from '../../parts/choice.ts';
import { focusOn } from '../../parts/focus-on.ts';
import { hiddenToTell } from '../../state/hidden.ts';
import { layoutChoice } from './layout-choice.ts';
import { networkTextsOf } from './texts.ts';

/** What is done with the whole picture. */
export function networkTools({
  state,
  actions,
}: PanelContext<
  Pick<CoreActs, 'fit' | 'setFolded' | 'clearSelection'> &
    Pick<PlaceActs, 'setLevel'> &
    Pick<ChoosingActs, 'setChoosing'> &
    Pick<HidingActs, 'arrange'>
>): TemplateResult {
  const [texts, words, chosen] = [networkTextsOf(state), graphWords(state), chosenTextsOf(state)];
  const hidden = hiddenToTell(state).length;
  const showHidden = () => {
    actions.clearSelection();
    focusOn('hidden-list');
  };
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
  return html`${
      hidden === 0
        ? ''
        : html`<button type="button" data-testid="show-hidden" title=${chosen.hiddenSays} @click=${showHidden}>
            ${chosen.hiddenCount(hidden)}
          </button>`
    }
    <button
      type="button"
      data-testid="graph-choosing"
      aria-pressed=${state.choosing ? 'true' : 'false'}
      title=${chosen.choosingSays}
      @click=${() => actions.setChoosing(!state.choosing)}
    >
      ${chosen.choosing}
    </button>
    ${state.graph.entities.size === 0 ? '' : layoutChoice({ state, actions })}
    ${hubKindsOf(state.roles).length === 0 ? '' : fold} ${folded ? levelChoice({ state, actions }) : ''}
    <button type="button" data-testid="graph-fit" @click=${actions.fit}>${texts.fit}</button>`;
}
