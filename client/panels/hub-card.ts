import { html, type TemplateResult } from 'lit-html';
import { bases, type Evidence, type Relation } from '#shared/graph';
import type { Hub, Party } from '#shared/links';
import { listParts, listText } from '../i18n/list-text.ts';
import { domainName, textsOf } from '../i18n/texts.ts';
import { partiesOf, partsFor } from '../state/links.ts';
import { levelOfKind } from '../state/links.ts';
import { dated } from '../parts/dated.ts';
import { quoteOf, type QuoteActs } from '../parts/evidence.ts';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { ReadingActs } from '../actions/reading.ts';
import { kindIcon } from '../parts/kind-icon.ts';
import { failureText } from '../parts/failure.ts';

export type HubActs = Pick<CoreActs, 'openEntity'> & Pick<ReadingActs, 'readSentences'> & QuoteActs;
type HubContext = PanelContext<HubActs>;

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
    <p class="facts">${texts.parties}${texts.colon}${partyList(context, hub)}</p>
    ${throughList(context, hub, places)} ${sentences(context, hub, places)}
  </article>`;
}

function partyList({ state, actions }: HubContext, hub: Hub): (TemplateResult | string)[] {
  const index = partiesOf(state);
  const ids = [...new Set(hub.parties.map(({ party }) => party as string))];
  const buttons = ids.map(
    (id) =>
      html`<button type="button" class="link" @click=${() => void actions.openEntity(id)}>
        ${index.get(id)?.name ?? id}
      </button>`,
  );
  return listParts(state, buttons);
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

function sentences(context: HubContext, hub: Hub, places: readonly Party[]): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  const asked = state.sentences[hub.id];
  if (asked === undefined)
    return html`<button type="button" data-testid="read-sentences" @click=${() => void actions.readSentences([hub])}>
      ${texts.readSentence}
    </button>`;
  if (asked.state === 'busy') return html`<p class="loading">${texts.loading}</p>`;
  if (asked.state === 'failed') return failureText(state, asked.error, () => void actions.readSentences([hub]));
  const own = new Set(
    places.flatMap((place) => {
      const level = levelOfKind(state, place.kind);
      return level === undefined ? [] : partsFor(hub, place, level, state).map(({ party }) => party.id);
    }),
  );
  return html`${eachOnce(asked.value.filter(({ source }) => own.has(source))).map((one) => quoteOf(context, one))}`;
}

/** One sentence often says of both that they signed: it stands once, with the weaker basis of the two. */
function eachOnce(relations: readonly Relation[]): Evidence[] {
  const found = new Map<string, Evidence>();
  for (const { evidence } of relations)
    for (const one of evidence) {
      const key = `${one.document} ${one.start} ${one.end}`;
      const known = found.get(key);
      if (known === undefined || bases.indexOf(one.basis) > bases.indexOf(known.basis)) found.set(key, one);
    }
  return [...found.values()];
}
