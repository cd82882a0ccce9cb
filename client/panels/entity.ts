import { ownProperties } from '../parts/own-properties.ts';
import { html, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { EntityRef } from '#shared/graph';
import { listText } from '../i18n/list-text.ts';
import { reasonsText } from '../i18n/same-reason.ts';
import { typeNameApart } from '../i18n/names-apart.ts';
import { domainName, kindName, textsOf } from '../i18n/texts.ts';
import { growthOf, withoutDatasets } from '../state/growth.ts';
import { broughtCount } from '../state/selectors.ts';
import type { EntityDetails } from '../state/state.ts';
import { statedNumber } from '../parts/stated-number.ts';
import { dated } from '../parts/dated.ts';
import { quoteOf } from '../parts/evidence.ts';
import { canvasActs, type CanvasActs } from './canvas-acts.ts';
import { growthChoice, type GrowthChoiceActs } from './growth-choice.ts';
import type { NeighbourLists, NeighbourActs } from './neighbour-lists.ts';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { ReadingActs } from '../actions/reading.ts';
import { kindIcon } from '../parts/kind-icon.ts';
import { failureText } from '../parts/failure.ts';
import { verdictChip } from '../parts/verdict-chip.ts';
import { standingsIn } from '../state/corrections.ts';
import { factOfEntity } from './fact.ts';
import { type SaidActs, saidSection } from './said.ts';
import { placeLinks, type PlaceLinkActs } from './place-links.ts';

type EntityContext = PanelContext<
  Pick<CoreActs, 'expand' | 'collapse'> &
    Pick<ReadingActs, 'retryDetails'> &
    NeighbourActs &
    PlaceLinkActs &
    CanvasActs &
    GrowthChoiceActs &
    SaidActs
>;

export interface EntityParts {
  lists: NeighbourLists;
  /** Where the entity leads further. */
  leads: (entity: EntityRef) => readonly TemplateResult[];
}

/** An entity: what it is, where it lies, its numbers, and its relations by type, each leading to its sentence. */
export function entityPanel(context: EntityContext, id: string, { lists, leads }: EntityParts): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  const { details } = state;
  if (details === undefined || details.state === 'busy') return html`<p class="loading">${texts.loading}</p>`;
  if (details.state === 'failed') return failureText(state, details.error, () => void actions.retryDetails(id));
  const { entity, within, evidence } = details.value;
  return html`
    <p class="kind">
      ${kindIcon(state, entity.kind)} ${kindName(state, entity.kind)}
      ${verdictChip(state, standingsIn(state).get(entity.id))}
    </p>
    <h2>${entity.name}</h2>
    ${within.length === 0 ? '' : html`<p class="chain"><span>${texts.within}</span> ${within.map((place) => html`<button type="button" class="link" @click=${() => void actions.openEntity(place.id)}>${place.name}</button>`)}</p>`}
    ${facts(context, details.value)} ${growth(context, details.value, leads)}
    ${details.value.neighbourCounts.length === 0 ? '' : growthChoice(context, details.value)}
    ${canvasActs(context, entity.id)} ${placeLinks(context, entity.id, entity.kind)} ${measures(context, details.value)}
    ${relations(context, details.value, lists)}
    ${
      evidence.length === 0
        ? ''
        : html`<h3>${texts.evidence}</h3>
            ${evidence.map((one) => quoteOf(context, one, [entity.name, ...entity.aliases]))}`
    }
    ${saidSection(context, factOfEntity(entity, evidence))}
  `;
}

function facts({ state }: EntityContext, { entity, same = [] }: EntityDetails): TemplateResult {
  const texts = textsOf(state);
  const rows: [string, string | TemplateResult][] = [];
  if (entity.aliases.length > 0) rows.push([texts.aliases, listText(state, entity.aliases)]);
  for (const { one, other, reasons } of same)
    rows.push([
      texts.isAlso,
      texts.saidToBeSame(other.id === entity.id ? one.name : other.name, reasonsText(state, reasons)),
    ]);
  if (entity.status !== undefined) rows.push([texts.statusWord, texts.statusName[entity.status]]);
  if (entity.domains !== undefined)
    rows.push([
      texts.domains,
      texts.domainOf(
        listText(
          state,
          entity.domains.map((domain) => domainName(state, domain)),
        ),
      ),
    ]);
  if (entity.date !== undefined) rows.push([texts.date, dated(state, entity.date)]);
  if (entity.note !== undefined) rows.push([texts.note, entity.note]);
  rows.push(...ownProperties(entity));
  return rows.length === 0
    ? html``
    : html`<dl>
        ${rows.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`;
}

function growth(
  { state, actions }: EntityContext,
  { entity, neighbourCounts }: EntityDetails,
  leads: EntityParts['leads'],
): TemplateResult {
  const texts = textsOf(state);
  const { graph } = state;
  const isLonely = neighbourCounts.every(({ type }) => state.roles.undrawnTypes.includes(type));
  const brought = broughtCount(graph, entity.id);
  const growing = state.around?.id === entity.id ? growthOf(state, state.around) : undefined;
  const isAll = isLonely || (growing !== undefined && growing.entities.length + growing.relations.length === 0);
  return html`<p class="growth">
    <button
      type="button"
      class=${isAll ? '' : 'primary'}
      data-testid="entity-expand"
      ?disabled=${isAll}
      @click=${() => void actions.expand(entity.id)}
    >
      ${isLonely ? noneThere(state) : isAll ? allShown(state) : growing === undefined ? texts.expand : texts.expandBy(growing.entities.length, growing.missing, growing.relations.length)}
    </button>
    ${
      brought.entities + brought.relations === 0
        ? ''
        : html`<button type="button" data-testid="entity-collapse" @click=${() => actions.collapse(entity.id)}>
            ${texts.collapse(brought.entities, brought.relations)}
          </button>`
    }
    ${leads(entity)}
  </p>`;
}

/** Nothing more comes: because all are there, or because no dataset that is on has any. */
function allShown(state: EntityContext['state']): string {
  return state.around?.total === 0 ? noneThere(state) : textsOf(state).expandedAll;
}

function noneThere(state: EntityContext['state']): string {
  const { noRelations, noRelationsOn } = textsOf(state);
  return state.hiddenDatasets.size === 0 ? noRelations : noRelationsOn;
}

function measures(context: EntityContext, { measures: stated }: EntityDetails): TemplateResult {
  const texts = textsOf(context.state);
  if (stated.length === 0) return html``;
  return html`<h3>${texts.measures}</h3>
    ${stated.map(
      ({ name, value, unit, qualifier, period, note, evidence, together }) =>
        html` <details class="measure">
          <summary>
            ${name}${texts.colon}
            <b>${statedNumber({ value, unit, qualifier })}</b>
            ${period === undefined ? '' : dated(context.state, period)}
            ${together.length === 0 ? '' : html`<small>${texts.together(listText(context.state, together, 'all'))}</small>`}
          </summary>
          ${note === undefined ? '' : html`<p class="note">${note}</p>`} ${evidence.map((one) => quoteOf(context, one))}
        </details>`,
    )}`;
}

function relations(
  context: EntityContext,
  { entity, neighbourCounts }: EntityDetails,
  lists: NeighbourLists,
): TemplateResult {
  const { state } = context;
  const texts = textsOf(state);
  const without = withoutDatasets(state);
  const groups = new Map<string, { type: string; direction: 'out' | 'in'; count: number }>();
  for (const { type, direction, count } of neighbourCounts) {
    if (state.roles.undrawnTypes.includes(type)) continue;
    const key = `${direction} ${type}`;
    groups.set(key, { type, direction, count: (groups.get(key)?.count ?? 0) + count });
  }
  return html`<h3>${texts.relations}</h3>
    ${groups.size === 0 ? html`<p>${noneThere(state)}</p>` : ''}
    ${keyed(
      without.without,
      [...groups.values()].map(
        ({ type, direction, count }) =>
          html` <details
            class="group"
            data-relation-type=${type}
            @toggle=${(event: Event) => {
              if ((event.target as HTMLDetailsElement).open) lists.open({ id: entity.id, type, direction, ...without });
            }}
          >
            <summary>
              <span aria-hidden="true">${texts.direction[direction]}</span> ${typeNameApart(state, type)}
              <b>${count}</b>
            </summary>
            ${lists.show(context, { id: entity.id, type, direction, ...without })}
          </details>`,
      ),
    )}`;
}
