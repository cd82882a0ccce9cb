import { hubKindsOf, joiningTypesOf, levelledKinds } from '#shared/ask-roles';
import { cypherList, tyingConditions } from './cypher-text.ts';
import { html, type TemplateResult } from 'lit-html';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { PlaceActs } from '../actions/places.ts';
import { graphWords } from '../i18n/graph-words.ts';
import { levelNames } from '../i18n/level-names.ts';
import { textsOf } from '../i18n/texts.ts';
import { valueOf } from '../state/asked.ts';
import { isFiltered } from '../state/filtered.ts';
import { isGuest } from '../state/guest.ts';
import { joinedElsewhere } from '../state/joined-elsewhere.ts';
import { linkCounts, linksAt, placeTotals } from '../state/links.ts';
import type { InLanguages } from '../state/in-language.ts';
import type { State } from '../state/state.ts';
import { tiesPlaces } from '../state/ties-places.ts';
import { placesLegend } from './counts.ts';
import type { ShownStatement } from './view.ts';

const mostListed = 12;

/** What views of places and of what joins them have in common; `also` is what else one has to say of how much is shown. */
export function insideOfPlaces(texts: InLanguages<object>, also: (state: State) => readonly string[] = () => []) {
  return {
    status: (state: State) => placesStatus(state, also(state)),
    legend: placesLegend,
    isOfDatasets: true as const,
    statements: placesStatements,
    texts,
  };
}

/** How to read a view of places, and the places with the most links, in words; `empty` is why there are none, where the view's middle does not say. */
export function placesPanel(
  { state, actions }: PanelContext<Pick<CoreActs, 'selectEntity'> & Pick<PlaceActs, 'setLevel'>>,
  howToRead: string,
  empty?: TemplateResult,
): TemplateResult {
  const texts = textsOf(state);
  const totals = [...placeTotals(state, state.level).values()];
  const top = [...totals].sort((a, b) => b.hubs - a.hubs).slice(0, mostListed);
  const { province, crossing } = graphWords(state);
  const unknown = totals.filter(({ province }) => province === undefined).length;
  return html`
    <h2>${texts.overviewTitle}</h2>
    <p>${howToRead}</p>
    ${empty ?? ''} ${elsewhere({ state, actions })}
    ${unknown === 0 ? '' : html`<p class="note" data-testid="side-unknown">${texts.sideUnknown(unknown, province, crossing)}</p>`}
    ${isGuest(state) ? html`<p class="note">${hubKindsOf(state.roles).length === 0 ? texts.guestJoinsNothing : texts.keepsNoEvidence}</p>` : ''}
    ${
      top.length === 0
        ? ''
        : html`<h3>${texts.overviewTop}</h3>
            <ul class="entities">
              ${top.map(
                ({ place, hubs }) =>
                  html`<li>
                    <button
                      type="button"
                      class="link"
                      data-entity=${place.id}
                      @click=${() => actions.selectEntity(place.id)}
                    >
                      ${place.name}</button
                    ><small>${hubs}</small>
                  </li>`,
              )}
            </ul>`
    }
  `;
}

/** Nothing is left out of a picture of one level without the way to where it is drawn. */
function elsewhere({ state, actions }: PanelContext<Pick<PlaceActs, 'setLevel'>>): TemplateResult | '' {
  const texts = textsOf(state);
  const names = levelNames(state);
  const joined = joinedElsewhere(state);
  if (joined.length === 0) return '';
  return html`<p class="note" data-testid="joined-elsewhere">
    ${texts.joinedElsewhere}
    ${joined.map(
      ({ level, hubs }) =>
        html`<button type="button" class="link" data-level=${level} @click=${() => actions.setLevel(level)}>
          ${texts.joinedAt(names[level], hubs)}
        </button> `,
    )}
  </p>`;
}

/** What is counted of places and of what joins them; `also` is what else a view has to say. */
function placesStatus(state: State, also: readonly string[]): string {
  const texts = textsOf(state);
  if (valueOf(state.participations) === undefined) return texts.loading;
  const links = linksAt(state, state.level);
  const { places, hubs } = linkCounts(links);
  const linked = texts.matrixStatus(places, links.pairs.length, graphWords(state).count(hubs));
  const parts = [linked, ...also];
  if (links.unpaired.length > 0) parts.push(texts.unpaired(links.unpaired.length));
  if (isFiltered(state)) parts.push(texts.filtersOn);
  return parts.join(' · ');
}

/** Which places are linked, and how often. */
function placesStatements(state: State): ShownStatement[] {
  const { asCypher } = textsOf(state);
  return [
    ...(hubKindsOf(state.roles).length === 0 ? [] : [{ title: asCypher.pairs, statement: pairStatement(state) }]),
    ...(tiesPlaces(state) ? [{ title: asCypher.ties, statement: tieStatement(state) }] : []),
  ];
}

function tieStatement({ roles }: Pick<State, 'roles'>): string {
  const places = cypherList(levelledKinds(roles));
  return [
    `MATCH (a:Entity)-[r:${roles.ties.join('|')}]->(b:Entity)`,
    `WHERE ${[`a.kind IN ${places} AND b.kind IN ${places}`, ...tyingConditions(roles)].join(' AND ')}`,
    'RETURN a.name AS place, type(r) AS type, b.name AS other, r.date AS date',
    'ORDER BY place, other, type',
  ].join('\n');
}

function pairStatement({ roles }: Pick<State, 'roles'>): string {
  const types = joiningTypesOf(roles).join('|');
  return [
    `MATCH (a:Entity)-[:${types}]->(h:Entity)<-[:${types}]-(b:Entity)`,
    `WHERE a.id < b.id AND h.kind IN ${cypherList(hubKindsOf(roles))}`,
    'RETURN a.name AS place, b.name AS other, count(DISTINCT h) AS links',
    'ORDER BY links DESC, place, other',
  ].join('\n');
}
