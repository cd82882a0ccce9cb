import { html, type TemplateResult } from 'lit-html';
import { listParts } from '../../i18n/list-text.ts';
import { typeName } from '../../i18n/texts.ts';
import type { SupplyReply } from './quest.ts';
import { nameOf } from '../../state/selectors.ts';
import { valueOf } from '../../state/asked.ts';
import { quoteOf } from '../../parts/evidence.ts';
import type { SupplyContext } from './acts.ts';
import { basisChip } from '../../parts/basis-chip.ts';
import { statedNumber } from '../../parts/stated-number.ts';
import { areAllOff } from '../../state/wanted-datasets.ts';
import { supplyTextsOf } from './texts.ts';

/** A supply chain in words: what would happen if the firm stopped, as far as the documents know, and which places supply which. */
export function supplyPanel(context: SupplyContext): TemplateResult {
  const { state } = context;
  const texts = supplyTextsOf(state);
  const chain = valueOf(state.supply?.answer);
  if (areAllOff(state)) return html`<h2>${texts.name}</h2>`;
  if (state.supply === undefined || chain === undefined)
    return html`<h2>${texts.name}</h2>
      <p>${valueOf(state.firms)?.firms.length === 0 ? texts.supplyNone : texts.supplyChoose}</p>`;
  const root = chain.tiers.find(({ tier }) => tier === 0)?.firms[0];
  return html`<h2>${root?.name ?? ''}</h2>
    <p>${texts.supplyOverview}</p>
    ${ifStopped(context, chain, root?.name ?? '')} ${rollup(context, chain)} ${allTies(context, chain)}`;
}

function ifStopped(context: SupplyContext, { ifStopped: stopped, bundles }: SupplyReply, name: string): TemplateResult {
  const { state, actions } = context;
  const texts = supplyTextsOf(state);
  const firm = ({ id, name: own }: { id: string; name: string }) =>
    html`<button type="button" class="link" @click=${() => actions.selectEntity(id)}>${own}</button>`;
  const shares = bundles.filter(({ id }) => stopped.shares.some(({ bundle }) => bundle === id));
  return html`<h3>${texts.ifStopped(name)}</h3>
    <p class="note">${texts.ifStoppedSays}</p>
    <p data-testid="if-stopped">${texts.losesCount(stopped.loses.length, stopped.truncated)}</p>
    ${stopped.loses.map(
      ({ firm: loser, relation }) =>
        html`<h4>${firm(loser)}</h4>
          ${relation.evidence.map((one) => quoteOf(context, one))}`,
    )}
    ${shares.map(({ id, suppliers, unnamed, evidence }) => {
      const customers = stopped.shares.filter(({ bundle }) => bundle === id).map((share) => share.firm);
      const missing = unnamed.find(({ side }) => side === 'suppliers');
      return html`<p>
          ${listParts(state, customers.map(firm), 'all')}${texts.sharesSay(suppliers.length, missing?.atLeast ?? 0, missing?.orMore === true)}
        </p>
        ${evidence.map((one) => quoteOf(context, one))}`;
    })}`;
}

function rollup({ state }: SupplyContext, { rollup: pairs }: SupplyReply): TemplateResult {
  const texts = supplyTextsOf(state);
  if (pairs.length === 0) return html``;
  return html`<h3>${texts.rollupTitle}</h3>
    <ul class="entities" data-testid="supply-rollup">
      ${pairs.map(
        ({ from, to, relations, bundles }) =>
          html`<li>
            <span>${texts.rollup(from?.name ?? texts.placeUnknown, to?.name ?? texts.placeUnknown)}</span
            ><small>${relations + bundles}</small>
          </li>`,
      )}
    </ul>
    <p class="note">${texts.rollupSays}</p>`;
}

function allTies({ state, actions }: SupplyContext, { ties, tiesTruncated }: SupplyReply): TemplateResult {
  const texts = supplyTextsOf(state);
  if (ties.length === 0) return html``;
  return html`<h3>${texts.supplyTies} <b>${ties.length}${tiesTruncated ? '+' : ''}</b></h3>
    <ul class="entities">
      ${ties.map(
        ({ relation, of, other }) =>
          html`<li>
            <button type="button" class="link" @click=${() => actions.selectRelation(relation)}>
              ${nameOf(state, of)} ${relation.source === of ? '→' : '←'} ${typeName(state, relation.type)} ${other.name}
            </button>
          </li>`,
      )}
    </ul>`;
}

/** A collective statement: who stands on either side, how many are not named, and the words. */
export function bundlePanel(context: SupplyContext, id: string): TemplateResult {
  const { state, actions } = context;
  const texts = supplyTextsOf(state);
  const bundle = valueOf(state.supply?.answer)?.bundles.find((one) => one.id === id);
  if (bundle === undefined) return html`<p>${texts.errors['not-found']}</p>`;
  const side = (title: string, ids: readonly string[], name: 'suppliers' | 'customers') =>
    html`<h3>${title} <b>${ids.length}</b></h3>
      <ul class="entities">
        ${ids.map(
          (firm) =>
            html`<li>
              <button type="button" class="link" @click=${() => actions.selectEntity(firm)}>
                ${nameOf(state, firm)}
              </button>
            </li>`,
        )}
        ${bundle.unnamed
          .filter((one) => one.side === name)
          .map(
            (one) =>
              html`<li class="unnamed">
                ${texts.supplyUnnamed(one.atLeast, one.orMore)} · ${texts.supplyStated(statedNumber(one.stated))}
              </li>`,
          )}
      </ul>`;
  return html`<p class="kind">${texts.supplyBundleTitle} ${basisChip(state, bundle.basis)}</p>
    <p class="note strong">${texts.collective}</p>
    ${side(texts.suppliersTitle, bundle.suppliers, 'suppliers')}
    ${side(texts.customersTitle, bundle.customers, 'customers')}
    <h3>${texts.evidence}</h3>
    ${bundle.evidence.map((one) => quoteOf(context, one))}`;
}
