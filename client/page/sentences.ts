import { html, type TemplateResult } from 'lit-html';
import type { Basis, Relation } from '#shared/graph';
import { directionOf } from '#shared/language';
import { hubsAmong } from '#shared/links';
import type { PanelContext } from '../actions/context.ts';
import { settled } from '../actions/settled.ts';
import type { Api, RequestError } from '../api.ts';
import { failureText } from '../parts/failure.ts';
import { chosenIds } from '../state/chosen.ts';
import { pictureOf } from '../state/fold.ts';
import { relationsOfFold } from '../state/folded-relations.ts';
import { relationsOfFolds } from '../actions/relations-of-folds.ts';
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
import { seesCanvas, type State } from '../state/state.ts';
import { sentencesTexts } from './sentences-texts.ts';

type SentencesContext = PanelContext<Pick<CoreActs, 'selectRelation'>>;
type Which = 'shown' | 'selected';

const ofShown = remember((relations: readonly Relation[]) => sentencesOf(relations));

/** All sentences behind what is in sight or selected, to be read from top to bottom; of what is folded too. `again` draws the page anew. */
export function createSentences(api: Pick<Api, 'relationsAmong'>, again: () => void) {
  let isOpen = false;
  let folded: FoldedSentences = { state: 'none' };
  let which: Which = 'shown';
  const set = (open: boolean) => {
    isOpen = open;
    again();
  };

  /** What folded lines stand for is asked of the server: not all of its parties are drawn. */
  const readFolded = async (state: State) => {
    if (!state.graph.folded) {
      folded = { state: 'none' };
      return;
    }
    const busy: FoldedSentences = { state: 'busy' };
    folded = busy;
    const answer = await settled(relationsOfFolds(api, state));
    if (folded !== busy) return;
    folded = answer.state === 'done' ? { state: 'done', relations: answer.value } : answer;
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
        void readFolded(state);
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
            ? list(
                context,
                { which, folded },
                {
                  again: () => {
                    void readFolded(context.state);
                    again();
                  },
                  turn: (next) => {
                    which = next;
                    again();
                  },
                  lead: (relation) => {
                    set(false);
                    context.actions.selectRelation(relation);
                  },
                },
              )
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

type FoldedSentences =
  | { state: 'none' }
  | { state: 'busy' }
  | { state: 'done'; relations: readonly Relation[] }
  | { state: 'failed'; error: RequestError };

interface ListActs {
  /** Asks once more for what failed. */
  again: () => void;
  turn: (which: Which) => void;
  /** To a relation on the canvas. */
  lead: (relation: Relation) => void;
}

function list(
  { state }: SentencesContext,
  { which, folded }: { which: Which; folded: FoldedSentences },
  { again, turn, lead }: ListActs,
): TemplateResult {
  const texts = sentencesTexts(state);
  const drawn = relationsInSight(state, which);
  const beyond = folded.state === 'done' ? foldedInSight(state, which, folded.relations) : [];
  const relations = [...new Map([...drawn, ...beyond].map((one) => [one.id, one])).values()];
  const hubs = hubNames(state);
  const called = (id: string) => hubs.get(id) ?? nameOf(state, id);
  const { documents, without } = sentencesOf(relations);
  const origin = originOf(relations);
  let number = 0;
  const named = (relation: Relation, basis: Basis) =>
    html`<li>
      <button type="button" class="link" data-relation=${relation.id} @click=${() => lead(relation)}>
        ${called(relation.source)} ${typeName(state, relation.type)} ${called(relation.target)}
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
    ${folded.state === 'busy' ? html`<p class="note">${textsOf(state).loading}</p>` : ''}
    ${folded.state === 'failed' ? failureText(state, folded.error, again) : ''}
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

/** Of what the folded lines stand for that which is asked about. */
function foldedInSight(state: State, which: Which, relations: readonly Relation[]): Relation[] {
  const { selection } = state;
  const ids = new Set(chosenIds(selection));
  if (which === 'shown' || selection === undefined) return [...relations];
  const isBoth = selection.what === 'pair';
  const lines = pictureOf(state).lines.filter(({ a, b }) =>
    isBoth ? ids.has(a.id) && ids.has(b.id) : ids.has(a.id) || ids.has(b.id),
  );
  return [...new Set(lines.flatMap((line) => relationsOfFold(state, line).among(relations)))];
}

function hubNames(state: State): ReadonlyMap<string, string> {
  return new Map(
    pictureOf(state).lines.flatMap(({ via }) => hubsAmong(via).map(({ id, name }): [string, string] => [id, name])),
  );
}

function countOf(documents: readonly { sentences: readonly unknown[] }[]): number {
  return documents.reduce((sum, { sentences }) => sum + sentences.length, 0);
}
