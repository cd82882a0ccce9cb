import { html, type TemplateResult } from 'lit-html';
import type { Api } from '../api.ts';
import { isGuest } from '../state/guest.ts';
import { frameTextsOf } from '../i18n/frame-texts.ts';
import { firstNames } from '../i18n/list-text.ts';
import { textsOf } from '../i18n/texts.ts';
import { holdScroll } from '../parts/hold-scroll.ts';
import { onceDrawn } from '../parts/frame.ts';
import { focusMiddleInPlace, focusWithin } from '../parts/focus-on.ts';
import type { StateStore, Store } from '../state/store.ts';
import { renew } from './renew.ts';
import type { PageActions, PageState } from './rooms.ts';

const pauseMs = 15_000;

/**
 * Finds out whether what is stored is still what the page has read, and tells the state: when the reader does something or looks at the
 * page again, every fifteen seconds at most, and then at their end; never while nobody looks. What the page itself has loaded it has read anew.
 */
export function watchData({ getState, setState, subscribe }: StateStore, api: Pick<Api, 'health'>): void {
  let lookedMs = -Infinity;
  let told: string | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  const look = async () => {
    const { schema } = getState();
    if (schema?.data === undefined || isGuest(getState()) || document.visibilityState === 'hidden') return;
    const waitMs = lookedMs + pauseMs - performance.now();
    if (waitMs > 0) {
      // The act that comes too soon may be the last for long.
      later ??= setTimeout(() => {
        later = undefined;
        void look();
      }, waitMs);
      return;
    }
    lookedMs = performance.now();
    // A server that does not answer is told where something else is asked of it.
    const data = await api.health().then(
      (health) => health.data,
      () => undefined,
    );
    // Read anew meanwhile.
    if (data === undefined || getState().schema !== schema) return;
    if (data === schema.data) setState({ isOutdated: false });
    else if (data !== told) setState({ isOutdated: true });
    told = data;
  };
  subscribe(
    ({ schema }) => schema,
    () => {
      told = undefined;
      setState({ isOutdated: false });
    },
  );
  for (const name of ['pointerdown', 'keydown']) window.addEventListener(name, () => void look(), { capture: true });
  document.addEventListener('visibilitychange', () => void look());
}

/** What is to be said of the data, beside whatever else is: that they were changed since, with the way to read them anew, and what was lost by that. */
export function dataNotes(store: Store<PageState>, actions: PageActions): TemplateResult | '' {
  const state = store.getState();
  const { isOutdated, lost } = state;
  if (!isOutdated && lost.length === 0) return '';
  const texts = frameTextsOf(state);
  /** The keyboard goes on in the dialog or in the middle, for what was pressed is gone. */
  const pressed = (act: () => void) => (event: MouseEvent) => {
    const dialog = event.target instanceof Element ? event.target.closest<HTMLElement>('dialog') : null;
    if (dialog === null) focusMiddleInPlace();
    else focusWithin(dialog);
    act();
  };
  return html`<div class="data-notes">
    ${
      lost.length === 0
        ? ''
        : html`<div class="overlay small" data-testid="lost">
            <p role="status">${texts.lost(firstNames(state, lost))}</p>
            <button type="button" data-testid="lost-dismiss" @click=${pressed(() => store.setState({ lost: [] }))}>
              ${textsOf(state).dismiss}
            </button>
          </div>`
    }
    ${
      isOutdated
        ? html`<div class="overlay small" data-testid="outdated">
            <p role="status">${texts.outdated}</p>
            <button
              type="button"
              class="primary"
              data-testid="renew"
              @click=${pressed(() => {
                const letScroll = holdScroll();
                void renew(store, actions).finally(() => onceDrawn(letScroll));
              })}
            >
              ${texts.renew}
            </button>
            <button type="button" @click=${pressed(() => store.setState({ isOutdated: false }))}>${texts.later}</button>
          </div>`
        : ''
    }
  </div>`;
}
