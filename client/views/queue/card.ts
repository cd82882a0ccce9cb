import { html, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { type Verdict, verdicts } from '#shared/corrections';
import { kindName, typeName } from '../../i18n/texts.ts';
import { saying } from '../../panels/said.ts';
import { nameField, sayOutcome, wayToSay } from '../../panels/say-form.ts';
import { basisChip } from '../../parts/basis-chip.ts';
import { isComposing } from '../../parts/composing.ts';
import { dated } from '../../parts/dated.ts';
import { quoteOf } from '../../parts/evidence.ts';
import { failureText } from '../../parts/failure.ts';
import { focusOn } from '../../parts/focus-on.ts';
import { verdictChip } from '../../parts/verdict-chip.ts';
import { nameOf } from '../../state/selectors.ts';
import { bases } from '#shared/graph';
import { currentOf, factsIn, isAwaited, type QueuedFact, queueOf } from './facts.ts';
import type { QueueContext } from './acts.ts';
import { queuedSorts } from './own.ts';
import { allOffMessage } from '../all-off.ts';
import { queueTextsOf } from './texts.ts';

const keys: Readonly<Record<Verdict, string>> = { wrong: 'W', unsure: 'U', confirmed: 'C' };

/** The fact that is looked at beside its sentences, and what can be said of it, by single keys while no field has the keyboard. */
export function queueMiddle(context: QueueContext): TemplateResult {
  const { state, actions } = context;
  const texts = queueTextsOf(state);
  const off = allOffMessage(context);
  if (off !== undefined) return off;
  const current = currentOf(state);
  return html`<div class="queue" data-testid="queue" @keydown=${(event: KeyboardEvent) => onKey(context, event)}>
    <section
      class="queue-card"
      data-testid="queue-card"
      tabindex="-1"
      aria-label=${texts.name}
      data-fact=${current?.key ?? ''}
    >
      <p class="note">${texts.about}</p>
      <label class="inline"
        ><input
          type="checkbox"
          data-testid="queue-only-open"
          .checked=${state.queue.onlyOpen}
          @change=${({ currentTarget }: Event) => actions.setQueueOpen((currentTarget as HTMLInputElement).checked)}
        />${texts.onlyOpen}</label
      >
      <fieldset class="inline" data-testid="queue-sort">
        <legend class="spoken">${texts.sort}</legend>
        ${queuedSorts.map(
          (sort) =>
            html`<label class="inline"
              ><input
                type="radio"
                name="queue-sort"
                value=${sort}
                .checked=${state.queue.of === sort}
                @change=${() => actions.setQueued(sort)}
              />${texts.sorts[sort]}</label
            >`,
        )}
      </fieldset>
      ${aboutMentions(context)} ${current === undefined ? nothingToCheck(context) : factCard(context, current)}
      ${steps(context)}
    </section>
  </div>`;
}

function nothingToCheck({ state }: QueueContext): TemplateResult | '' {
  if (isAwaited(state)) return '';
  const texts = queueTextsOf(state);
  return html`<p role="status">${factsIn(state).all.length === 0 ? texts.noneInSight : texts.noneOpen}</p>`;
}

/** While the entities are not there yet, or cannot be, that. */
function aboutMentions({ state, actions }: QueueContext): TemplateResult | '' {
  const answer = state.mentions?.answer;
  if (state.queue.of === 'relation' || answer?.state === 'done') return '';
  if (answer?.state === 'failed') return failureText(state, answer.error, () => void actions.readMentions('again'));
  return html`<p class="note" role="status">${queueTextsOf(state).readingEntities}</p>`;
}

function factCard(context: QueueContext, current: QueuedFact): TemplateResult {
  const { state } = context;
  const texts = queueTextsOf(state);
  const { evidence, standing, key } = current;
  const queue = queueOf(state);
  const nth = queue.indexOf(current);
  return html`
    <p class="note" aria-live="polite">${nth === -1 ? texts.seen : texts.place(nth + 1, queue.length)}</p>
    ${current.what === 'relation' ? relationHead(context, current) : entityHead(context, current)}
    ${evidence.map((one) => quoteOf(context, one))}
    ${current.what === 'entity' && current.total !== undefined ? html`<p class="note" data-testid="queue-more">${texts.firstPlaces(evidence.length, current.total)}</p>` : ''}
    ${
      standing === undefined
        ? ''
        : html`<ul class="sayings">
            ${standing.all.map((one) => saying(context, one))}
          </ul>`
    }
    ${wayToSay(context) ?? keyed(key, sayings(context))}
  `;
}

type Of<What extends QueuedFact['what']> = Extract<QueuedFact, { what: What }>;

function relationHead({ state }: QueueContext, { relation, standing }: Of<'relation'>): TemplateResult {
  const texts = queueTextsOf(state);
  const { source, type, target, basis, date, status, withoutEvidence } = relation;
  return html`<h2>
      ${nameOf(state, source)} <span class="type">${typeName(state, type)}</span> ${nameOf(state, target)}
    </h2>
    <p class="chips">
      ${withoutEvidence === true ? html`<span class="note">${texts.noEvidence}</span>` : basisChip(state, basis)}
      ${status === undefined ? '' : html`<span class="chip">${texts.statusName[status]}</span>`}
      ${date === undefined ? '' : dated(state, date)} ${verdictChip(state, standing)}
    </p>`;
}

function entityHead({ state }: QueueContext, { entity, evidence, standing }: Of<'entity'>): TemplateResult {
  const texts = queueTextsOf(state);
  const basis = bases.find((one) => evidence.some((piece) => piece.basis === one));
  return html`<h2>${entity.name} <span class="type">${kindName(state, entity.kind)}</span></h2>
    <p class="chips">
      ${basis === undefined ? html`<span class="note">${texts.unnamed}</span>` : basisChip(state, basis)}
      ${verdictChip(state, standing)}
    </p>`;
}

function sayings(context: QueueContext): TemplateResult {
  const { state } = context;
  const texts = queueTextsOf(state);
  return html`<form
    class="say-form"
    data-testid="queue-form"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const says = verdicts.find((one) => one === (event.submitter as HTMLButtonElement | null)?.value);
      if (says !== undefined) say(context, event.currentTarget as HTMLFormElement, says);
    }}
  >
    ${nameField(context)}
    <label
      >${texts.said.reason}
      <textarea name="reason" rows="2" maxlength="2000" data-testid="queue-reason" @keydown=${leaveOnEscape}></textarea>
    </label>
    <div class="abreast">
      ${verdicts.map(
        (says) =>
          html`<button value=${says} data-testid="queue-${says}" ?disabled=${state.editor.isBusy}>
            ${texts.said.verdict[says]} <kbd>${keys[says]}</kbd>
          </button>`,
      )}
    </div>
    ${sayOutcome(context)}
  </form>`;
}

function steps({ state, actions }: QueueContext): TemplateResult {
  const texts = queueTextsOf(state);
  return html`<div class="abreast">
      <button type="button" @click=${() => actions.stepFact(-1)}>${texts.before} <kbd>K</kbd></button>
      <button type="button" data-testid="queue-next" @click=${() => actions.stepFact(1)}>
        ${texts.next} <kbd>J</kbd>
      </button>
      ${state.spoken.length === 0 ? '' : html`<button type="button" data-testid="queue-take-back" @click=${() => void actions.takeBackLast()}>${texts.takeBack} <kbd>Z</kbd></button>`}
    </div>
    <p class="note">${texts.keys}</p>`;
}

function say({ actions }: QueueContext, form: HTMLFormElement, says: Verdict): void {
  // A name that is wanted is asked for by the form itself.
  if (!form.reportValidity()) return;
  const reason = new FormData(form).get('reason');
  void actions.sayOfFact(says, typeof reason === 'string' ? reason : '');
}

function onKey(context: QueueContext, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  // A key that is held down says nothing of the facts that follow.
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
  if (target.closest('input:not([type="checkbox"], [type="radio"]), textarea') !== null) return;
  const { actions } = context;
  const form = (event.currentTarget as HTMLElement).querySelector<HTMLFormElement>('[data-testid="queue-form"]');
  const saying = (says: Verdict) => () => {
    if (form !== null) say(context, form, says);
  };
  const act = {
    ...{ w: saying('wrong'), u: saying('unsure'), c: saying('confirmed') },
    j: () => actions.stepFact(1),
    k: () => actions.stepFact(-1),
    r: () => focusOn('queue-reason'),
    z: () => void actions.takeBackLast(),
  }[event.key.toLowerCase()];
  if (act === undefined) return;
  event.preventDefault();
  act();
}

/** Back from the reason to the keys. */
function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || isComposing(event)) return;
  event.stopPropagation();
  focusOn('queue-card');
}
