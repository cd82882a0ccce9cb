import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../actions/context.ts';
import type { FilterActs } from '../actions/filters.ts';
import { frameTextsOf } from '../i18n/frame-texts.ts';
import { textsOf } from '../i18n/texts.ts';
import { closeOnBack } from '../parts/back-gesture.ts';
import { onceDrawn } from '../parts/frame.ts';
import { filtersSet } from '../state/filtered.ts';
import type { State } from '../state/state.ts';
import type { Legend } from '../views/view.ts';
import { filters } from './filters.ts';

interface FilterSheet {
  /** On a narrow screen, beside the search, what opens it; where nothing can be filtered, nothing. */
  button: (state: State, legend: Legend | undefined) => TemplateResult | '';
  /** The legend, which filters: beside the picture, on a narrow screen a sheet over its foot. */
  section: (context: PanelContext<FilterActs>, legend: Legend | undefined) => TemplateResult | '';
}

/** The legend of the page. Whether it is open on a narrow screen is nobody else's business. */
export function createFilterSheet(changed: () => void): FilterSheet {
  let isOpen = false;
  let unwatch: () => void = () => undefined;
  const set = (open: boolean) => {
    isOpen = open;
    unwatch();
    unwatch = open ? closeOnBack(() => turn(false)) : () => undefined;
    changed();
  };
  const turn = (open: boolean) => {
    set(open);
    onceDrawn(() =>
      document.querySelector<HTMLElement>(open ? '#filters' : '[data-testid="filters-open"]')?.focus({
        preventScroll: true,
      }),
    );
  };
  /** Where it is no sheet, or not there at all, nothing waits to be closed. */
  const leave = () => {
    if (isOpen) set(false);
  };
  window.matchMedia('(max-width: 720px)').addEventListener('change', leave);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    turn(false);
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    button: (state, legend) => {
      if (legend === undefined) return '';
      const texts = frameTextsOf(state);
      const set = filtersSet(state);
      return html`<button
        type="button"
        class=${set === 0 ? 'filters-open' : 'filters-open set'}
        data-testid="filters-open"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls="filters"
        aria-label=${texts.filtersSet(set)}
        @click=${() => turn(!isOpen)}
      >
        ${texts.filters}${set === 0 ? '' : html` <b>${set}</b>`}
      </button>`;
    },
    section: (context, legend) => {
      if (legend === undefined || context.state.embedded) {
        leave();
        return '';
      }
      const texts = textsOf(context.state);
      return html`<section
        id="filters"
        class=${isOpen ? 'filters open' : 'filters'}
        tabindex="-1"
        aria-label=${texts.legend}
        @keydown=${onKey}
      >
        <p class="sheet-head">
          <span aria-hidden="true">${texts.legend}</span>
          <button type="button" class="primary" data-testid="filters-close" @click=${() => turn(false)}>
            ${texts.close}
          </button>
        </p>
        ${filters(context, legend)}
      </section>`;
    },
  };
}
