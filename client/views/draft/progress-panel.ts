import { html, nothing, type TemplateResult } from 'lit-html';
import type { Draft } from '#shared/draft';
import { focusOn } from '../../parts/focus-on.ts';
import type { DraftContext } from './acts.ts';
import { finishButton } from './card.ts';
import { coverageOf, type CoveredSentence } from './coverage.ts';
import { noticeWords } from './notice-words.ts';
import { proposalsOf } from './review.ts';
import { draftTextsOf } from './texts.ts';

/** Beside the review: how far it is, which sentences say nothing yet, and what can be done with the whole. */
export function progressPanel(context: DraftContext): TemplateResult {
  const { state, actions } = context;
  const texts = draftTextsOf(state);
  const { step, cannotKeep } = state.draft;
  if (step.step === 'bring') return keys(context);
  if (step.step !== 'review') return html``;
  const { draft } = step.review;
  const proposals = proposalsOf(step.review);
  const count = (verdict: string | undefined) => proposals.filter((one) => one.verdict === verdict).length;
  const [accepted, refused, open] = [count('accepted'), count('refused'), count(undefined)];
  const says = texts.progress(proposals.length - open, proposals.length);
  const sentencesLeft = new Set(
    proposals.filter(({ verdict }) => verdict === undefined).map(({ sentence }) => sentence),
  ).size;
  const unread = coverageOf(step.review).filter(({ covered, role }) => covered === 'none' && role !== 'heading');
  return html`
    <h2>${draft.document.title}</h2>
    <p role="status" data-testid="draft-progress">${says}</p>
    <p class="left" data-testid="draft-left">${open === 0 ? '' : texts.left(open, sentencesLeft)}</p>
    <progress aria-label=${says} max=${Math.max(1, proposals.length)} .value=${proposals.length - open}></progress>
    <p class="note">
      ${texts.progressOf.accepted} ${accepted} · ${texts.progressOf.refused} ${refused} · ${texts.progressOf.open}
      ${open}
    </p>
    ${cannotKeep ? html`<p class="note strong" role="alert">${texts.cannotKeep}</p>` : ''}
    <div class="abreast">
      ${finishButton(context)}
      <button type="button" data-testid="draft-rules" @click=${() => actions.openForm('rules')}>
        ${texts.rulesTitle}…
      </button>
    </div>
    ${
      draft.notices.length === 0
        ? ''
        : html`<h3>${texts.noticesTitle}</h3>
            <ul>
              ${draft.notices.map((one) => notice(context, one))}
            </ul>`
    }
    <details class="unread">
      <summary>
        ${texts.coverageTitle} <span class="note">${texts.coverageSays(unread.length, draft.sentences.length)}</span>
      </summary>
      <ul>
        ${unread.map((one) => html`<li>${unreadSentence(context, one)}</li>`)}
      </ul>
    </details>
    <div class="abreast">
      <button type="button" data-testid="draft-save-review" @click=${actions.saveReview}>${texts.saveReview}</button>
      <button type="button" data-testid="draft-leave" @click=${() => void actions.leaveReview()}>${texts.leave}</button>
    </div>
  `;
}

function unreadSentence({ state, actions }: DraftContext, { start, end }: CoveredSentence): TemplateResult {
  const { step } = state.draft;
  if (step.step !== 'review') return html``;
  const { text } = step.review.draft.document;
  // The keys that add what is missing go by the text.
  const look = () => {
    actions.select({ start, end });
    focusOn('draft-text');
  };
  return html`<button type="button" class="link" @click=${look}>${text.slice(start, end)}</button>`;
}

function notice({ state }: DraftContext, one: Draft['notices'][number]): TemplateResult {
  const { text, isOwn } = noticeWords(one, state.language);
  return html`<li class="note" lang=${isOwn ? nothing : 'en'}>${text}</li>`;
}

/** Which key does what while a draft is gone through. */
function keys({ state }: DraftContext): TemplateResult {
  const texts = draftTextsOf(state);
  const all = [
    ['A', texts.accept],
    ['R', texts.refuse],
    ['S', texts.acceptSentenceKey],
    ['X', texts.refuseSentenceKey],
    ['E', texts.correct],
    ['M', texts.merge],
    ['J', texts.next],
    ['K', texts.back],
    ['1 2', texts.toEnd],
    ['U', texts.undoOne],
    ['N', texts.addEntity],
    ['L', texts.addRelation],
  ] as const;
  return html`<h2>${texts.helpTitle}</h2>
    <dl class="draft-keys">
      ${all.map(
        ([key, says]) =>
          html`<dt><kbd>${key}</kbd></dt>
            <dd>${says}</dd>`,
      )}
    </dl>`;
}
