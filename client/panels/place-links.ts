import { html, type TemplateResult } from 'lit-html';
import { graphWords } from '../i18n/graph-words.ts';
import { hubsAmong, isTie, type Level, levels, type Party } from '#shared/links';
import { hubKindsOf } from '#shared/ask-roles';
import { listText } from '../i18n/list-text.ts';
import { kindName, textsOf, typeName } from '../i18n/texts.ts';
import { levelOfKind, linksAt, partiesOf, partnersOf, partsFor, placesAt } from '../state/links.ts';
import { countBy } from '../state/selectors.ts';
import { isFiltered } from '../state/filtered.ts';
import { valueOf } from '../state/asked.ts';
import { joiningCard } from './hub-card.ts';
import type { HubActs } from './joining-sentences.ts';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { ReadingActs } from '../actions/reading.ts';
import { failureTextByHand } from '../parts/failure.ts';
import { byName } from '../parts/collate.ts';

export type PlaceLinkActs = Pick<CoreActs, 'selectPair'> & Pick<ReadingActs, 'retryReading'> & HubActs;
type PlaceContext = PanelContext<PlaceLinkActs>;

/** A place among its partners: how much joins it with how many, and with each what, who and which sentence. */
export function placeLinks(context: PlaceContext, id: string, kind: string): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  const level = levelOfKind(state, kind);
  if (level === undefined) return html``;
  const { participations } = state;
  if (participations?.state === 'failed')
    return failureTextByHand(state, participations.error, () => void actions.retryReading('participations'));
  if (valueOf(participations) === undefined)
    return html`<h3>${texts.linksTitle}</h3>
      <p class="loading">${texts.loading}</p>`;
  const place = partiesOf(state).get(id);
  // What joins no two places of one level stands at the level of the coarser one.
  const partners = levels.slice(levels.indexOf(level)).flatMap((one) => partnersOf(linksAt(state, one), id));
  const further = place === undefined ? '' : withOtherLevels(context, place, level);
  if (place === undefined || partners.length === 0)
    return html`<h3>${texts.linksTitle}</h3>
      <p class="note" data-testid="place-links">
        ${(isFiltered(state) ? texts.linksNoneShown : texts.linksNone)(state.graph.entities.get(id)?.name ?? place?.name ?? id, graphWords(state).any)}
      </p>
      ${further}`;
  return html`<h3>${texts.linksTitle}</h3>
    <p data-testid="place-links">
      <b>${texts.linksOf(place.name, listText(state, hubCounts(context, partners)), partners.length)}</b>
    </p>
    ${partners.map((partner) => partnerGroup(context, place, partner))} ${further} ${comparison(context, place)}
    <p class="note">${texts.domainsSay}</p>`;

  function comparison({ state: given }: PlaceContext, own: Party): TemplateResult {
    const compare = byName(given.language);
    const others = placesAt(given, level ?? 'county')
      .filter((other) => other.id !== own.id)
      .sort((one, other) => compare(one.name, other.name));
    return html`<label class="compare"
      >${texts.compareWith}
      <select
        data-testid="compare"
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          if (value !== '') actions.selectPair(own.id, value);
        }}
      >
        <option value="">${texts.choosePlace}</option>
        ${others.map((other) => html`<option value=${other.id}>${other.name}</option>`)}
      </select></label
    >`;
  }
}

/** A county that signs with a city is in the pair of its own city with that one: here it stands for itself. */
function withOtherLevels(context: PlaceContext, place: Party, level: Level): TemplateResult | '' {
  const { state } = context;
  const coarser = levels.slice(levels.indexOf(level) + 1);
  const own = linksAt(state, level).unpaired.filter(
    (joining) =>
      partsFor(joining, place, level, state).length > 0 &&
      !coarser.some((one) =>
        partnersOf(linksAt(state, one), place.id).some(({ link }) => link.via.includes(joining)),
      ) &&
      coarser.some((one) => !linksAt(state, one).unpaired.includes(joining)),
  );
  if (own.length === 0) return '';
  return html`<details
    class="group"
    data-testid="other-levels"
    @toggle=${(event: Event) => {
      if ((event.target as HTMLDetailsElement).open) void context.actions.readSentences(own);
    }}
  >
    <summary>${textsOf(state).otherLevels} <b>${own.length}</b></summary>
    ${own.map((joining) => joiningCard(context, joining, [place]))}
  </details>`;
}

/** How many of each kind, and of each type, join the place with any other, each once. */
function hubCounts({ state }: PlaceContext, partners: ReturnType<typeof partnersOf>): string[] {
  const { hubCount, hubCounted, tieCounted } = textsOf(state);
  const joining = new Map(partners.flatMap(({ link }) => link.via.map((one) => [one.id, one])));
  const [hubs, ties] = [hubsAmong([...joining.values()]), [...joining.values()].filter(isTie)];
  const [kinds, types] = [countBy(hubs, ({ kind }) => kind), countBy(ties, ({ type }) => type)];
  return [
    ...hubKindsOf(state.roles).flatMap((kind) => {
      const count = kinds.get(kind);
      return count === undefined ? [] : [hubCount[kind]?.(count) ?? hubCounted(count, kindName(state, kind))];
    }),
    ...[...types].map(([type, count]) => tieCounted(count, typeName(state, type))),
  ];
}

function partnerGroup(
  context: PlaceContext,
  place: Party,
  { place: partner, link }: ReturnType<typeof partnersOf>[number],
): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  return html`<details
    class="group"
    data-partner=${partner.id}
    @toggle=${(event: Event) => {
      if ((event.target as HTMLDetailsElement).open) void actions.readSentences(link.via);
    }}
  >
    <summary>
      ${partner.name}
      <b>${link.via.length}</b>${link.crossBorder ? html` <span class="chip">${graphWords(state).crossing}</span>` : ''}
    </summary>
    <p>
      <button type="button" class="link" @click=${() => actions.selectPair(place.id, partner.id)}>
        ${texts.pairTitle}
      </button>
    </p>
    ${link.via.map((joining) => joiningCard(context, joining, [place, partner]))}
  </details>`;
}
