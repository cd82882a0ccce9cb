import { html, type TemplateResult } from 'lit-html';
import type { DraftContext } from './acts.ts';
import { addedEntity, addedRelation, wordsIn } from './added.ts';
import { correctionOf, entitiesOf, entityChoice, form, kindSelect, statusSelect, typeSelect } from './forms.ts';
import type { Reviewing } from './own.ts';
import type { Review } from './review.ts';
import { draftTextsOf } from './texts.ts';

/** In place of the card: a thing that the rules missed, named by words of the text. */
export function addEntityForm(context: DraftContext, now: Reviewing): TemplateResult {
  const { review } = now;
  return form(context, {
    act: (given) => {
      const span = wordsIn(review, given('words'), now.selected);
      if (span !== undefined) context.actions.addEntity(addedEntity(review, span, given('kind')));
    },
    inside: html`${wordsField(context, now)}
      <label>${draftTextsOf(context.state).entityKind} ${kindSelect(context, review, '')}</label>`,
  });
}

/** In place of the card: a fact that the rules missed, with the sentence that says it. */
export function addRelationForm(context: DraftContext, now: Reviewing): TemplateResult {
  const { review } = now;
  const texts = draftTextsOf(context.state);
  const entities = entitiesOf(now, context.state.language);
  return form(context, {
    act: (given) => {
      const span = wordsIn(review, given('words'), now.selected);
      const correction = correctionOf(given);
      if (span !== undefined && correction.source !== correction.target)
        context.actions.addRelation(addedRelation(review, span, correction));
    },
    inside: html`${wordsField(context, now)}
      ${entityChoice(context, review, { label: texts.from, name: 'source', chosen: '', entities })}
      <label>${texts.relationType} ${typeSelect(context, review, '')}</label>
      ${entityChoice(context, review, { label: texts.to, name: 'target', chosen: '', entities })}
      <label>${texts.status} ${statusSelect(context, 'done')}</label>
      <label>${texts.date}<input name="date" /></label>`,
  });
}

function wordsField({ state }: DraftContext, { review, selected }: Reviewing): TemplateResult {
  const texts = draftTextsOf(state);
  const words = selected === undefined ? '' : review.draft.document.text.slice(selected.start, selected.end);
  const check = ({ currentTarget }: Event) => {
    const input = currentTarget as HTMLInputElement;
    input.setCustomValidity(isIn(review, input.value) ? '' : texts.notInText);
  };
  return html`<label
    >${texts.addWords}
    <input
      name="words"
      data-testid="draft-form-first"
      required
      placeholder=${texts.addWordsHint}
      .value=${words}
      @input=${check}
    />
  </label>`;
}

function isIn({ draft }: Review, words: string): boolean {
  return words.trim() === '' || draft.document.text.includes(words.trim());
}
