import { html, type TemplateResult } from 'lit-html';
import { isHub } from '#shared/ask-roles';
import type { Relation } from '#shared/graph';
import { datasetsPass, type Hub, isTie, type Joining, type Party } from '#shared/links';
import { listParts, listText } from '../i18n/list-text.ts';
import { domainName, kindName, textsOf } from '../i18n/texts.ts';
import { partiesOf, partsFor } from '../state/links.ts';
import { levelOfKind } from '../state/links.ts';
import { dated } from '../parts/dated.ts';
import { kindIcon } from '../parts/kind-icon.ts';
import { type HubContext, sentencesOf } from './joining-sentences.ts';
import { tieCard } from './tie-card.ts';

/** What joins two places: an agreement, alliance or mechanism with its parties, or a relation from the one to the other. */
export function joiningCard(context: HubContext, joining: Joining, places: readonly Party[]): TemplateResult {
  return isTie(joining) ? tieCard(context, joining) : hubCard(context, joining, places);
}

/** An agreement, alliance or mechanism that joins places: when, how far, who, and the sentences that say so of these places. */
export function hubCard(context: HubContext, hub: Hub, places: readonly Party[]): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  const facts = [
    hub.date === undefined ? texts.undatedWord : dated(state, hub.date),
    ...(hub.status === undefined ? [] : [texts.statusName[hub.status]]),
    ...(hub.domains.length === 0
      ? []
      : [
          texts.domainOf(
            listText(
              state,
              hub.domains.map((domain) => domainName(state, domain)),
            ),
          ),
        ]),
  ];
  return html`<article class="hub" data-hub=${hub.id}>
    <h3>
      ${kindIcon(state, hub.kind, 'spoken')}
      <button type="button" class="link" @click=${() => void actions.openEntity(hub.id)}>${hub.name}</button>
    </h3>
    <p class="facts">${facts.map((fact, at) => html`${at === 0 ? '' : ' · '}${fact}`)}</p>
    ${takingPart(context, hub)} ${throughList(context, hub, places)}
    ${sentencesOf(context, hub, ofPlaces(context, hub, places))}
  </article>`;
}

/** Its parties by the datasets that are on; an agreement that set it up is none, and called what it is. */
function takingPart({ state, actions }: HubContext, hub: Hub): TemplateResult[] {
  const texts = textsOf(state);
  const index = partiesOf(state);
  const byName = new Map<string, Set<string>>([[texts.parties, new Set()]]);
  for (const { party, datasets } of hub.parties) {
    if (!datasetsPass(datasets, state.hiddenDatasets)) continue;
    const kind = index.get(party)?.kind;
    const name = kind !== undefined && isHub(state.roles, kind) ? kindName(state, kind) : texts.parties;
    byName.set(name, (byName.get(name) ?? new Set()).add(party));
  }
  const button = (id: string) =>
    html`<button type="button" class="link" @click=${() => void actions.openEntity(id)}>
      ${index.get(id)?.name ?? id}
    </button>`;
  return [...byName]
    .filter(([, ids]) => ids.size > 0)
    .map(([name, ids]) => html`<p class="facts">${name}${texts.colon}${listParts(state, [...ids].map(button))}</p>`);
}

/** A county may take part by an office or a park that lies in it; then it is said which. */
function throughList({ state }: HubContext, hub: Hub, places: readonly Party[]): TemplateResult[] {
  const texts = textsOf(state);
  return places.flatMap((place) => {
    const level = levelOfKind(state, place.kind);
    const parts = level === undefined ? [] : partsFor(hub, place, level, state);
    if (parts.length === 0 || parts.some(({ party }) => party.id === place.id)) return [];
    const names = listText(state, [...new Set(parts.map(({ party }) => party.name))], 'all');
    return [html`<p class="facts">${place.name} ${texts.through(names)}</p>`];
  });
}

/** Of the relations by which parties take part, those of the two places. */
function ofPlaces({ state }: HubContext, hub: Hub, places: readonly Party[]) {
  const own = new Set<string>(
    places.flatMap((place) => {
      const level = levelOfKind(state, place.kind);
      return level === undefined ? [] : partsFor(hub, place, level, state).map(({ party }) => party.id);
    }),
  );
  return (relations: readonly Relation[]) => relations.filter(({ source }) => own.has(source));
}
