import { html, type TemplateResult } from 'lit-html';
import { kindName, textsOf, typeName } from '../i18n/texts.ts';
import { nameOf } from '../state/selectors.ts';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { HidingActs } from '../actions/hiding.ts';
import type { AddedSelection } from '../state/state.ts';
import { kindIcon } from '../parts/kind-icon.ts';

const mostListed = 200;

/** What a statement brought onto the canvas: its entities, and its relations with their sentences. */
export function addedPanel(
  { state, actions }: PanelContext<Pick<CoreActs, 'openEntity' | 'openRelation'> & Pick<HidingActs, 'removeAdded'>>,
  added: Omit<AddedSelection, 'what'>,
): TemplateResult {
  const texts = textsOf(state);
  const { graph } = state;
  const entities = added.entities.flatMap((id) => graph.entities.get(id) ?? []);
  const relations = added.relations.flatMap((id) => graph.relations.get(id) ?? []);
  return html`
    <h2>${texts.addedTitle}</h2>
    <p data-testid="added-count">${texts.addedCount(entities.length, relations.length)}</p>
    ${
      added.came === undefined || added.came.entities.length + added.came.relations.length === 0
        ? ''
        : html`<p class="growth">
            <button type="button" data-testid="added-remove" @click=${() => actions.removeAdded(added)}>
              ${texts.addedRemove(added.came.entities.length, added.came.relations.length)}
            </button>
          </p>`
    }
    <ul class="entities">
      ${entities
        .slice(0, mostListed)
        .map(
          ({ id, kind, name }) =>
            html`<li>
              <button type="button" class="link" data-entity=${id} @click=${() => void actions.openEntity(id)}>
                ${kindIcon(state, kind)} ${name}</button
              ><small>${kindName(state, kind)}</small>
            </li>`,
        )}
    </ul>
    ${cutNote(entities.length)}
    ${
      relations.length === 0
        ? ''
        : html`<h3>${texts.relations}</h3>
            <ul class="entities">
              ${relations.slice(0, mostListed).map(
                (relation) =>
                  html`<li>
                    <button type="button" class="link" @click=${() => void actions.openRelation({ relation })}>
                      ${nameOf(state, relation.source)} ${typeName(state, relation.type)}
                      ${nameOf(state, relation.target)}
                    </button>
                  </li>`,
              )}
            </ul>
            ${cutNote(relations.length)}`
    }
  `;

  function cutNote(count: number): TemplateResult | '' {
    return count <= mostListed ? '' : html`<p class="note">${texts.tableRows(mostListed, count)}</p>`;
  }
}
