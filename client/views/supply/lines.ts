import { html, svg, type TemplateResult } from 'lit-html';
import type { SupplyContext } from './acts.ts';
import { backDepth, type BundleNode, type Line, type Place } from './layout.ts';
import { at } from './place.ts';
import { supplyTextsOf } from './texts.ts';
import { sourceWords } from '../../parts/source-words.ts';

export function lineOf({ relation, from, to, isBack }: Line): TemplateResult {
  return svg`<path class=${`supply-line basis-${relation.basis}${isBack ? ' back' : ''}`} d=${isBack ? backCurve(from, to) : curve(from, { x: to.x - 2, y: to.y })} marker-end="url(#supply-arrow)"></path>`;
}

export function lineButton({ state, actions }: SupplyContext, { relation, from, to, isBack }: Line): TemplateResult {
  const { read } = sourceWords(state, relation.basis);
  // The middle of such a curve is three quarters of the way down.
  const low = isBack ? backDepth * 0.75 : 0;
  const middle = { x: (from.x + to.x) / 2 - 13, y: (from.y + to.y) / 2 + low - 11 };
  return html`<button
    type="button"
    class="quote-button supply-quote"
    data-testid="supply-relation"
    .style=${at(middle, 26)}
    aria-label=${read}
    title=${read}
    @click=${() => actions.selectRelation(relation)}
  >
    “ ”
  </button>`;
}

export function bundleLines({ bundle, x, y, from, to }: BundleNode): TemplateResult[] {
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

export function bundleButton({ state, actions }: SupplyContext, { bundle, x, y }: BundleNode): TemplateResult {
  const texts = supplyTextsOf(state);
  const isChosen = state.selection?.what === 'part' && state.selection.id === bundle.id;
  return html`<button
    type="button"
    class=${`bundle${isChosen ? ' chosen' : ''}`}
    data-testid="supply-bundle"
    .style=${at({ x: x - 24, y: y - 14 }, 48)}
    title=${texts.collective}
    aria-label=${texts.supplyBundleLabel(bundle.suppliers.length, bundle.customers.length)}
    @click=${() => actions.selectBundle(bundle.id)}
  >
    ${texts.supplyBundle}
  </button>`;
}

function curve(from: Place, to: Place): string {
  const bend = Math.max(24, Math.abs(to.x - from.x) / 2);
  return `M${from.x} ${from.y}C${from.x + bend} ${from.y} ${to.x - bend} ${to.y} ${to.x} ${to.y}`;
}

/** A line that leads to another tier than the next hangs below its ends. */
function backCurve(from: Place, to: Place): string {
  const low = Math.max(from.y, to.y) + backDepth;
  return `M${from.x} ${from.y}C${from.x} ${low} ${to.x} ${low} ${to.x} ${to.y}`;
}
