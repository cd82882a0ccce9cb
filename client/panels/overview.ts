import { html, type TemplateResult } from 'lit-html';
import type { Entity } from '#contract/graph';
import { kindName, textsOf } from '../i18n/texts.ts';
import { degrees, visible } from '../state/selectors.ts';
import { kindIcon, type PanelContext } from './parts.ts';

/** What the panel says while nothing is selected: how to read the picture, and the picture in words. */
export function overview({ state, actions }: PanelContext): TemplateResult {
  const texts = textsOf(state);
  const { entities } = visible(state);
  const degree = degrees(state.graph);
  const kinds = [...new Set(entities.map(({ kind }) => kind))].map((kind): [string, Entity[]] => [
    kind,
    entities.filter((entity) => entity.kind === kind),
  ]);
  const documents = new Set(
    [...state.graph.relations.values()].flatMap(({ evidence }) =>
      evidence.filter(({ quote }) => quote !== '').map(({ document }) => document),
    ),
  );
  return html`
    <h2>${texts.overviewTitle}</h2>
    <p>${state.lens === 'cross-border' ? texts.overviewText : texts.overviewOther}</p>
    ${
      documents.size === 0
        ? ''
        : html`<p class="links">
            ${[...documents].map(
              (id) =>
                html`<button
                  type="button"
                  class="link"
                  @click=${() => {
                    actions.openDocument(id);
                  }}
                >
                  ${texts.readDocument}
                </button>`,
            )}
          </p>`
    }
    <h3>${texts.overviewList}</h3>
    ${kinds.map(
      ([kind, members]) =>
        html` <details class="group" ?open=${['Agreement', 'Alliance', 'Mechanism'].includes(kind)}>
          <summary>${kindIcon(state, kind)} ${kindName(state, kind)} <b>${members.length}</b></summary>
          <ul class="entities">
            ${[...members]
              .sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0))
              .map(
                (entity) =>
                  html`<li>
                    <button
                      type="button"
                      class="link"
                      data-entity=${entity.id}
                      @click=${() => {
                        actions.selectEntity(entity.id);
                      }}
                    >
                      ${entity.name}
                    </button>
                    <small>${degree.get(entity.id) ?? 0}</small>
                  </li>`,
              )}
          </ul>
        </details>`,
    )}
  `;
}
