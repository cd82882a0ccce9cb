import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { textsOf, typeName } from '../../i18n/texts.ts';
import { failureText, type PanelContext } from '../../panels/parts.ts';
import { choice } from '../../panels/toolbar.ts';
import { type SupplyReply } from '../../state/routes.ts';
import { valueOf } from '../../state/state.ts';
import {
  type BundleNode,
  type Card,
  cardHeight,
  cardWidth,
  type Column,
  layOutSupply,
  type Line,
  type Place,
} from './layout.ts';

const directions = ['up', 'both', 'down'] as const;
const tierCounts = ['1', '2', '3', '4'] as const;

/** Who supplies whom as columns of tiers, left to right, with what is known to be unknown drawn too. */
export function supplyView(context: PanelContext): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  const { supply } = state;
  if (supply === undefined) return html`<div class="message"><p>${texts.supplyChoose}</p></div>`;
  const chain = valueOf(supply.answer);
  const body =
    supply.answer?.state === 'failed'
      ? html`<div class="message">${failureText(state, supply.answer.error, () => void actions.retrySupply())}</div>`
      : chain === undefined
        ? html`<p class="message loading">${texts.loading}</p>`
        : picture(context, chain);
  return html`<div class="toolbar">
      ${choice({
        title: texts.supplyDirectionTitle,
        items: directions,
        names: texts.supplyDirection,
        chosen: supply.options.direction,
        choose: (direction) => void actions.setSupplyOptions({ direction }),
      })}
      ${choice({
        title: texts.supplyTiers,
        items: tierCounts,
        names: { 1: '1', 2: '2', 3: '3', 4: '4' },
        chosen: String(supply.options.tiers) as (typeof tierCounts)[number],
        choose: (tiers) => void actions.setSupplyOptions({ tiers: Number(tiers) }),
      })}
      ${tieChoice(context, supply.options.ties)}
    </div>
    ${body}`;
}

/** Further relations of firms that this graph has, as boxes to tick. */
function tieChoice({ state, actions }: PanelContext, ties: ReadonlySet<string>): TemplateResult {
  const texts = textsOf(state);
  const types = [
    ...new Set(
      state.schema?.meetings
        .filter(({ from, to, type }) => (from === 'Company' || to === 'Company') && !hiddenTies.includes(type))
        .map(({ type }) => type),
    ),
  ];
  return html`<fieldset class="ties">
    <legend>${texts.supplyTies}</legend>
    ${types.map(
      (type) =>
        html`<label class="inline"
          ><input
            type="checkbox"
            data-tie=${type}
            .checked=${ties.has(type)}
            @change=${() => {
              const next = new Set(ties);
              if (!next.delete(type)) next.add(type);
              void actions.setSupplyOptions({ ties: next });
            }}
          />${typeName(state, type)}</label
        >`,
    )}
  </fieldset>`;
}

const hiddenTies = ['SUPPLIES', 'MENTIONED_IN', 'HAS_MEASURE'];

function picture(context: PanelContext, chain: SupplyReply): TemplateResult {
  const texts = textsOf(context.state);
  const { columns, bundles, lines, width, height } = layOutSupply(ofBases(context.state.bases, chain));
  return html`<div
    class="supply"
    data-testid="supply"
    tabindex="0"
    role="group"
    aria-label=${texts.supplyLabel}
    ${ref((element) => {
      showRoot(element, context.state.supply?.firm ?? '', columns);
    })}
  >
    <div class="supply-plane" .style=${at({ x: 0, y: 0 }, width, height)}>
      <svg width=${width} height=${height} aria-hidden="true">
        <defs>
          <marker id="supply-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z"></path>
          </marker>
        </defs>
        ${lines.map((line) => lineOf(line))} ${bundles.map((node) => bundleLines(node))}
      </svg>
      ${columns.map((column) => columnOf(context, chain, column))} ${lines.map((line) => lineButton(context, line))}
      ${bundles.map((node) => bundleButton(context, node))}
    </div>
  </div>`;
}

/** For the property `style`: the page's policy forbids it as an attribute. */
function at({ x, y }: Place, width: number, height?: number): string {
  const size = height === undefined ? '' : `;height:${String(height)}px`;
  return `left:${String(x)}px;top:${String(y)}px;width:${String(width)}px${size}`;
}

/** A firm that is newly shown stands in the middle, where not all columns fit. */
function showRoot(element: Element | undefined, firm: string, columns: readonly Column[]): void {
  if (!(element instanceof HTMLElement) || element.dataset['firm'] === firm) return;
  element.dataset['firm'] = firm;
  const x = columns.find(({ tier }) => tier === 0)?.x ?? 0;
  requestAnimationFrame(() => {
    element.scrollLeft = x + cardWidth / 2 - element.clientWidth / 2;
  });
}

/** Only what rests on the bases that the filters let through. */
function ofBases(bases: PanelContext['state']['bases'], chain: SupplyReply): SupplyReply {
  return {
    ...chain,
    relations: chain.relations.filter(({ basis }) => bases.has(basis)),
    bundles: chain.bundles.filter(({ basis }) => bases.has(basis)),
    ties: chain.ties.filter(({ relation }) => bases.has(relation.basis)),
  };
}

function columnOf(context: PanelContext, chain: SupplyReply, column: Column): TemplateResult {
  const texts = textsOf(context.state);
  const title = `${texts.supplyTier(column.tier)}${column.tier === 0 ? '' : ` · ${String(column.total)}`}`;
  return html`<section aria-label=${title} data-tier=${column.tier}>
    <h3 .style=${at({ x: column.x, y: 4 }, cardWidth)}>${title}</h3>
    ${column.cards.map((card) => cardOf(context, chain, column, card))}
  </section>`;
}

function cardOf(context: PanelContext, chain: SupplyReply, column: Column, card: Card): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  const place = at(card, cardWidth, cardHeight);
  if (card.what === 'silent') {
    const beside = chain.tiers.find(({ tier }) => tier === column.tier - Math.sign(column.tier));
    const names = (beside?.firms ?? [])
      .filter(({ together }) => !together)
      .slice(0, 2)
      .map(({ name }) => name);
    const many = (beside?.firms.filter(({ together }) => !together).length ?? 0) > names.length;
    return html`<p class="card silent" .style=${place} data-testid="supply-silent">
      ${texts.supplySilent(column.tier < 0, names.join(state.language === 'zh' ? '、' : ', ') + (many ? texts.andOthers : ''))}
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
      @click=${() => {
        actions.selectBundle(card.bundle.id);
      }}
    >
      <b>${texts.supplyUnnamed(card.unnamed.atLeast, card.unnamed.orMore)}</b>
      <small
        >${texts.supplyStated(card.unnamed.stated.value, card.unnamed.stated.qualifier ?? '', card.unnamed.stated.unit)}</small
      >
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
      @click=${() => {
        actions.selectEntity(firm.id);
      }}
      @dblclick=${() => void actions.openSupply(firm.id)}
    >
      ${firm.name}
    </button>
    <small>${[firm.within[0]?.name ?? texts.placeUnknown, ...flagsOf(context, chain, firm)].join(' · ')}</small>
    ${
      ties.length === 0
        ? ''
        : html`<small class="ties"
            >${ties.slice(0, 2).map(
              ({ relation, other }) =>
                html`<button
                  type="button"
                  class="link"
                  @click=${() => {
                    actions.selectRelation(relation);
                  }}
                >
                  ${typeName(state, relation.type)} ${other.name}
                </button> `,
            )}${ties.length > 2 ? `+${String(ties.length - 2)}` : ''}</small
          >`
    }
  </div>`;
}

/** Whether others have nobody else, or several have it. */
function flagsOf(
  { state }: PanelContext,
  chain: SupplyReply,
  firm: SupplyReply['tiers'][number]['firms'][number],
): string[] {
  const texts = textsOf(state);
  const supplierCount = new Map(chain.tiers.flatMap(({ firms }) => firms.map(({ id, suppliers }) => [id, suppliers])));
  const only = chain.relations.some(({ source, target }) => source === firm.id && supplierCount.get(target) === 1);
  return [
    ...(only ? [texts.supplyOnly] : []),
    ...(firm.customers > 1 ? [texts.supplyShared(firm.customers)] : []),
    ...(firm.together ? [texts.supplyTogether] : []),
  ];
}

function curve(from: Place, to: Place): string {
  const bend = Math.max(24, Math.abs(to.x - from.x) / 2);
  return `M${String(from.x)} ${String(from.y)}C${String(from.x + bend)} ${String(from.y)} ${String(to.x - bend)} ${String(to.y)} ${String(to.x)} ${String(to.y)}`;
}

/** A line that leads to another tier than the next goes round on the right. */
function backCurve(from: Place, to: Place): string {
  const far = Math.max(from.x, to.x) + 56;
  return `M${String(from.x)} ${String(from.y)}C${String(far)} ${String(from.y)} ${String(far)} ${String(to.y)} ${String(to.x)} ${String(to.y)}`;
}

function lineOf({ relation, from, to, isBack }: Line): TemplateResult {
  return svg`<path class=${`supply-line basis-${relation.basis}${isBack ? ' back' : ''}`} d=${isBack ? backCurve(from, to) : curve(from, { x: to.x - 2, y: to.y })} marker-end="url(#supply-arrow)"></path>`;
}

function lineButton({ state, actions }: PanelContext, { relation, from, to, isBack }: Line): TemplateResult {
  const texts = textsOf(state);
  const middle = { x: isBack ? Math.max(from.x, to.x) + 32 : (from.x + to.x) / 2 - 13, y: (from.y + to.y) / 2 - 11 };
  return html`<button
    type="button"
    class="quote-button supply-quote"
    data-testid="supply-relation"
    .style=${at(middle, 26)}
    aria-label=${texts.readSentence}
    title=${texts.readSentence}
    @click=${() => {
      actions.selectRelation(relation);
    }}
  >
    “ ”
  </button>`;
}

function bundleLines({ bundle, x, y, from, to }: BundleNode): TemplateResult[] {
  const className = (isUnnamed: boolean) => `supply-line basis-${bundle.basis}${isUnnamed ? ' unnamed' : ''}`;
  return [
    ...from.map(
      ({ at: end, isUnnamed }) => svg`<path class=${className(isUnnamed)} d=${curve(end, { x: x - 24, y })}></path>`,
    ),
    ...to.map(
      ({ at: end, isUnnamed }) =>
        svg`<path class=${className(isUnnamed)} d=${curve({ x: x + 24, y }, { x: end.x - 2, y: end.y })} marker-end="url(#supply-arrow)"></path>`,
    ),
  ];
}

function bundleButton({ state, actions }: PanelContext, { bundle, x, y }: BundleNode): TemplateResult {
  const texts = textsOf(state);
  const isChosen = state.selection?.what === 'bundle' && state.selection.id === bundle.id;
  return html`<button
    type="button"
    class=${`bundle${isChosen ? ' chosen' : ''}`}
    data-testid="supply-bundle"
    .style=${at({ x: x - 24, y: y - 14 }, 48)}
    title=${texts.collective}
    aria-label=${texts.supplyBundleLabel(bundle.suppliers.length, bundle.customers.length)}
    @click=${() => {
      actions.selectBundle(bundle.id);
    }}
  >
    ${texts.supplyBundle}
  </button>`;
}
