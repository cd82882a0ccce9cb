import { html, type TemplateResult } from 'lit-html';
import type { DraftContext } from './acts.ts';
import { brief } from './brief.ts';
import type { Verdict } from './decided.ts';
import type { Reviewing } from './own.ts';
import { besides } from './review-acts.ts';
import type { Proposal } from './review.ts';
import { draftTextsOf } from './texts.ts';

/** All that is drawn from the sentence that is looked at: read together, the wrong ones refused, the rest judged at once. */
export function sentenceList(context: DraftContext, now: Reviewing): TemplateResult {
  const { state, actions } = context;
  const texts = draftTextsOf(state);
  const all = besides(now);
  const open = all.filter(({ verdict }) => verdict === undefined).length;
  return html`<section class="of-sentence" data-testid="draft-sentence" aria-label=${texts.ofSentence}>
    <div class="abreast">
      <h3>${texts.ofSentence}</h3>
      <button
        type="button"
        data-testid="draft-accept-sentence"
        ?disabled=${open === 0}
        @click=${() => actions.judgeSentence('accepted')}
      >
        ${texts.acceptSentence(open)} <kbd>S</kbd>
      </button>
      <button
        type="button"
        data-testid="draft-refuse-sentence"
        ?disabled=${open === 0}
        @click=${() => actions.judgeSentence('refused')}
      >
        ${texts.refuseSentence} <kbd>X</kbd>
      </button>
    </div>
    <ul>
      ${all.map((one) => row(context, now, one))}
    </ul>
  </section>`;
}

const signs: Record<Verdict | 'open', string> = { accepted: '✓', refused: '✕', open: '·' };

function row(context: DraftContext, { review, at }: Reviewing, proposal: Proposal): TemplateResult {
  const { state, actions } = context;
  const texts = draftTextsOf(state);
  const { key, verdict = 'open' } = proposal;
  const says = verdict === 'open' ? texts.open : texts.verdictName[verdict];
  return html`<li class=${`${verdict} ${proposal.what}`}>
    <button
      type="button"
      class="row"
      data-key=${key}
      aria-current=${key === at ? 'true' : 'false'}
      @click=${() => actions.lookAt(key)}
    >
      <span class="sign" role="img" aria-label=${says}>${signs[verdict]}</span>
      <span>${brief(context, review, proposal)}</span>
    </button>
  </li>`;
}
