import { html, type TemplateResult } from 'lit-html';
import { graphWords } from '../i18n/graph-words.ts';
import { bases, statuses } from '#shared/graph';
import { kindNameApart, typeNameApart } from '../i18n/names-apart.ts';
import { textsOf } from '../i18n/texts.ts';
import { inLanguage } from '../state/in-language.ts';
import { isGuest } from '../state/guest.ts';
import { isFiltered } from '../state/filtered.ts';
import { timelineRows } from '../state/timeline-rows.ts';
import { wordsThere } from '../state/there.ts';
import type { PanelContext } from '../actions/context.ts';
import type { FilterActs } from '../actions/filters.ts';
import { kindIcon } from '../parts/kind-icon.ts';
import type { Legend } from '../views/view.ts';
import { saidFilter } from './said-filter.ts';
import { ticks } from './ticks.ts';

type FilterContext = PanelContext<FilterActs>;

/** The legend, which filters; one set for every view. Counts are of what the view is made from. */
export function filters(context: FilterContext, legend: Legend): TemplateResult {
  const { state, actions } = context;
  const { kinds, types, bases: counted, hasBorder, hasWords } = legend;
  return html`
    ${
      isFiltered(state)
        ? html`<button type="button" class="clear-filters" data-testid="clear-filters" @click=${actions.clearFilters}>
            ${textsOf(state).clearFilters}
          </button>`
        : ''
    }
    ${kinds === undefined || kinds.size === 0 ? '' : kindFilter(context, kinds)}
    ${hasBorder === true ? border(context) : ''}
    ${counted === undefined ? '' : isGuest(state) ? noEvidence(context) : basisFilter(context, counted)}
    ${saidFilter(context)} ${types === undefined || types.size === 0 ? '' : typeFilter(context, types)}
    ${datasetFilter(context)}
    ${hasWords === true ? html`${chips(context, 'statuses')} ${chips(context, 'domains')} ${time(context)}` : ''}
  `;
}

type Counts = ReadonlyMap<string, number>;

function mostFirst(counts: Counts): [name: string, count: number][] {
  return [...counts].sort(([, m], [, n]) => n - m);
}

function kindFilter({ state, actions }: FilterContext, kinds: Counts): TemplateResult {
  const shown = mostFirst(kinds);
  return html`<fieldset>
    ${ticks({ state, actions }, 'hiddenKinds', shown)}
    ${shown.map(
      ([kind, count]) =>
        html`<label data-kind=${kind}
          ><input
            type="checkbox"
            autocomplete="off"
            .checked=${!state.hiddenKinds.has(kind)}
            @change=${() => actions.toggleKind(kind)}
          />${kindIcon(state, kind)}<span>${kindNameApart(state, kind)}</span><b>${count}</b></label
        >`,
    )}
  </fieldset>`;
}

function basisFilter({ state, actions }: FilterContext, counts: Counts): TemplateResult {
  const texts = textsOf(state);
  return html`<fieldset data-testid="basis-filter">
    <legend>${texts.basis}</legend>
    ${bases.map(
      (basis) =>
        html`<label title=${texts.basisSays[basis]}
          ><input type="checkbox" .checked=${state.bases.has(basis)} @change=${() => actions.toggleBasis(basis)} /><span
            class="stroke basis-${basis}"
            aria-hidden="true"
          ></span
          ><span>${texts.basisName[basis]}</span><b>${counts.get(basis) ?? 0}</b></label
        >`,
    )}
  </fieldset>`;
}

/** Where nothing has a basis, there is none to choose. */
function noEvidence({ state }: FilterContext): TemplateResult {
  const texts = textsOf(state);
  return html`<fieldset data-testid="no-basis">
    <legend>${texts.basis}</legend>
    <p class="note">${texts.keepsNoEvidence}</p>
  </fieldset>`;
}

function typeFilter({ state, actions }: FilterContext, types: Counts): TemplateResult {
  const shown = mostFirst(types);
  return html`<fieldset>
    ${ticks({ state, actions }, 'hiddenTypes', shown)}
    ${shown.map(
      ([type, count]) =>
        html`<label data-type=${type}
          ><input
            type="checkbox"
            autocomplete="off"
            .checked=${!state.hiddenTypes.has(type)}
            @change=${() => actions.toggleType(type)}
          /><span>${typeNameApart(state, type)}</span><b>${count}</b></label
        >`,
    )}
  </fieldset>`;
}

/** With one dataset there is nothing to choose. */
function datasetFilter({ state, actions }: FilterContext): TemplateResult {
  const loaded = state.schema?.datasets ?? [];
  if (loaded.length < 2) return html``;
  return html`<fieldset data-testid="dataset-filter">
    <legend>${textsOf(state).datasets}</legend>
    ${loaded.map(
      ({ id, title }) =>
        html`<label data-dataset=${id} title=${title}
          ><input
            type="checkbox"
            autocomplete="off"
            .checked=${!state.hiddenDatasets.has(id)}
            @change=${() => actions.toggleDataset(id)}
          /><span>${title}</span></label
        >`,
    )}
  </fieldset>`;
}

function border({ state, actions }: FilterContext): TemplateResult {
  const texts = textsOf(state);
  return html`<fieldset>
    <legend>${texts.border}</legend>
    <label
      ><input
        type="checkbox"
        autocomplete="off"
        data-testid="cross-border-only"
        .checked=${state.crossBorderOnly}
        @change=${() => actions.setCrossBorderOnly(!state.crossBorderOnly)}
      /><span>${texts.crossBorderOnly(graphWords(state).crossing)}</span></label
    >
  </fieldset>`;
}

/** Only what has one of the chosen; with none chosen, all. What nothing has is not offered. */
function chips({ state, actions }: FilterContext, which: 'statuses' | 'domains'): TemplateResult {
  const texts = textsOf(state);
  const items =
    which === 'statuses'
      ? statuses.map((status) => ({
          id: status,
          name: texts.statusName[status],
          on: state.statuses?.has(status) === true,
          toggle: () => actions.toggleStatus(status),
        }))
      : (state.schema?.domains ?? []).map(({ domain, ...names }) => ({
          id: domain,
          name: inLanguage<string>(names, state.language),
          on: state.domains?.has(domain) === true,
          toggle: () => actions.toggleDomain(domain),
        }));
  const there: ReadonlySet<string> | undefined = wordsThere(state)?.[which];
  const offered = items.filter(({ id, on }) => on || there?.has(id) !== false);
  if (offered.length === 0) return html``;
  return html`<fieldset class="chips" title=${which === 'domains' ? texts.domainsSay : ''}>
    <legend>${texts[which]}</legend>
    ${offered.map(
      ({ id, name, on, toggle }) =>
        html`<button type="button" data-chip=${id} aria-pressed=${on ? 'true' : 'false'} @click=${toggle}>
          ${name}
        </button>`,
    )}
  </fieldset>`;
}

function time({ state, actions }: FilterContext): TemplateResult {
  const texts = textsOf(state);
  const { window, undated } = state;
  if (window === undefined) return html``;
  const { withoutDate } = timelineRows(state);
  return html`<fieldset data-testid="time-filter">
    <legend>${texts.time}</legend>
    <p class="note">${texts.timeFrom(window.from, window.to)}</p>
    <label
      ><input
        type="checkbox"
        autocomplete="off"
        data-testid="undated"
        .checked=${undated}
        @change=${() => actions.setUndated(!undated)}
      /><span>${texts.undatedToo(withoutDate)}</span></label
    >
    <button type="button" @click=${() => actions.setWindow(undefined)}>${texts.clearTime}</button>
  </fieldset>`;
}
