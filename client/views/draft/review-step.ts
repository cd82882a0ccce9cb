import { html, type TemplateResult } from 'lit-html';
import { choice } from '../../parts/choice.ts';
import { isComposing } from '../../parts/composing.ts';
import type { DraftContext } from './acts.ts';
import { addEntityForm, addRelationForm } from './add-forms.ts';
import { card } from './card.ts';
import { correctForm, mergeForm } from './forms.ts';
import { modelForm } from './model-form.ts';
import { type Reviewing, shownKinds } from './own.ts';
import { currentOf } from './review-acts.ts';
import { endsOf, entityKey } from './review.ts';
import { rulesForm } from './rules-form.ts';
import { sentenceList } from './sentence-list.ts';
import { textPane } from './text-pane.ts';
import { draftTextsOf } from './texts.ts';

/** The text on one side, what is proposed of it on the other; single keys judge while no field has the keyboard. */
export function reviewStep(context: DraftContext, now: Reviewing): TemplateResult {
  const { state, actions } = context;
  const texts = draftTextsOf(state);
  return html`<div
    class="draft-review"
    data-testid="draft-review"
    @keydown=${(event: KeyboardEvent) => onKey(context, now, event)}
  >
    <div class="toolbar">
      ${choice({
        ...{ title: texts.shownTitle, items: shownKinds, names: texts.shownName, chosen: now.shown },
        choose: actions.setShown,
      })}
      <label class="inline"
        ><input
          type="checkbox"
          autocomplete="off"
          .checked=${now.onlyOpen}
          @change=${({ currentTarget }: Event) => actions.setOnlyOpen((currentTarget as HTMLInputElement).checked)}
        />${texts.onlyOpen}</label
      >
      <button type="button" data-testid="draft-add-entity" @click=${() => actions.openForm('add-entity')}>
        ${texts.addEntity} <kbd>N</kbd>
      </button>
      <button type="button" data-testid="draft-add-relation" @click=${() => actions.openForm('add-relation')}>
        ${texts.addRelation} <kbd>L</kbd>
      </button>
    </div>
    ${textPane(context, now)}
    <div class="draft-side">${side(context, now)}</div>
  </div>`;
}

function side(context: DraftContext, now: Reviewing): TemplateResult {
  if (now.form === 'correct') return correctForm(context, now);
  if (now.form === 'merge') return mergeForm(context, now);
  if (now.form === 'add-entity') return addEntityForm(context, now);
  if (now.form === 'add-relation') return addRelationForm(context, now);
  if (now.form === 'model') return modelForm(context, now);
  return now.form === 'rules'
    ? rulesForm(context, now)
    : html`<div aria-live="polite">${tookBack(context, now)}${card(context, now)}</div>
        ${currentOf(now) === undefined ? '' : sentenceList(context, now)}`;
}

function tookBack({ state }: DraftContext, { tookBack: names = [] }: Reviewing): TemplateResult | '' {
  return names.length === 0
    ? ''
    : html`<p class="note" data-testid="draft-took-back">${draftTextsOf(state).tookBack(names)}</p>`;
}

function onKey({ actions }: DraftContext, now: Reviewing, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
  if (event.key === 'Escape' && now.form !== undefined) {
    event.preventDefault();
    event.stopPropagation();
    actions.openForm(undefined);
    return;
  }
  if (target.closest('input:not([type="checkbox"]), select, textarea') !== null || now.form !== undefined) return;
  const current = currentOf(now);
  const what = current?.what;
  const [first, second] = current === undefined || what === 'entity' ? [] : endsOf(current);
  const act = {
    a: () => actions.judgeCurrent('accepted'),
    r: () => actions.judgeCurrent('refused'),
    e: () => (what === undefined ? undefined : actions.openForm('correct')),
    m: () => (what === 'entity' ? actions.openForm('merge') : undefined),
    s: () => actions.judgeSentence('accepted'),
    x: () => actions.judgeSentence('refused'),
    1: () => (first === undefined ? undefined : actions.lookAt(entityKey(first))),
    2: () => (second === undefined ? undefined : actions.lookAt(entityKey(second))),
    j: () => actions.step(1),
    k: () => actions.step(-1),
    u: () => actions.undoReview(),
    n: () => actions.openForm('add-entity'),
    l: () => actions.openForm('add-relation'),
  }[event.key.toLowerCase()];
  if (act === undefined) return;
  event.preventDefault();
  act();
}
