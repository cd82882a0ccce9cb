import { html, type TemplateResult } from 'lit-html';
import { modelRule } from '#shared/model-words';
import type { DraftContext } from './acts.ts';
import { openOf } from './judge.ts';
import type { Reviewing } from './own.ts';
import { byHand, type Proposal, proposalsOf, ruleOf } from './review.ts';
import { draftTextsOf } from './texts.ts';
import { kindWord, typeWord } from './words.ts';

const thresholds = [0.95, 0.9, 0.8, 0] as const;

/** All open proposals of a rule at once, from a certainty on. */
export function rulesForm({ state, actions }: DraftContext, { review }: Reviewing): TemplateResult {
  const texts = draftTextsOf(state);
  const proposals = proposalsOf(review);
  const rules = new Set(proposals.filter(({ verdict }) => verdict === undefined).map((one) => ruleOf(one).rule));
  const rows = [...rules]
    .filter((rule) => rule !== byHand)
    .map((rule) => ({ rule, open: openOf(proposals, rule, 0) }))
    .sort((a, b) => b.open.length - a.open.length || (a.rule < b.rule ? -1 : 1));
  return html`<section class="draft-card draft-form" data-testid="draft-form">
    <h2 tabindex="-1" data-testid="draft-form-first">${texts.rulesTitle}</h2>
    <p class="note">${texts.rulesSays}</p>
    ${
      rows.length === 0
        ? html`<p>${texts.allJudged}</p>`
        : html`<div class="scrolled">
            <table class="rules">
              <thead>
                <tr>
                  <th scope="col">${texts.rule}</th>
                  ${thresholds.map((one) => html`<th scope="col">${one === 0 ? texts.shownName.all : `≥${Math.round(one * 100)}%`}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${rows.map(
                  ({ rule, open: [first] }) =>
                    html`<tr>
                      <th scope="row">${first === undefined ? '' : wordOf(first)} <small>${rule}</small></th>
                      ${thresholds.map((one) => html`<td>${acceptAll(rule, one)}</td>`)}
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    <div class="abreast">
      <button type="button" data-testid="draft-rules-close" @click=${() => actions.openForm(undefined)}>
        ${texts.giveUp}
      </button>
    </div>
  </section>`;

  function wordOf(one: Proposal): string {
    if (ruleOf(one).rule === modelRule) return texts.modelTitle;
    const kinds = new Set(
      openOf(proposals, ruleOf(one).rule, 0).map((other) => (other.what === 'entity' ? other.entity.kind : '')),
    );
    if (one.what === 'entity') return [...kinds].map((kind) => kindWord(state, review, kind)).join('、');
    return one.what === 'relation' ? typeWord(state, review, one.relation.type) : one.measure.name;
  }

  function acceptAll(rule: string, certainty: number): TemplateResult | '' {
    const { length } = openOf(proposals, rule, certainty);
    if (length === 0) return '';
    return html`<button
      type="button"
      aria-label=${texts.acceptAllOf(rule, length)}
      @click=${() => actions.acceptRule(rule, certainty)}
    >
      ${length}
    </button>`;
  }
}
