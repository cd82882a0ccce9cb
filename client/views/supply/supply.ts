import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { basisPasses } from '#shared/links';
import type { SaidFilter } from '#shared/said-filter';
import { typeNameApart } from '../../i18n/names-apart.ts';
import type { SupplyContext } from './acts.ts';
import { failureText } from '../../parts/failure.ts';
import { choice, levelChoice } from '../../parts/choice.ts';
import type { SupplyReply } from './quest.ts';
import { valueOf } from '../../state/asked.ts';
import { saidFilterOf } from '../../state/corrections.ts';
import { toggled } from '../../state/toggled.ts';
import { remember } from '../../state/memo.ts';
import { columnOf } from './cards.ts';
import { firmList } from './firms.ts';
import { cardWidth, type Column, layOutSupply, type SupplyPicture } from './layout.ts';
import { bundleButton, bundleLines, lineButton, lineOf } from './lines.ts';
import { at } from './place.ts';
import { allOffMessage } from '../all-off.ts';
import { supplyTextsOf } from './texts.ts';

const directions = ['up', 'both', 'down'] as const;
const tierCounts = ['1', '2', '3', '4'] as const;

/** Who supplies whom as columns of tiers, left to right, with what is known to be unknown drawn too. */
export function supplyMiddle(context: SupplyContext): TemplateResult {
  const { state, actions } = context;
  const texts = supplyTextsOf(state);
  const { supply } = state;
  const off = allOffMessage(context);
  if (off !== undefined) return off;
  if (supply === undefined) return firmList(context);
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
      ${levelChoice(context)} ${tieChoice(context, supply.options.ties)}
    </div>
    ${body}`;
}

/** Further relations of firms that this graph has, as boxes to tick. */
function tieChoice({ state, actions }: SupplyContext, ties: ReadonlySet<string>): TemplateResult {
  const texts = supplyTextsOf(state);
  const { roles } = state;
  const hiddenTies = [...roles.supplies, ...roles.undrawnTypes];
  const types = [
    ...new Set(
      state.schema?.meetings
        .filter(
          ({ from, to, type }) =>
            (roles.firms.includes(from) || roles.firms.includes(to)) && !hiddenTies.includes(type),
        )
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
            autocomplete="off"
            data-tie=${type}
            .checked=${ties.has(type)}
            @change=${() => {
              void actions.setSupplyOptions({ ties: toggled(ties, type) });
            }}
          />${typeNameApart(state, type)}</label
        >`,
    )}
  </fieldset>`;
}

function picture(context: SupplyContext, chain: SupplyReply): TemplateResult {
  const texts = supplyTextsOf(context.state);
  const { columns } = supplyPicture(context.state, chain);
  return html`<div
    class="supply"
    data-testid="supply"
    tabindex="0"
    role="group"
    aria-label=${texts.supplyLabel}
    ${ref((element) => showRoot(element, context.state.supply?.firm ?? '', columns))}
  >
    ${supplyPlane(context, chain)}
  </div>`;
}

/** Columns, lines and what can be clicked on them. */
export function supplyPlane(context: SupplyContext, chain: SupplyReply): TemplateResult {
  const { columns, bundles, lines, width, height } = supplyPicture(context.state, chain);
  return html`<div class="supply-plane" .style=${at({ x: 0, y: 0 }, width, height)}>
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
  </div>`;
}

/** The chain as it is drawn under the filters. */
export function supplyPicture(state: SupplyContext['state'], chain: SupplyReply): SupplyPicture {
  return pictureOf(state.bases, saidFilterOf(state), chain);
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

/** Laid out once, however often it is drawn. */
const pictureOf = remember((bases: SupplyContext['state']['bases'], said: SaidFilter | undefined, chain: SupplyReply) =>
  layOutSupply(passing(bases, said, chain)),
);

/** Only what rests on the bases, and passes by what readers say, as the filters have it. */
function passing(
  bases: SupplyContext['state']['bases'],
  said: SaidFilter | undefined,
  chain: SupplyReply,
): SupplyReply {
  const passes = (relation: SupplyReply['relations'][number]) =>
    basisPasses(relation, bases) && said?.allowsRelation(relation.id) !== false;
  return {
    ...chain,
    relations: chain.relations.filter(passes),
    bundles: chain.bundles.filter(({ basis }) => bases.has(basis)),
    ties: chain.ties.filter(({ relation }) => passes(relation)),
  };
}
