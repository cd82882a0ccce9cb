import { html, type TemplateResult } from 'lit-html';
import type { ChoosingActs } from '../actions/choosing.ts';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { HidingActs } from '../actions/hiding.ts';
import type { ReadingActs } from '../actions/reading.ts';
import { chosenTextsOf } from '../i18n/chosen-texts.ts';
import { kindIcon } from '../parts/kind-icon.ts';
import { partiesOf } from '../state/links.ts';
import { canBePinned } from '../state/pins.ts';
import { kindOf, nameOf } from '../state/selectors.ts';
import { severalJoined, type JoinedActs } from './several-joined.ts';

const mostListed = 60;
/** A longer list would stand before what joins them. */
const mostOpen = 10;

export type SeveralActs = JoinedActs &
  Pick<CoreActs, 'openEntity' | 'selectPair'> &
  Pick<ReadingActs, 'readMembers'> &
  Pick<HidingActs, 'hide' | 'keepOnly' | 'togglePins'> &
  Pick<ChoosingActs, 'toggleChosen' | 'expandSeveral'>;

interface SeveralParts {
  /** Searches the paths between two of them. */
  findPaths: (from: string, to: string) => void;
  /** By which they are taken out as a file. */
  takeOut: (ids: readonly string[]) => TemplateResult;
}

/** Several entities that were selected together: which they are, what can be done with them, and what joins them. */
export function severalPanel(
  context: PanelContext<SeveralActs>,
  ids: readonly string[],
  { findPaths, takeOut }: SeveralParts,
): TemplateResult {
  const { state, actions } = context;
  const texts = chosenTextsOf(state);
  return html`<section data-testid="several" data-count=${ids.length}>
    <h2>${texts.severalTitle(ids.length)}</h2>
    ${acts()}
    <details class="group" ?open=${ids.length <= mostOpen}>
      <summary>${texts.chosenOnes} <b>${ids.length}</b></summary>
      <ul class="entities chosen">
        ${ids.slice(0, mostListed).map((id) => member(id))}
      </ul>
      ${ids.length > mostListed ? html`<p class="note">${texts.listed(mostListed, ids.length)}</p>` : ''}
    </details>
    <p class="note">${texts.severalHint}</p>
    ${severalJoined(context, ids)} ${takeOut(ids)}
  </section>`;

  function member(id: string): TemplateResult {
    const name = nameOf(state, id);
    const kind = kindOf(state, id);
    return html`<li>
      <button type="button" class="link" data-entity=${id} @click=${() => void actions.openEntity(id)}>
        ${kind === undefined ? '' : kindIcon(state, kind, 'spoken')} ${name}
      </button>
      <button
        type="button"
        class="take"
        data-testid="several-take"
        aria-label=${texts.take(name)}
        title=${texts.take(name)}
        @click=${() => void actions.toggleChosen(id)}
      >
        ×
      </button>
    </li>`;
  }

  function acts(): TemplateResult {
    const { graph } = state;
    const able = ids.filter((id) => canBePinned(graph, id));
    const isPinned = able.length > 0 && able.every((id) => graph.pinned.has(id));
    const [a, b] = ids;
    const arePlaces = ids.length === 2 && ids.every((id) => partiesOf(state).get(id)?.level !== undefined);
    const act = (name: string, testId: string, run: () => void) =>
      html`<button type="button" data-testid=${testId} @click=${run}>${name}</button>`;
    return html`<p class="growth">
      ${act(texts.hide, 'several-hide', () => actions.hide(ids))}
      ${act(texts.keepOnly, 'several-keep', () => actions.keepOnly(ids))}
      ${able.length === 0 ? '' : act(isPinned ? texts.unpin : texts.pin, 'several-pin', () => actions.togglePins(ids))}
      ${act(texts.expandAll, 'several-expand', () => void actions.expandSeveral(ids))}
      ${ids.length !== 2 || a === undefined || b === undefined ? '' : act(texts.pathBetween, 'several-path', () => findPaths(a, b))}
      ${!arePlaces || a === undefined || b === undefined ? '' : act(texts.twoPlaces, 'several-pair', () => actions.selectPair(a, b))}
    </p>`;
  }
}
