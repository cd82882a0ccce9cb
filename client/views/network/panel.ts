import { html, type TemplateResult } from 'lit-html';
import { graphWords } from '../../i18n/graph-words.ts';
import type { Entity } from '#shared/graph';
import { crossBorder } from '#shared/lens';
import { isHub } from '#shared/ask-roles';
import type { PanelContext } from '../../actions/context.ts';
import type { CoreActs } from '../../actions/core.ts';
import type { HidingActs } from '../../actions/hiding.ts';
import type { ReadingActs } from '../../actions/reading.ts';
import { kindNameApart } from '../../i18n/names-apart.ts';
import { hasUsualHubs } from '../../i18n/texts.ts';
import { hiddenList } from '../../panels/hidden.ts';
import { kindIcon } from '../../parts/kind-icon.ts';
import { arrangementOf } from '../../state/arranged.ts';
import { documentTitle } from '../../state/document-title.ts';
import { isGuest } from '../../state/guest.ts';
import { degrees, visible } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';
import { tiesPlaces } from '../../state/ties-places.ts';
import { originOf } from '../../state/origin.ts';
import { networkTextsOf } from './texts.ts';

/** What the panel says while nothing is selected: how to read the picture, and the picture in words. */
export function networkPanel({
  state,
  actions,
}: PanelContext<
  Pick<CoreActs, 'selectEntity'> & Pick<ReadingActs, 'openDocument'> & Pick<HidingActs, 'bringBack' | 'bringAllBack'>
>): TemplateResult {
  const texts = networkTextsOf(state);
  const { entities } = visible(state);
  const degree = degrees(state.graph);
  const kinds = [...new Set(entities.map(({ kind }) => kind))].map((kind): [string, Entity[]] => [
    kind,
    entities.filter((entity) => entity.kind === kind),
  ]);
  const documents = new Set(
    visible(state).relations.flatMap(({ evidence }) =>
      evidence.filter(({ quote }) => quote !== '').map(({ document }) => document),
    ),
  );
  return html`
    ${hiddenList({ state, actions })}
    <h2>${texts.overviewTitle}</h2>
    ${
      isGuest(state)
        ? html`<p data-testid="foreign">${texts.foreign(state.totals?.total.entities ?? entities.length)}</p>`
        : ''
    }
    <p>${howToRead(state)}</p>
    ${
      documents.size === 0
        ? ''
        : html`<h3>${texts.documents}</h3>
            <ul class="entities" data-testid="documents">
              ${[...documents].map(
                (id) =>
                  html`<li>
                    <button
                      type="button"
                      class="link"
                      title=${texts.readDocument}
                      @click=${() => actions.openDocument(id)}
                    >
                      ${documentTitle(state, id)}
                    </button>
                  </li>`,
              )}
            </ul>`
    }
    <h3>${texts.overviewList}</h3>
    ${kinds.map(
      ([kind, members]) =>
        html` <details class="group" ?open=${isHub(state.roles, kind)}>
          <summary>${kindIcon(state, kind)} ${kindNameApart(state, kind)} <b>${members.length}</b></summary>
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
                      @click=${() => actions.selectEntity(entity.id)}
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

function howToRead(state: State): string {
  const texts = networkTextsOf(state);
  if (isGuest(state)) return texts.overviewGuest;
  const origin = originOf(visible(state).relations);
  // Two sides there are in the composed picture alone.
  const isComposed = arrangementOf(state.graph) === 'composed';
  if (state.lens !== crossBorder || state.query !== undefined || !isComposed) return texts.overviewOther(origin);
  if (tiesPlaces(state)) return texts.overviewTies(origin);
  return hasUsualHubs(state) ? texts.overviewText(origin) : texts.overviewPlain(graphWords(state).all, origin);
}
