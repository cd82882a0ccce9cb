import { html, type TemplateResult } from 'lit-html';
import type { DraftEntity } from '#shared/draft';
import { modelRule } from '#shared/model-words';
import { basisChip } from '../../parts/basis-chip.ts';
import { dated } from '../../parts/dated.ts';
import type { DraftContext } from './acts.ts';
import { factsOf } from './judge.ts';
import type { Reviewing } from './own.ts';
import { currentOf, listed } from './review-acts.ts';
import { byHand, entityKey, type Proposal, proposalsOf, ruleOf } from './review.ts';
import { draftTextsOf } from './texts.ts';
import { kindWord, typeWord } from './words.ts';

/** The proposal that is looked at, and what can be said of it. */
export function card(context: DraftContext, now: Reviewing): TemplateResult {
  const { state, actions } = context;
  const texts = draftTextsOf(state);
  const proposal = currentOf(now);
  if (proposal === undefined) {
    const isEmpty = proposalsOf(now.review).length === 0;
    return html`<section class="draft-card" data-testid="draft-card" tabindex="-1">
      <p role="status">${isEmpty ? texts.nothingProposed : texts.allJudged}</p>
      <div class="abreast">${undoButton(context, now)}${finishButton(context)}</div>
    </section>`;
  }
  const all = listed(now);
  const place = texts.cardOf(all.findIndex(({ key }) => key === proposal.key) + 1, all.length);
  const { verdict } = proposal;
  return html`<section
    class=${`draft-card ${verdict ?? 'open'}`}
    data-testid="draft-card"
    tabindex="-1"
    aria-label=${place}
    data-key=${proposal.key}
  >
    <p class="note">${place}${verdict === undefined ? '' : html` · <b>${texts.verdictName[verdict]}</b>`}</p>
    ${what(context, now, proposal)}
    <p class="note" data-testid="draft-maker">${madeBy(context, proposal)}</p>
    ${consequence(context, now, proposal)}
    <div class="abreast">
      <button type="button" class="primary" data-testid="draft-accept" @click=${() => actions.judgeCurrent('accepted')}>
        ${texts.accept} <kbd>A</kbd>
      </button>
      <button type="button" data-testid="draft-refuse" @click=${() => actions.judgeCurrent('refused')}>
        ${texts.refuse} <kbd>R</kbd>
      </button>
      <button type="button" data-testid="draft-correct" @click=${() => actions.openForm('correct')}>
        ${texts.correct} <kbd>E</kbd>
      </button>
      ${
        proposal.what === 'entity'
          ? html`<button type="button" data-testid="draft-merge" @click=${() => actions.openForm('merge')}>
              ${texts.merge} <kbd>M</kbd>
            </button>`
          : ''
      }
      ${
        verdict === undefined
          ? ''
          : html`<button type="button" @click=${() => actions.judgeCurrent(undefined)}>${texts.takeBack}</button>`
      }
    </div>
    <div class="abreast">
      <button type="button" data-testid="draft-back" @click=${() => actions.step(-1)}>
        ${texts.back} <kbd>K</kbd>
      </button>
      <button type="button" data-testid="draft-next" @click=${() => actions.step(1)}>${texts.next} <kbd>J</kbd></button>
      ${undoButton(context, now)}
    </div>
  </section>`;
}

function madeBy({ state }: DraftContext, proposal: Proposal): string {
  const texts = draftTextsOf(state);
  const { rule, certainty, models = [] } = ruleOf(proposal);
  if (rule === byHand) return texts.byPerson;
  const names = models.join('、');
  const maker =
    rule === modelRule ? texts.byModel(names) : models.length === 0 ? texts.byRule(rule) : texts.byBoth(rule, names);
  return `${maker} · ${texts.certainty(Math.round(certainty * 100))}`;
}

export function finishButton({ state, actions }: DraftContext): TemplateResult {
  return html`<button type="button" class="primary" data-testid="draft-finish" @click=${actions.openFinish}>
    ${draftTextsOf(state).finish}
  </button>`;
}

function undoButton({ state, actions }: DraftContext, { review }: Reviewing): TemplateResult {
  return html`<button
    type="button"
    data-testid="draft-undo"
    ?disabled=${review.past.length === 0}
    @click=${actions.undoReview}
  >
    ${draftTextsOf(state).undoOne} <kbd>U</kbd>
  </button>`;
}

function what(context: DraftContext, { review }: Reviewing, proposal: Proposal): TemplateResult {
  const { state } = context;
  const texts = draftTextsOf(state);
  if (proposal.what === 'relation') {
    const { relation, source, target } = proposal;
    const { status, date, evidence } = relation;
    return html`<h2 class="fact">
        ${end(context, 'source', source, '1')}
        <span class="type">${typeWord(state, review, relation.type)}</span>
        ${end(context, 'target', target, '2')}
      </h2>
      <p class="chips">
        ${basisChip(state, evidence.basis)}<span class="chip">${texts.statusName[status]}</span>
        ${date === undefined ? '' : html`<span class="chip">${dated(state, date)}</span>`}
      </p>
      ${evidence.note === undefined ? '' : html`<p class="note">${evidence.note}</p>`}`;
  }
  if (proposal.what === 'measure') {
    const { measure, entity } = proposal;
    const { name, value, unit, qualifier = '' } = measure;
    return html`<h2 class="fact">
        ${end(context, 'source', entity, '1')}
        <span class="type">${name}</span> ${qualifier}${value.toLocaleString(state.language)} ${unit}
      </h2>
      <p class="chips">${basisChip(state, measure.evidence.basis)}</p>`;
  }
  const { kind, name, aliases, evidence } = proposal.entity;
  return html`<h2 class="fact"><span class="source">${name}</span></h2>
    <p class="chips">
      <span class="chip">${kindWord(state, review, kind)}</span>
      ${evidence === undefined ? html`<span class="note">${texts.noEvidence}</span>` : basisChip(state, evidence.basis)}
    </p>
    ${aliases.length === 0 ? '' : html`<p class="note">${texts.aliases} ${aliases.join('、')}</p>`}`;
}

/** An end of a fact, which leads to the card of its own where it has one. */
function end({ state, actions }: DraftContext, role: string, { id, name, evidence }: DraftEntity, key: string) {
  if (evidence === undefined) return html`<span class=${role}>${name}</span>`;
  return html`<button
    type="button"
    class=${`end ${role}`}
    data-testid="draft-end-${role}"
    title=${draftTextsOf(state).toEnd}
    @click=${() => actions.lookAt(entityKey(id))}
  >
    ${name}<kbd>${key}</kbd>
  </button>`;
}

function consequence({ state }: DraftContext, { review }: Reviewing, proposal: Proposal): TemplateResult | '' {
  const texts = draftTextsOf(state);
  if (proposal.verdict !== undefined) return '';
  if (proposal.what !== 'entity') return html`<p class="note">${texts.alsoAccepted}</p>`;
  const facts = factsOf(review, proposal.entity.id).length;
  return facts === 0 ? '' : html`<p class="note">${texts.alsoRefused(facts)}</p>`;
}
