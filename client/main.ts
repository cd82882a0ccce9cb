import { render } from 'lit-html';
import { api } from './api.ts';
import { mountCanvas, type Canvas } from './canvas/canvas.ts';
import { firstLanguage, textsOf } from './i18n/texts.ts';
import { createLayout } from './layout/layout.ts';
import { keepToken, watchTokens } from './parts/kept-tokens.ts';
import { isTaken } from './parts/takes-keys.ts';
import { beforeActs } from './parts/before-acts.ts';
import { trustOwnAddresses } from './parts/trusted.ts';
import { forgetEarly } from './early.ts';
import { oncePerFrame } from './parts/frame.ts';
import { onceIdle } from './parts/once-idle.ts';
import { canvasGestures } from './page/canvas-gestures.ts';
import { mountListChoosing } from './page/list-choosing.ts';
import { createPage } from './page/page.ts';
import { keepInSight } from './page/in-sight.ts';
import { mendByItself } from './page/mending.ts';
import { watchData } from './page/outdated.ts';
import { printLight } from './page/light-print.ts';
import { lineTip } from './page/line-tip.ts';
import { mountShortcuts } from './page/shortcuts.ts';
import { keepSpelled } from './page/spelling.ts';
import { createResultCanvas } from './page/result-canvas.ts';
import { readFormerNames } from './state/former-names.ts';
import { createStoreOf } from './state/store.ts';
import { readAddress } from './page/address.ts';
import { openSaved } from './page/saved/open-saved.ts';
import { leaveUnread } from './page/saved/leave-unread.ts';
import { createPageActions, start } from './page/page-actions.ts';
import { keepTrail } from './page/trail.ts';
import { firstPageState } from './page/rooms.ts';

trustOwnAddresses();
// The worker loads while the page does.
const { layOut } = createLayout();
const reduced = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const opened = await openSaved(location.search, api);
if (opened.shown !== location.search)
  history.replaceState(history.state, '', `${location.pathname}${opened.shown}${location.hash}`);
const address = readAddress(opened.search, reduced);
const store = createStoreOf({
  ...firstPageState,
  ...address.state,
  formerNames: readFormerNames(),
  language: firstLanguage(remembered('language'), navigator.language),
  theme:
    remembered('theme') === 'dark' ||
    (remembered('theme') === null && window.matchMedia('(prefers-color-scheme: dark)').matches)
      ? 'dark'
      : 'light',
  editor: { ...firstPageState.editor, name: remembered('name') ?? '' },
});

// The canvas and the actions know each other through functions, for each needs the other.
const drawing: { canvas?: Canvas; container?: HTMLElement } = {};
const rooms = createPageActions({
  store,
  api,
  layOut,
  drawn: () => drawing.canvas?.drawn() ?? Promise.resolve(),
  fit: () => drawing.canvas?.fit(),
  reveal: (ids) => drawing.canvas?.reveal(ids),
  aspect: () => (drawing.container?.clientWidth ?? 4) / Math.max(1, drawing.container?.clientHeight ?? 3),
});

const { actions } = rooms;
const again = oncePerFrame(() => draw());
const page = createPage({
  again,
  api,
  rooms,
  store,
  view: () => drawing.canvas?.view(),
  canvas: () => {
    if (drawing.canvas === undefined) throw new Error('the page has no canvas yet');
    return drawing.canvas;
  },
  drawGraph: createResultCanvas(store, layOut, actions),
});
const root = document.querySelector<HTMLElement>('#app');
if (root === null) throw new Error('the page has no #app');
const mended = mendByItself(root, api);
const draw = () => {
  const state = store.getState();
  const { lang, appName } = textsOf(state);
  document.documentElement.lang = lang;
  document.documentElement.dataset['theme'] = state.theme;
  document.documentElement.toggleAttribute('data-embedded', state.embedded);
  document.title = appName;
  render(page.draw(), root);
  page.drawn();
  mended();
};
draw();
store.subscribe(again);

const container = document.querySelector<HTMLElement>('[data-testid="graph-canvas"]');
if (container === null) throw new Error('the page has no canvas');
drawing.container = container;
drawing.canvas = mountCanvas(container, store, {
  selectEntity: actions.selectEntity,
  selectRelation: actions.selectRelationById,
  selectPair: actions.selectPair,
  expand: (id) => void actions.expand(id),
  clear: actions.clearSelection,
  several: canvasGestures(store, actions, page.openMenu),
  isTaken,
  tellLine: (id, ends) => lineTip(store.getState(), id, ends),
});
mountListChoosing(root, actions);
mountShortcuts(actions);
beforeActs(() => drawing.canvas?.settleEye());
// Who frames the page could lead a click astray: nothing can be changed there.
if (!address.state.embedded) watchTokens({ admin: actions.takeToken, editor: actions.takeEditorToken });
keepInSight(store);
watchData(store, api);
keepSpelled(store);
const printing = printLight(store, draw);
store.subscribe(
  ({ language, theme }) => [language, theme] as const,
  ([language]) => {
    remember('language', language);
    remember('theme', printing.chosen());
  },
);
store.subscribe(
  ({ editor }) => [editor.token, editor.refused, editor.name] as const,
  ([token, refused, name]) => {
    if (refused !== undefined) actions.dropToken(refused);
    keepToken('editor', token);
    remember('name', name);
  },
);
const trail = keepTrail(store, rooms);
leaveUnread(store);
store.subscribe(() => void actions.readNeeded());
store.subscribe(
  ({ colourBy, sizeBy, graph }) => [colourBy, sizeBy].some((one) => one?.by === 'measure') && graph.entities,
  (weighed) => {
    if (weighed !== false) void actions.readMeasures();
  },
);
void actions.readNeeded();
performance.mark('graph:ready');
void start(store, actions, address).finally(() => {
  // What was drawn first was shown whole; who has moved his eye meanwhile looks where he wants.
  const { eye } = address.state;
  if (eye !== undefined && [undefined, eye].includes(store.getState().eye)) store.setState({ eye: { ...eye } });
  trail.started();
  if (opened.notice !== undefined) store.setState({ notice: opened.notice });
  forgetEarly();
  onceIdle(() => void rooms.loadRest());
});

/** A browser that keeps nothing for us is no reason to fail. */
function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`kuajie.${name}`);
  } catch {
    return null;
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`kuajie.${name}`, value);
  } catch {
    // Nothing is lost but the preference.
  }
}
