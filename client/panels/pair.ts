import { html, type TemplateResult } from 'lit-html';
import { graphWords } from '../i18n/graph-words.ts';
import { textsOf } from '../i18n/texts.ts';
import { lensName } from '../i18n/lens-name.ts';
import { isFiltered } from '../state/filtered.ts';
import { hiddenOfPair } from '../state/hidden-of-pair.ts';
import { levelOfPair, linksAt, pairOf, partiesOf, partnersOf } from '../state/links.ts';
import { valueOf } from '../state/asked.ts';
import { seesCanvas } from '../state/state.ts';
import { joiningCard } from './hub-card.ts';
import type { HubActs } from './joining-sentences.ts';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { ReadingActs } from '../actions/reading.ts';
import type { SubnetworkActs } from '../actions/subnetwork.ts';
import { failureTextByHand } from '../parts/failure.ts';

/** Two places side by side: what joins them, the partners that both have, and those that only one has. */
export function pairPanel(
  context: PanelContext<Pick<CoreActs, 'openLens'> & Pick<ReadingActs, 'retryReading'> & SubnetworkActs & HubActs>,
  pair: { a: string; b: string },
): TemplateResult {
  const { state, actions } = context;
  const [texts, words] = [textsOf(state), graphWords(state)];
  const { participations } = state;
  if (participations?.state === 'failed')
    return failureTextByHand(state, participations.error, () => void actions.retryReading('participations'));
  if (valueOf(participations) === undefined) return html`<p class="loading">${texts.loading}</p>`;
  const [a, b] = [partiesOf(state).get(pair.a), partiesOf(state).get(pair.b)];
  if (a === undefined || b === undefined) return html`<p>${texts.errors['not-found']}</p>`;
  const level = levelOfPair(state, pair);
  const links = linksAt(state, level);
  const link = pairOf(links, a.id, b.id);
  const via = link?.via ?? [];
  const { byDatasets, byFilters } = isFiltered(state)
    ? hiddenOfPair(state, { a: a.id, b: b.id, level, shown: via.length })
    : { byDatasets: 0, byFilters: 0 };
  const nothing = byDatasets + byFilters > 0 ? texts.joinedByNothingShown : texts.joinedByNothing;
  const { shows } = state.graph;
  const isShown = seesCanvas(state) && shows.what === 'pair' && shows.a === a.id && shows.b === b.id;
  const [ofA, ofB] = [partnersOf(links, a.id), partnersOf(links, b.id)].map(
    (partners) => new Map(partners.map(({ place, link: own }) => [place.id as string, { place, link: own }])),
  );
  const end = (id: string, name: string) =>
    html`<button type="button" class="link" @click=${() => void actions.openEntity(id)}>${name}</button>`;
  const list = (title: string, ids: readonly string[], number: (id: string) => string) =>
    html`<h3>${title} <b>${ids.length}</b></h3>
      ${
        ids.length === 0
          ? html`<p class="note">${texts.none}</p>`
          : html`<ul class="entities">
              ${ids.map((id) => html`<li>${end(id, partiesOf(state).get(id)?.name ?? id)}<small>${number(id)}</small></li>`)}
            </ul>`
      }`;
  const count = (own: typeof ofA, id: string) => String(own?.get(id)?.link.via.length ?? 0);
  const others = (own: typeof ofA) => [...(own?.keys() ?? [])].filter((id) => id !== a.id && id !== b.id);
  return html`
    <p class="kind">${texts.pairTitle}${link?.crossBorder === true ? ` · ${words.crossing}` : ''}</p>
    <h2 class="sentence">${end(a.id, a.name)} <span>—</span> ${end(b.id, b.name)}</h2>
    <p data-testid="pair-count" data-count=${via.length}>
      ${via.length === 0 ? nothing(words.any) : texts.joinedBy(words.count(via.length))}
    </p>
    ${byDatasets === 0 ? '' : html`<p class="note" data-testid="pair-off">${texts.pairOff(byDatasets)}</p>`}
    ${byFilters === 0 ? '' : html`<p class="note" data-testid="pair-filtered">${texts.pairFiltered(byFilters)}</p>`}
    ${
      via.length === 0
        ? ''
        : html`<p class="growth">
              ${isShown ? html`<span class="note">${texts.subnetworkShown}</span>` : ''}
              <button
                type="button"
                class=${isShown ? '' : 'primary'}
                data-testid="pair-network"
                @click=${() => void (isShown ? actions.openLens(state.lens) : actions.showSubnetwork(a.id, b.id))}
              >
                ${isShown ? texts.backToLens(lensName(state, state.lens)) : texts.showSubnetwork}
              </button>
            </p>
            ${via.map((joining) => joiningCard(context, joining, [a, b]))}`
    }
    ${list(
      texts.commonPartners,
      others(ofA).filter((id) => ofB?.has(id)),
      (id) => `${count(ofA, id)} · ${count(ofB, id)}`,
    )}
    ${list(
      texts.onlyPartners(a.name),
      others(ofA).filter((id) => ofB?.has(id) !== true),
      (id) => count(ofA, id),
    )}
    ${list(
      texts.onlyPartners(b.name),
      others(ofB).filter((id) => ofA?.has(id) !== true),
      (id) => count(ofB, id),
    )}
  `;
}
