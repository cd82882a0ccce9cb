import { html, type TemplateResult } from 'lit-html';
import type { Basis, Relation } from '#shared/graph';
import { directionOf } from '#shared/language';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import { wordsOf } from '../i18n/citation/cite.ts';
import { textsOf, typeName } from '../i18n/texts.ts';
import { basisChip } from '../parts/basis-chip.ts';
import { verdictChip } from '../parts/verdict-chip.ts';
import { choice } from '../parts/choice.ts';
import { standingOfRelation } from '../state/corrections.ts';
import { originOf } from '../state/origin.ts';
import { documentTitle } from '../state/document-title.ts';
import { basisIn, relationsInSight, type Sentence, sentencesOf } from '../state/evidence.ts';
import { remember } from '../state/memo.ts';
import { nameOf, visible } from '../state/selectors.ts';
import { seesCanvas } from '../state/state.ts';
import { sentencesTexts } from './sentences-texts.ts';

type SentencesContext = PanelContext<Pick<CoreActs, 'selectRelation'>>;
type Which = 'shown' | 'selected';

const ofShown = remember((relations: readonly Relation[]) => sentencesOf(relations));

/** All sentences behind what is in sight or selected, to be read from top to bottom. `again` draws the page anew. */
export function createSentences(again: () => void) {
  let isOpen = false;
  let which: Which = 'shown';
  const set = (open: boolean) => {
    isOpen = open;
    again();
  };

  return {
    /** Opens the list; says how many sentences there are. */
    button: ({ state }: SentencesContext): TemplateResult => {
      const texts = sentencesTexts(state);
      const shown = visible(state).relations;
      const count = countOf(ofShown(shown).documents);
      const origin = originOf(shown);
      if (!seesCanvas(state) || count === 0) return html``;
      const open = () => {
        which = state.selection === undefined || state.selection.what === 'part' ? 'shown' : 'selected';
        set(true);
      };
      return html`<button type="button" data-testid="open-sentences" title=${texts.openSays[origin]} @click=${open}>
        ${texts.open(origin, count)}
      </button>`;
    },
    dialog: (context: SentencesContext): TemplateResult =>
      html`<dialog
        class="sentences"
        data-testid="sentences"
        aria-labelledby="sentences-title"
        @close=${() => set(false)}
      >
        ${
          isOpen
            ? list(context, which, {
                turn: (next) => {
                  which = next;
                  again();
                },
                lead: (relation) => {
                  set(false);
                  context.actions.selectRelation(relation);
                },
              })
            : ''
        }
      </dialog>`,
    /** Done once the page is drawn: a modal dialog is opened by a call. */
    drawn: () => {
      const dialog = document.querySelector<HTMLDialogElement>('dialog.sentences');
      if (isOpen && dialog?.open === false) dialog.showModal();
      if (!isOpen && dialog?.open === true) dialog.close();
    },
  };
}

interface ListActs {
  turn: (which: Which) => void;
  /** To a relation on the canvas. */
  lead: (relation: Relation) => void;
}

function list({ state }: SentencesContext, which: Which, { turn, lead }: ListActs): TemplateResult {
  const texts = sentencesTexts(state);
  const relations = relationsInSight(state, which);
  const { documents, without } = sentencesOf(relations);
  const origin = originOf(relations);
  let number = 0;
  const named = (relation: Relation, basis: Basis) =>
    html`<li>
      <button type="button" class="link" data-relation=${relation.id} @click=${() => lead(relation)}>
        ${nameOf(state, relation.source)} ${typeName(state, relation.type)} ${nameOf(state, relation.target)}
      </button>
      ${relation.withoutEvidence === true ? '' : basisChip(state, basis)}
      ${verdictChip(state, standingOfRelation(state, relation))}
    </li>`;
  const sentence = (own: Sentence) => {
    const { evidence, carries } = own;
    number += 1;
    const asked = state.documents[evidence.document];
    const language = asked?.state === 'done' ? asked.value.language : undefined;
    return html`<li>
      <span class="nth">${number}</span>
      <div>
        <blockquote lang=${language ?? ''} dir=${directionOf(language)}>${wordsOf(evidence)}</blockquote>
        <ul class="carries" aria-label=${texts.carries}>
          ${carries.map((relation) => named(relation, basisIn(own, relation)))}
        </ul>
      </div>
    </li>`;
  };
  return html`<form method="dialog">
    <h2 id="sentences-title">${texts.title[origin]}</h2>
    <button class="close">${textsOf(state).close}</button>
    ${
      state.selection === undefined || state.selection.what === 'part'
        ? ''
        : choice({ title: '', items: ['selected', 'shown'], names: texts.which, chosen: which, choose: turn })
    }
    <p class="note" data-testid="sentences-count">
      ${relations.length === 0 ? texts.none : texts.says(relations.length, { origin, passages: countOf(documents), documents: documents.length })}
    </p>
    ${documents.map(
      ({ id, sentences }) =>
        html`<h3>${documentTitle(state, id)}</h3>
          <ol>
            ${sentences.map(sentence)}
          </ol>`,
    )}
    ${
      without.length === 0
        ? ''
        : html`<h3>${texts.without(without.length)}</h3>
            <ul class="carries">
              ${without.map((relation) => named(relation, relation.basis))}
            </ul>`
    }
  </form>`;
}

function countOf(documents: readonly { sentences: readonly unknown[] }[]): number {
  return documents.reduce((sum, { sentences }) => sum + sentences.length, 0);
}
