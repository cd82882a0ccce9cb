import { html, type TemplateResult } from 'lit-html';
import { modelRule } from '#shared/model-words';
import { choice } from '../../parts/choice.ts';
import type { DraftContext } from './acts.ts';
import { brief } from './brief.ts';
import { openGroups, type OpenGroup } from './open-groups.ts';
import type { Reviewing } from './own.ts';
import { type Proposal, type Review, ruleOf } from './review.ts';
import { draftTextsOf } from './texts.ts';
import { kindWord, typeWord } from './words.ts';

const thresholds = ['0.95', '0.9', '0.8', '0'] as const;

/** All open proposals of a rule at once, from a certainty on, each seen with its sentence before. */
export function rulesForm(context: DraftContext, now: Reviewing): TemplateResult {
  const { state, actions } = context;
  const { review, byRule } = now;
  const texts = draftTextsOf(state);
  const groups = openGroups(review, byRule.atLeast);
  const percents = Object.fromEntries(
    thresholds.map((one) => [one, one === '0' ? texts.shownName.all : `≥${Math.round(Number(one) * 100)}%`]),
  ) as Record<(typeof thresholds)[number], string>;
  return html`<section class="draft-card draft-form" data-testid="draft-form">
    <h2 tabindex="-1" data-testid="draft-form-first">${texts.rulesTitle}</h2>
    <p class="note">${texts.rulesSays}</p>
    ${choice({
      ...{ title: texts.threshold, items: thresholds, names: percents },
      chosen: thresholds.find((one) => Number(one) === byRule.atLeast) ?? '0',
      choose: (one) => actions.setByRule({ atLeast: Number(one) }),
    })}
    ${
      groups.length === 0
        ? html`<p>${texts.allJudged}</p>`
        : html`<ul class="by-rule">
            ${groups.map((group) => groupRow(context, now, group))}
          </ul>`
    }
    <div class="abreast">
      <button type="button" data-testid="draft-rules-close" @click=${() => actions.openForm(undefined)}>
        ${texts.giveUp}
      </button>
    </div>
  </section>`;
}

function groupRow(context: DraftContext, now: Reviewing, group: OpenGroup): TemplateResult {
  const { state, actions } = context;
  const texts = draftTextsOf(state);
  const { rule, enough, open } = group;
  const isOpen = now.byRule.opened === rule;
  const name = rule === '' ? texts.allStated : rule;
  return html`<li data-rule=${rule}>
    <div class="head">
      <button
        type="button"
        class="link"
        aria-expanded=${isOpen ? 'true' : 'false'}
        @click=${() => actions.setByRule({ opened: isOpen ? undefined : rule })}
      >
        <span class="sign" aria-hidden="true">${isOpen ? '▾' : '▸'}</span>
        ${rule === '' ? name : html`${wordsOf(context, now.review, open)} <small>${rule}</small>`}
        <small>${texts.openOf(open.length)}</small>
      </button>
      ${
        enough.length === 0
          ? ''
          : html`<button
              type="button"
              aria-label=${texts.acceptAllOf(name, enough.length)}
              @click=${() => actions.acceptAll(enough)}
            >
              ${texts.acceptAll(enough.length)}
            </button>`
      }
    </div>
    ${
      isOpen
        ? html`<ul class="proposals">
            ${open.map((one) => proposalRow(context, now.review, one, !enough.includes(one)))}
          </ul>`
        : ''
    }
  </li>`;
}

function proposalRow(context: DraftContext, review: Review, proposal: Proposal, isBelow: boolean): TemplateResult {
  const { start, end, key } = proposal;
  const texts = draftTextsOf(context.state);
  return html`<li class=${isBelow ? 'below' : ''}>
    <button type="button" class="row" data-key=${key} @click=${() => context.actions.lookAt(key)}>
      <span>
        ${brief(context, review, proposal)}
        <small>${texts.certainty(Math.round(ruleOf(proposal).certainty * 100))}</small>
        <q>${review.draft.document.text.slice(start, end)}</q>
      </span>
    </button>
  </li>`;
}

/** What a rule proposes: kinds, a relation, a number. */
function wordsOf({ state }: DraftContext, review: Review, open: readonly Proposal[]): string {
  const words = open.map((one) => {
    if (ruleOf(one).rule === modelRule) return draftTextsOf(state).modelTitle;
    if (one.what === 'entity') return kindWord(state, review, one.entity.kind);
    return one.what === 'relation' ? typeWord(state, review, one.relation.type) : one.measure.name;
  });
  return [...new Set(words)].join('、');
}
