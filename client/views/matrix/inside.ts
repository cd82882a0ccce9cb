import './matrix.css';
import { graphWords } from '../../i18n/graph-words.ts';
import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { PanelContext } from '../../actions/context.ts';
import type { PlaceActs } from '../../actions/places.ts';
import type { ReadingActs } from '../../actions/reading.ts';
import { levelChoice, sortChoice } from '../../parts/choice.ts';
import type { State } from '../../state/state.ts';
import { placeTotals } from '../../state/links.ts';
import { allOffMessage } from '../all-off.ts';
import { placesPanel, insideOfPlaces } from '../places.ts';
import { unread } from '../unread.ts';
import type { ViewInside } from '../view.ts';
import { type UnlinkedActs, whyUnlinked } from '../why-unlinked.ts';
import { matrixDossier } from './dossier.ts';
import { createMatrix } from './matrix.ts';
import { matrixPortrait } from './portrait.ts';
import { needsOfPairs } from '../needs.ts';
import { matrixTexts, matrixTextsOf } from './texts.ts';

type MatrixContext = PanelContext<UnlinkedActs & Pick<ReadingActs, 'retryReading'> & PlaceActs>;

export const matrixInside: ViewInside = {
  ...insideOfPlaces(matrixTexts),
  draw: ({ store, actions, api }) => {
    const mount = createMatrix(store, {
      selectPlace: actions.selectEntity,
      selectPair: actions.selectPair,
      showSubnetwork: (a, b) => void actions.showSubnetwork(a, b),
      clear: actions.clearSelection,
    });
    let undo: (() => void) | undefined;
    let mounted: Element | undefined;
    const attach = (container: Element | undefined) => {
      undo?.();
      mounted = container;
      undo = container instanceof HTMLElement ? mount(container) : undefined;
    };
    return {
      main: (context) => middle(context, attach),
      panel: (context) => placesPanel(context, howToRead(context.state)),
      portrait: ({ state }, portrayed) => matrixPortrait(state, portrayed, mounted),
      dossier: ({ state }) => matrixDossier(api, state),
    };
  },
};

function howToRead(state: State): string {
  const { all, crossing } = graphWords(state);
  return matrixTextsOf(state).howToRead(all, crossing);
}

/** The matrix draws itself into its container, which is there as long as the view is. */
function middle(context: MatrixContext, attach: (container: Element | undefined) => void): TemplateResult {
  const { state } = context;
  const texts = matrixTextsOf(state);
  const unreadYet = unread(context, needsOfPairs);
  const off = unreadYet === undefined ? allOffMessage(context) : undefined;
  if (off !== undefined) return off;
  const message = unreadYet ?? nothingLinked(context);
  return html`<div class="toolbar">${levelChoice(context)} ${sortChoice(context)}</div>
    <div
      class="matrix"
      data-testid="matrix"
      role="grid"
      tabindex="0"
      aria-label=${texts.matrixLabel(placeTotals(state, state.level).size, graphWords(state).all)}
      ?hidden=${message !== undefined}
      ${ref(attach)}
    ></div>
    ${message ?? ''}`;
}

function nothingLinked(context: MatrixContext): TemplateResult | undefined {
  const says = whyUnlinked(context);
  return says === undefined ? undefined : html`<div class="message">${says}</div>`;
}
