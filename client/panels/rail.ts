import { html, type TemplateResult } from 'lit-html';
import { bases } from '#contract/graph';
import { lenses } from '#contract/routes';
import { kindName, textsOf, typeName } from '../i18n/texts.ts';
import { countBy } from '../state/selectors.ts';
import { kindIcon, type PanelContext } from './parts.ts';

/** The left side: lenses, then the legend, which filters. Counts are of what is on the canvas. */
export function rail(context: PanelContext): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  return html`
    <nav aria-label=${texts.lenses}>
      <h2>${texts.lenses}</h2>
      <ul class="lenses">
        ${lenses.map((lens) => html`<li><button type="button" data-lens=${lens} aria-current=${lens === state.lens ? 'page' : 'false'} @click=${() => void actions.openLens(lens)}>${texts.lens[lens]}</button></li>`)}
      </ul>
    </nav>
    <section aria-label=${texts.legend}>${kindFilter(context)} ${basisFilter(context)} ${typeFilter(context)}</section>
  `;
}

function kindFilter({ state, actions }: PanelContext): TemplateResult {
  const counts = [...countBy(state.graph.entities.values(), ({ kind }) => kind)].sort(([, m], [, n]) => n - m);
  return html`<fieldset>
    <legend>${textsOf(state).kinds}</legend>
    ${counts.map(
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
  const counts = countBy(state.graph.relations.values(), ({ basis }) => basis);
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
  const counts = [...countBy(state.graph.relations.values(), ({ type }) => type)].sort(([, m], [, n]) => n - m);
  return html`<fieldset>
    <legend>${textsOf(state).relationTypes}</legend>
    ${counts.map(
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
