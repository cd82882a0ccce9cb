import { html, type TemplateResult } from 'lit-html';
import type { EntityRef } from '#shared/graph';
import type { Api } from '../api.ts';
import type { SeveralGestures } from '../canvas/gestures.ts';
import type { Canvas } from '../canvas/canvas.ts';
import type { View as CanvasView } from '../canvas/positions.ts';
import { textsOf } from '../i18n/texts.ts';
import { addedPanel } from '../panels/added.ts';
import { entityPanel } from '../panels/entity.ts';
import { createNeighbourLists } from '../panels/neighbour-lists.ts';
import { pairPanel } from '../panels/pair.ts';
import { relationPanel } from '../panels/relation.ts';
import { severalPanel } from '../panels/several.ts';
import { copyLink } from '../parts/copy-link.ts';
import { download } from '../parts/download.ts';
import { failureOver } from '../parts/failure.ts';
import { focusMiddle, focusOn } from '../parts/focus-on.ts';
import { createMenu } from '../parts/menu.ts';
import { isGuest } from '../state/guest.ts';
import { visible } from '../state/selectors.ts';
import type { Store } from '../state/store.ts';
import { areAllOff } from '../state/wanted-datasets.ts';
import type { DrawGraph, DrawParts } from '../views/view.ts';
import { roomsFit } from './address.ts';
import { createAsCypher } from './as-cypher.ts';
import { canvasMenu } from './canvas-menu.ts';
import { chooseGrowthOf } from './choosing-growth.ts';
import { createDossierMenu } from './dossier-menu.ts';
import { embeddedHeader } from './embedded-header.ts';
import type { Entering } from './entering.ts';
import { createFilterSheet } from './filter-sheet.ts';
import { header } from './header.ts';
import { createHelpMenu } from './help-menu.ts';
import { keysDialog } from './keys.ts';
import { dataNotes } from './outdated.ts';
import { createNotesPlace } from './notes-place.ts';
import { pathsBetween } from './paths-between.ts';
import { looksMenu } from './looks-menu.ts';
import { createPictureMenu } from './picture-menu.ts';
import type { PictureParts } from './pictures.ts';
import { createReaderDialog } from './reader-dialog.ts';
import { rail } from './rail.ts';
import {
  allFeatures,
  allRooms,
  insideOf,
  type PageState,
  type Room,
  type RoomContext,
  type RoomDrawn,
  type RoomDrawParts,
  type RoomInside,
  viewOf,
} from './rooms.ts';
import { createSavedViews } from './saved/saved-views.ts';
import { createSearch } from './search.ts';
import { createSentences } from './sentences.ts';
import { spokenText } from './spoken-text.ts';
import { createStatusLine } from './status-line.ts';
import { takeOut, takeOutChosen } from './take-out.ts';
import { unloaded } from './unloaded.ts';

interface PageParts {
  api: Api;
  rooms: Entering;
  store: Store<PageState>;
  view: () => CanvasView | undefined;
  /** The canvas of the page, once it is mounted. */
  canvas: () => Pick<Canvas, 'paint' | 'iconsLoaded'>;
  drawGraph: DrawGraph;
  /** Draws the page anew where something has changed that is no part of the state. */
  again: () => void;
}

interface Page {
  draw: () => TemplateResult;
  /** Opens the menu of what is on the canvas there. */
  openMenu: SeveralGestures['openMenu'];
  drawn: () => void;
}

/** The page as a function of the state, and what is done each time that it has been drawn. */
export function createPage({ api, rooms, store, again, view, canvas, drawGraph }: PageParts): Page {
  const { actions, within } = rooms;
  const reader = createReaderDialog();
  const contextNow = () => ({ state: store.getState(), actions });
  const search = createSearch({
    ...{ api, changed: again, context: contextNow, name: 'search', isWhole: true },
    choose: ({ id }) => void actions.openEntity(id).then(() => focusOn('entity-details')),
  });
  const searchBox: DrawParts<object, object>['searchBox'] = (name, choose) => {
    const box = createSearch({
      ...{ api, changed: again, context: contextNow, name, isWhole: false },
      choose: ({ id, kind, name: called }) => choose({ id, kind, name: called }),
    });
    return (label, shown) => box(contextNow(), label, shown);
  };
  const roomParts: RoomDrawParts = { store, api, actions, again, searchBox, drawGraph };
  const drawn = new Map<RoomInside | undefined, RoomDrawn>();
  rooms.whenReady((inside) => drawn.set(inside, inside.draw(roomParts)));
  /** How a room is drawn, once its inside is loaded. */
  const drawnOf = (room: Room) => drawn.get(within(room));
  const entityParts = { lists: createNeighbourLists(api, again, store), leads: leadsOf };
  const severalParts = {
    findPaths: (a: string, b: string) => pathsBetween(store.getState(), actions, a, b),
    takeOut: (ids: readonly string[]) => takeOutChosen({ api, store }, ids),
  };
  const shownStatements = createAsCypher(again);
  const menu = createMenu('canvas-menu', again);
  const sentences = createSentences(api, again);
  const filterSheet = createFilterSheet(again);
  const statusLine = createStatusLine();
  const notes = createNotesPlace(() => dataNotes(store, actions));

  const pictureParts: PictureParts = {
    ...{ api, canvas, state: store.getState },
    portrait: () => {
      const give = drawnOf(viewOf(store.getState()))?.portrait;
      return give === undefined ? undefined : (portrayed) => give(contextNow(), portrayed);
    },
  };
  const pictures = createPictureMenu(pictureParts, again);
  const saved = createSavedViews({ ...pictureParts, api, refuseToken: actions.refuseToken }, again);

  const dossiers = createDossierMenu(
    {
      ...{ api, state: store.getState },
      dossier: () => {
        const tell = drawnOf(viewOf(store.getState()))?.dossier;
        return tell === undefined ? undefined : (state) => tell({ state, actions });
      },
    },
    again,
  );

  const help = createHelpMenu(store, actions, (failure) => store.setState({ failure }));

  const saveView = () => download('kuajie-view.json', 'application/json', JSON.stringify(view(), undefined, 1));

  const draw = () => {
    const state = store.getState();
    const texts = textsOf(state);
    const context = { state, actions };
    const on = viewOf(state);
    const inside = within(on);
    const drawn = drawnOf(on);
    const isCanvas = drawn !== undefined && drawn.main === undefined;
    const shown = visible(state);
    const status = inside?.status?.(state) ?? '';
    const legend = inside?.legend?.(state);
    // What no dataset says has nothing beside it.
    const isAlone = state.selection === undefined && inside?.isOfDatasets === true && areAllOff(state);
    return html`
      <a class="skip" href="#middle" @click=${focusMiddle}>${texts.skipToMiddle}</a>
      <a class="skip" href="#panel" ?hidden=${isAlone}>${texts.skip}</a>
      <header>
        ${state.embedded ? embeddedHeader(state) : header(context, html`${search(context, texts.search)} ${filterSheet.button(state, legend)}`, { download: saveView, help: help(context), forms: html`${looksMenu(context)} ${saved.button(state)} ${pictures(state)} ${dossiers(state)} ${takeOut({ api, store })}` })}
      </header>
      ${state.embedded ? '' : html`<div class="rail">${rail(context)} ${drawn?.rail?.(context) ?? ''}</div>`}
      <main id="middle" tabindex="-1" data-view=${on.id}>
        <div
          data-testid="graph-canvas"
          class=${isCanvas ? 'canvas' : 'canvas away'}
          role="application"
          tabindex="0"
          ?inert=${!isCanvas}
          aria-label=${texts.canvasLabel(shown.entities.length, shown.relations.length)}
          aria-describedby="canvas-keys"
          aria-busy=${state.busy ? 'true' : 'false'}
        ></div>
        <p id="canvas-keys" hidden>${texts.canvas}</p>
        <div class="overs">${drawn?.over?.(context) ?? failureOver(state, actions)}</div>
        <div class="view" ?hidden=${isCanvas}>
          ${drawn === undefined ? unloaded(state, () => void actions.setView(on.id)) : (drawn.main?.(context) ?? '')}
        </div>
        <div class="foot">
          ${statusLine.draw(state, status)}
          <p class="spoken" role="status">${spokenText(state)}</p>
          <div class="foot-tools">
            ${inside?.statements === undefined || isGuest(state) || state.embedded ? '' : shownStatements(context)}
            ${sentences.button(context)} ${drawn?.foot?.(context) ?? ''}
          </div>
        </div>
        ${menu.draw()}
      </main>
      ${filterSheet.section(context, legend)}
      <section
        id="panel"
        class="panel"
        data-testid="entity-details"
        tabindex="-1"
        aria-label=${texts.details}
        ?hidden=${isAlone}
      >
        ${state.selection === undefined ? '' : html`<button type="button" class="close" data-testid="clear-selection" @click=${actions.clearSelection}>${backText(state)}</button> ${copyLink(state, texts.linkOfSelection, roomsFit(state))}`}
        ${isAlone ? '' : (panel(context, drawn) ?? '')}
      </section>
      ${reader.dialog(context)} ${keysDialog(state)} ${sentences.dialog(context)} ${saved.dialog(state)}
    `;
  };

  return {
    draw,
    openMenu: (target, at) =>
      menu.open(
        canvasMenu(store.getState(), { ...actions, chooseGrowth: (id: string) => chooseGrowthOf(actions, id) }, target),
        at,
      ),
    drawn: () => {
      const state = store.getState();
      drawnOf(viewOf(state))?.drawn?.({ state, actions });
      reader.sync(state.reading);
      statusLine.drawn();
      sentences.drawn();
      saved.drawn();
      notes.drawn();
    },
  };

  function panel(context: RoomContext, drawn: RoomDrawn | undefined): TemplateResult | undefined {
    const { selection } = context.state;
    if (selection === undefined) {
      const others = within(viewOf(context.state))?.keepsPanel === true ? [] : allFeatures.map(drawnOf);
      return [...others, drawn].map((one) => one?.panel?.(context)).find((one) => one !== undefined);
    }
    if (selection.what === 'part') return drawnOf(viewOf({ view: selection.of }))?.part?.(context, selection.id);
    if (selection.what === 'pair') return pairPanel(context, selection);
    if (selection.what === 'added') return addedPanel(context, selection);
    if (selection.what === 'several')
      return html`${severalPanel(context, selection.ids, severalParts)} ${drawn?.panel?.(context) ?? ''}`;
    return selection.what === 'entity'
      ? entityPanel(context, selection.id, entityParts)
      : relationPanel(context, selection.relation);
  }

  function leadsOf(entity: EntityRef): TemplateResult[] {
    const context = { state: store.getState(), actions };
    return allRooms.flatMap(({ leads }) => leads?.(context, entity) ?? []);
  }
}

/** What is under a selection: letting go of it leads there. */
function backText(state: PageState): string {
  const ways = [viewOf(state), ...allFeatures].map((room) => insideOf(room)?.back?.(state));
  return ways.find((way) => way !== undefined) ?? textsOf(state).clear;
}
