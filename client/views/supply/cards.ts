import { statedNumber } from '../../parts/stated-number.ts';
import { html, nothing, type TemplateResult } from 'lit-html';
import { listText } from '../../i18n/list-text.ts';
import { typeName } from '../../i18n/texts.ts';
import type { SupplyContext } from './acts.ts';
import type { SupplyReply } from './quest.ts';
import { type Card, cardHeight, cardWidth, type Column } from './layout.ts';
import { at } from './place.ts';
import { supplyTextsOf } from './texts.ts';

/** A tier with its firms, and with what is known to be unknown. */
export function columnOf(context: SupplyContext, chain: SupplyReply, column: Column): TemplateResult {
  const texts = supplyTextsOf(context.state);
  const title = `${texts.supplyTier(column.tier)}${column.tier === 0 ? '' : ` · ${column.total}`}`;
  return html`<section aria-label=${title} data-tier=${column.tier}>
    <h3 .style=${at({ x: column.x, y: 4 }, cardWidth)}>${title}</h3>
    ${column.cards.map((card) => cardOf(context, chain, column, card))}
  </section>`;
}

function cardOf(context: SupplyContext, chain: SupplyReply, column: Column, card: Card): TemplateResult {
  const { state, actions } = context;
  const texts = supplyTextsOf(state);
  const place = at(card, cardWidth, cardHeight);
  if (card.what === 'silent') {
    const beside = chain.tiers.find(({ tier }) => tier === column.tier - Math.sign(column.tier));
    const names = (beside?.firms ?? [])
      .filter(({ together }) => !together)
      .slice(0, 2)
      .map(({ name }) => name);
    const many = (beside?.firms.filter(({ together }) => !together).length ?? 0) > names.length;
    return html`<p class="card silent" .style=${place} data-testid="supply-silent">
      ${texts.supplySilent(column.tier < 0, listText(state, names) + (many ? texts.andOthers : ''))}
    </p>`;
  }
  if (card.what === 'more')
    return html`<button
      type="button"
      class="card more"
      .style=${place}
      @click=${() => void actions.setSupplyOptions({ limit: Math.min(500, (state.supply?.options.limit ?? 25) * 2) })}
    >
      ${texts.supplyMore(card.count)}
    </button>`;
  if (card.what === 'unnamed')
    return html`<button
      type="button"
      class="card unnamed"
      .style=${place}
      data-testid="supply-unnamed"
      @click=${() => actions.selectBundle(card.bundle.id)}
    >
      <b>${texts.supplyUnnamed(card.unnamed.atLeast, card.unnamed.orMore)}</b>
      <small>${texts.supplyStated(statedNumber(card.unnamed.stated))}</small>
    </button>`;
  const { firm } = card;
  const isRoot = firm.id === state.supply?.firm;
  const isSelected = state.selection?.what === 'entity' && state.selection.id === firm.id;
  const ties = chain.ties.filter(({ of }) => of === firm.id);
  return html`<div
    class=${`card firm${isRoot ? ' root' : ''}${isSelected ? ' chosen' : ''}${firm.together ? ' together' : ''}`}
    .style=${place}
  >
    <button
      type="button"
      class="link"
      data-firm=${firm.id}
      aria-current=${isRoot ? 'true' : nothing}
      @click=${() => actions.selectEntity(firm.id)}
      @dblclick=${() => void actions.openSupply(firm.id)}
    >
      ${firm.name}
    </button>
    <small>${[firm.within[0]?.name ?? texts.placeUnknown, ...flagsOf(context, chain, firm)].join(' · ')}</small>
    ${
      ties.length === 0
        ? ''
        : html`<small class="ties"
            >${ties
              .slice(0, 2)
              .map(
                ({ relation, other }) =>
                  html`<button type="button" class="link" @click=${() => actions.selectRelation(relation)}>
                    ${typeName(state, relation.type)} ${other.name}
                  </button> `,
              )}${ties.length > 2 ? `+${ties.length - 2}` : ''}</small
          >`
    }
  </div>`;
}

/** Whether others have nobody else, or several have it. */
function flagsOf(
  { state }: SupplyContext,
  chain: SupplyReply,
  firm: SupplyReply['tiers'][number]['firms'][number],
): string[] {
  const texts = supplyTextsOf(state);
  const supplierCount = new Map(chain.tiers.flatMap(({ firms }) => firms.map(({ id, suppliers }) => [id, suppliers])));
  const only = chain.relations.some(({ source, target }) => source === firm.id && supplierCount.get(target) === 1);
  return [
    ...(only ? [texts.supplyOnly] : []),
    ...(firm.customers > 1 ? [texts.supplyShared(firm.customers)] : []),
    ...(firm.together ? [texts.supplyTogether] : []),
  ];
}
