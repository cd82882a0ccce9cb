import { html, type TemplateResult } from 'lit-html';
import type { Actions } from '../actions/actions.ts';
import type { Api } from '../api.ts';
import type { View } from '../canvas/positions.ts';
import { textsOf } from '../i18n/texts.ts';
import { visible } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';
import { addedPanel } from '../panels/added.ts';
import { documentPanel } from '../panels/document.ts';
import { download } from '../parts/download.ts';
import { entityPanel } from '../panels/entity.ts';
import { filters } from './filters.ts';
import { header } from './header.ts';
import { keysDialog } from './keys.ts';
import { lineName } from './line-name.ts';
import { createNeighbourLists } from '../panels/neighbour-lists.ts';
import { overview } from './overview.ts';
import type { PanelContext } from '../actions/context.ts';
import type { DrawGraph } from '../views/cypher/result-graph.ts';
import { createMiddle } from './middle.ts';
import { networkTools, overlay } from './overlay.ts';
import { pairPanel } from '../panels/pair.ts';
import { pathsPanel } from '../panels/paths.ts';
import { rail } from './rail.ts';
import { relationPanel } from '../panels/relation.ts';
import { createSearch } from './search.ts';
import { createAsCypher } from './as-cypher.ts';
import { createStatementsPanel } from '../views/cypher/statements.ts';
import { statusText } from './status.ts';
import { bundlePanel } from '../views/supply/panel.ts';

interface PageParts {
  api: Api;
  actions: Actions;
  store: StateStore;
  view: () => View | undefined;
  drawGraph: DrawGraph;
}

/** The page as a function of the state. `again` draws it anew where a panel's own state has changed. */
export function createPage({ api, actions, store, view, drawGraph }: PageParts): (again: () => void) => TemplateResult {
  let again: () => void = () => undefined;
  let chosenSpan: { document: string; start: number } | undefined;
  const changed = () => {
    again();
  };
  const search = createSearch({
    api,
    changed,
    name: 'search',
    isWhole: true,
    choose: ({ id }) =>
      void actions
        .openEntity(id)
        .then(() => document.querySelector<HTMLElement>('[data-testid="entity-details"]')?.focus()),
  });
  const endBox = (end: 'from' | 'to') =>
    createSearch({
      ...{ api, changed, name: `path-${end}`, isWhole: false },
      choose: ({ id, kind, name }) => void actions.setPathEnd(end, { id, kind, name }),
    });
  const boxes = { from: endBox('from'), to: endBox('to') };
  const lists = createNeighbourLists(api, () => {
    again();
  });

  const middle = createMiddle(changed, {
    drawGraph,
    findNames: async (words) => {
      const { results } = await api.search(words).catch(() => ({ results: [] }));
      return [...new Set(results.map(({ name }) => name))];
    },
  });
  const statements = createStatementsPanel(changed);
  const shownStatements = createAsCypher(changed);

  const saveView = () => {
    download('kuajie-view.json', 'application/json', JSON.stringify(view(), undefined, 1));
  };

  return (drawAgain) => {
    again = drawAgain;
    const state = store.getState();
    const texts = textsOf(state);
    const context = { state, actions };
    const shown = visible(state);
    const isNetwork = state.view === 'network';
    const status = statusText(state, shown);
    const chosen =
      chosenSpan !== undefined && chosenSpan.document === state.reading?.document ? chosenSpan.start : undefined;
    return html`
      <a class="skip" href="#middle" @click=${focusMiddle}>${texts.skipToMiddle}</a>
      <a class="skip" href="#panel">${texts.skip}</a>
      <header>${header(context, search(context, texts.search), saveView)}</header>
      <div class="rail">${rail(context)}</div>
      <main id="middle" tabindex="-1" data-view=${state.view}>
        <div
          data-testid="graph-canvas"
          class=${isNetwork ? 'canvas' : 'canvas away'}
          role="application"
          tabindex="0"
          ?inert=${!isNetwork}
          aria-label=${texts.canvasLabel(shown.entities.length, shown.relations.length)}
          aria-describedby="canvas-keys"
          aria-busy=${state.busy ? 'true' : 'false'}
        ></div>
        <p id="canvas-keys" hidden>${texts.canvas}</p>
        ${isNetwork ? overlay(context, shown.entities.length) : ''}
        <div class="view" ?hidden=${isNetwork}>${middle(context)}</div>
        <div class="foot">
          <p class="status" data-testid="graph-status" role="status" title=${status}>${status}</p>
          <p class="spoken" role="status">${spokenText(state)}</p>
          ${state.view === 'cypher' ? '' : shownStatements(context)} ${isNetwork ? networkTools(context) : ''}
        </div>
      </main>
      ${state.view === 'cypher' ? '' : html`<section class="filters" aria-label=${texts.legend}>${filters(context)}</section>`}
      <section id="panel" class="panel" data-testid="entity-details" tabindex="-1" aria-label=${texts.details}>
        ${state.selection === undefined ? '' : html`<button type="button" class="close" data-testid="clear-selection" @click=${actions.clearSelection}>${backText(state)}</button>`}
        ${panel(context)}
      </section>
      <dialog
        class="document"
        data-testid="document"
        aria-label=${texts.readDocument}
        @close=${actions.closeDocument}
        @cancel=${actions.closeDocument}
      >
        ${documentPanel(context, chosen, (start) => {
          chosenSpan = { document: state.reading?.document ?? '', start };
          again();
        })}
      </dialog>
      ${keysDialog(state)} ${syncDialog(state)}
    `;

    function panel(given: PanelContext): TemplateResult {
      const { selection } = given.state;
      if (selection === undefined) {
        const { paths, view: shownView } = given.state;
        if (shownView === 'cypher') return statements(given);
        return paths === undefined || shownView === 'supply' ? overview(given) : pathsPanel(given, paths, boxes);
      }
      if (selection.what === 'part') return bundlePanel(given, selection.id);
      if (selection.what === 'pair') return pairPanel(given, selection);
      if (selection.what === 'added') return addedPanel(given, selection);
      return selection.what === 'entity'
        ? entityPanel(given, selection.id, lists)
        : relationPanel(given, selection.relation);
    }
  };

  /** A modal dialog is opened by a call, not by an attribute; done once the page is drawn. */
  function syncDialog({ reading }: State): string {
    queueMicrotask(() => {
      const dialog = document.querySelector<HTMLDialogElement>('dialog.document');
      if (dialog === null || dialog.open === (reading !== undefined)) return;
      if (reading === undefined) {
        dialog.close();
        chosenSpan = undefined;
      } else {
        dialog.showModal();
        scrollToSpan(dialog, reading.start);
      }
    });
    return '';
  }
}

/** The document may still be on its way; then the span is looked for until it is there, for two seconds. */
function scrollToSpan(dialog: HTMLElement, start: number | undefined, tries = 20): void {
  if (start === undefined) return;
  const span = [...dialog.querySelectorAll<HTMLElement>('[data-start]')].find(
    (mark) => Number(mark.dataset['start']) >= start,
  );
  if (span !== undefined) {
    span.scrollIntoView({ block: 'center' });
    span.focus({ preventScroll: true });
  } else if (tries > 0)
    setTimeout(() => {
      scrollToSpan(dialog, start, tries - 1);
    }, 100);
}

/** To the canvas, or to the view that is in its place. */
function focusMiddle(event: MouseEvent): void {
  event.preventDefault();
  const canvas = document.querySelector<HTMLElement>('[data-testid="graph-canvas"]:not([inert])');
  (canvas ?? document.querySelector<HTMLElement>('#middle'))?.focus();
}

/** What is under a selection: letting go of it leads there. */
function backText(state: State): string {
  const texts = textsOf(state);
  if (state.view === 'supply') return texts.backToSupply;
  return state.paths === undefined ? texts.clear : texts.backToPaths;
}

/** Said aloud when the arrows go from one entity or line to the next. */
function spokenText(state: State): string {
  const { selection, graph, pointed } = state;
  const line = pointed === undefined ? undefined : lineName(state, pointed);
  if (line !== undefined && selection?.what === 'entity') return line;
  return selection?.what === 'entity' ? (graph.entities.get(selection.id)?.name ?? '') : '';
}
