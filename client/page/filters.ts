import { html, type TemplateResult } from 'lit-html';
import { bases, statuses } from '#shared/graph';
import { hubKinds, joiningTypes } from '#shared/joining';
import type { Participations } from '#shared/links';
import { kindName, textsOf, typeName } from '../i18n/texts.ts';
import { isFiltered } from '../state/filtered.ts';
import type { Graph } from '../state/graph.ts';
import { remember } from '../state/memo.ts';
import type { SupplyReply } from '../state/supply-quest.ts';
import { countBy } from '../state/selectors.ts';
import { valueOf } from '../state/asked.ts';
import type { State, Timeline } from '../state/state.ts';
import type { PanelContext } from '../actions/context.ts';
import { kindIcon } from '../parts/kind-icon.ts';
import { ticks } from './ticks.ts';

/** The legend, which filters; one set for every view. Counts are of what the view is made from. */
export function filters(context: PanelContext): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  return html`
    ${
      isFiltered(state)
        ? html`<button type="button" class="clear-filters" data-testid="clear-filters" @click=${actions.clearFilters}>
            ${texts.clearFilters}
          </button>`
        : ''
    }
    ${state.view !== 'supply' ? general(context) : state.supply === undefined ? '' : basisFilter(context)}
  `;
}

/** What filters wherever places and what joins them are shown; of a supply chain only the basis is asked. */
function general(context: PanelContext): TemplateResult {
  return html`${kindFilter(context)}
  ${context.state.view === 'timeline' ? '' : html`${border(context)} ${basisFilter(context)} ${typeFilter(context)}`}
  ${chips(context, 'statuses')} ${chips(context, 'domains')} ${time(context)}`;
}

interface Counts {
  kinds: ReadonlyMap<string, number>;
  types: ReadonlyMap<string, number>;
  bases: ReadonlyMap<string, number>;
}

/** What is counted: the canvas in the network, and elsewhere what joins places in the whole graph, or has a date. */
function counted(state: State): Counts {
  const known = valueOf(state.participations);
  const timeline = valueOf(state.timeline);
  if (state.view === 'timeline' && timeline !== undefined) return ofTimeline(timeline);
  const chain = valueOf(state.supply?.answer);
  if (state.view === 'supply') return ofChain(chain);
  return state.view === 'network' || known === undefined ? ofGraph(state.graph) : ofLinks(known);
}

const ofGraph = remember(({ entities, relations }: Graph): Counts => ({
  kinds: countBy(entities.values(), ({ kind }) => kind),
  types: countBy(relations.values(), ({ type }) => type),
  bases: countBy(relations.values(), ({ basis }) => basis),
}));

const ofLinks = remember(({ hubs }: Participations): Counts => {
  const parts = hubs.flatMap(({ parties }) => parties);
  return {
    kinds: countBy(hubs, ({ kind }) => kind),
    types: countBy(parts, ({ type }) => type),
    bases: countBy(parts, ({ basis }) => basis),
  };
});

/** A collective statement counts once. */
const ofChain = remember((chain: SupplyReply | undefined): Counts => ({
  kinds: new Map(),
  types: new Map(),
  bases: countBy([...(chain?.relations ?? []), ...(chain?.bundles ?? [])], ({ basis }) => basis),
}));

const ofTimeline = remember(({ entries }: Timeline): Counts => ({
  kinds: countBy(entries, ({ kind }) => kind),
  types: new Map(),
  bases: new Map(),
}));

function kindFilter({ state, actions }: PanelContext): TemplateResult {
  const { kinds } = counted(state);
  const listed = [...kinds].sort(([, m], [, n]) => n - m);
  const shown =
    state.view === 'network' || state.view === 'timeline' ? listed : listed.filter(([kind]) => hubKinds.includes(kind));
  return html`<fieldset>
    ${ticks({ state, actions }, 'hiddenKinds', shown)}
    ${shown.map(
      ([kind, count]) =>
        html`<label data-kind=${kind}
          ><input
            type="checkbox"
            .checked=${!state.hiddenKinds.has(kind)}
            @change=${() => {
              actions.toggleKind(kind);
            }}
          />${kindIcon(state, kind)}<span>${kindName(state, kind)}</span><b>${count}</b></label
        >`,
    )}
  </fieldset>`;
}

function basisFilter({ state, actions }: PanelContext): TemplateResult {
  const texts = textsOf(state);
  const counts = counted(state).bases;
  return html`<fieldset data-testid="basis-filter">
    <legend>${texts.basis}</legend>
    ${bases.map(
      (basis) =>
        html`<label title=${texts.basisSays[basis]}
          ><input
            type="checkbox"
            .checked=${state.bases.has(basis)}
            @change=${() => {
              actions.toggleBasis(basis);
            }}
          /><span class="stroke basis-${basis}" aria-hidden="true"></span><span>${texts.basisName[basis]}</span
          ><b>${counts.get(basis) ?? 0}</b></label
        >`,
    )}
  </fieldset>`;
}

function typeFilter({ state, actions }: PanelContext): TemplateResult {
  const joining = Object.values(joiningTypes).flat();
  const listed = [...counted(state).types].sort(([, m], [, n]) => n - m);
  const shown = state.view === 'network' ? listed : listed.filter(([type]) => joining.includes(type));
  return html`<fieldset>
    ${ticks({ state, actions }, 'hiddenTypes', shown)}
    ${shown.map(
      ([type, count]) =>
        html`<label data-type=${type}
          ><input
            type="checkbox"
            .checked=${!state.hiddenTypes.has(type)}
            @change=${() => {
              actions.toggleType(type);
            }}
          /><span>${typeName(state, type)}</span><b>${count}</b></label
        >`,
    )}
  </fieldset>`;
}

function border({ state, actions }: PanelContext): TemplateResult {
  const texts = textsOf(state);
  return html`<fieldset>
    <legend>${texts.border}</legend>
    <label
      ><input
        type="checkbox"
        data-testid="cross-border-only"
        .checked=${state.crossBorderOnly}
        @change=${() => {
          actions.setCrossBorderOnly(!state.crossBorderOnly);
        }}
      /><span>${texts.crossBorderOnly}</span></label
    >
  </fieldset>`;
}

/** Only what has one of the chosen; with none chosen, all. */
function chips({ state, actions }: PanelContext, which: 'statuses' | 'domains'): TemplateResult {
  const texts = textsOf(state);
  const items =
    which === 'statuses'
      ? statuses.map((status) => ({
          id: status,
          name: texts.statusName[status],
          on: state.statuses?.has(status) === true,
          toggle: () => {
            actions.toggleStatus(status);
          },
        }))
      : (state.schema?.domains ?? []).map(({ domain, ...names }) => ({
          id: domain,
          name: names[state.language],
          on: state.domains?.has(domain) === true,
          toggle: () => {
            actions.toggleDomain(domain);
          },
        }));
  if (items.length === 0) return html``;
  return html`<fieldset class="chips" title=${which === 'domains' ? texts.domainsSay : ''}>
    <legend>${texts[which]}</legend>
    ${items.map(
      ({ id, name, on, toggle }) =>
        html`<button type="button" data-chip=${id} aria-pressed=${on ? 'true' : 'false'} @click=${toggle}>
          ${name}
        </button>`,
    )}
  </fieldset>`;
}

function time({ state, actions }: PanelContext): TemplateResult {
  const texts = textsOf(state);
  const { window, undated } = state;
  if (window === undefined) return html``;
  const without = valueOf(state.timeline)?.entries.filter(({ span }) => span === undefined).length ?? 0;
  return html`<fieldset data-testid="time-filter">
    <legend>${texts.time}</legend>
    <p class="note">${texts.timeFrom(window.from, window.to)}</p>
    <label
      ><input
        type="checkbox"
        data-testid="undated"
        .checked=${undated}
        @change=${() => {
          actions.setUndated(!undated);
        }}
      /><span>${texts.undatedToo(without)}</span></label
    >
    <button
      type="button"
      @click=${() => {
        actions.setWindow(undefined);
      }}
    >
      ${texts.clearTime}
    </button>
  </fieldset>`;
}
