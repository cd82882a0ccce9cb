import { html, type TemplateResult } from 'lit-html';
import type { Tie } from '#shared/links';
import { textsOf, typeName } from '../i18n/texts.ts';
import { dated } from '../parts/dated.ts';
import { partiesOf } from '../state/links.ts';
import { type HubContext, sentencesOf } from './joining-sentences.ts';

/** A relation that ties two places straight, said as a sentence: when, how far, and the words that say so. */
export function tieCard(context: HubContext, tie: Tie): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  const end = (id: string) =>
    html`<button type="button" class="link" @click=${() => void actions.openEntity(id)}>
      ${partiesOf(state).get(id)?.name ?? id}
    </button>`;
  return html`<article class="hub" data-tie=${tie.id}>
    <h3>
      ${end(tie.source)}
      <button type="button" class="link" @click=${() => void actions.openRelationNamed(tie)}>
        ${typeName(state, tie.type)}
      </button>
      ${end(tie.target)}
    </h3>
    <p class="facts">
      ${tie.date === undefined ? texts.undatedWord : dated(state, tie.date)}${
        tie.status === undefined ? '' : html` · ${texts.statusName[tie.status]}`
      }
    </p>
    ${sentencesOf(context, tie, (relations) => relations)}
  </article>`;
}
