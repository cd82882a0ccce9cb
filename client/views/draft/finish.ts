import { html, type TemplateResult } from 'lit-html';
import * as z from 'zod';
import { failureTextByHand } from '../../parts/failure.ts';
import { refusal } from '../../parts/refusal.ts';
import type { RequestError } from '../../api.ts';
import type { DraftContext } from './acts.ts';
import { countedIn } from './counted.ts';
import type { Step } from './own.ts';
import { proposalsOf, type Review } from './review.ts';
import { faults as faultList } from '../../parts/faults.ts';
import { reviewedDraft } from './reviewed.ts';
import { draftTextsOf } from './texts.ts';
import { kindWord } from './words.ts';

/** The last step: what was accepted becomes a dataset, loaded here or saved. */
export function finishStep(
  { state, actions }: DraftContext,
  { from, isMaking, failure, faults, savedAs }: Extract<Step, { step: 'finish' }>,
): TemplateResult {
  const texts = draftTextsOf(state);
  const open = proposalsOf(from.review).filter(({ verdict }) => verdict === undefined).length;
  return html`<section class="draft-finish" data-testid="draft-finishing">
    <h2 tabindex="-1" data-testid="draft-finish-title">${texts.finishTitle}</h2>
    <p>${texts.finishSays(countedIn(reviewedDraft(from.review)))}</p>
    ${open === 0 ? '' : html`<p class="note">${texts.finishOpen(open)}</p>`}
    ${
      isMaking
        ? html`<p role="status">${texts.making}</p>
            <progress aria-label=${texts.making}></progress>`
        : ''
    }
    ${
      failure === undefined
        ? ''
        : isSameId(failure)
          ? html`<div role="alert" class="failure">
              <p>${texts.mergeLoadSays}</p>
              <ul>
                ${meaningsOf(state, from.review, failure).map((one) => html`<li>${one}</li>`)}
              </ul>
              <button type="button" data-testid="draft-merge-load" @click=${() => void actions.loadReviewed(true)}>
                ${texts.mergeLoad}
              </button>
            </div>`
          : html`${failureTextByHand(state, failure, () => void actions.loadReviewed())} ${refusal(state, failure)}`
    }
    ${
      savedAs === undefined || faults.length > 0 || failure !== undefined
        ? ''
        : html`<p role="status" data-testid="draft-saved">${texts.savedSays(savedAs)}</p>`
    }
    ${
      faults.length === 0
        ? ''
        : html`<p class="failure">${savedAs === undefined ? texts.faultsTitle : texts.savedFaults(savedAs)}</p>
            ${faultList(state, { faults, everyFault: faults })}`
    }
    <div class="abreast">
      <button
        type="button"
        class="primary"
        data-testid="draft-load"
        ?disabled=${isMaking}
        @click=${() => void actions.loadReviewed()}
      >
        ${texts.loadIt}
      </button>
      <button type="button" data-testid="draft-zip" ?disabled=${isMaking} @click=${() => void actions.saveDataset()}>
        ${texts.saveIt}
      </button>
      <button type="button" data-testid="draft-examples" @click=${actions.saveRuleExamples}>
        ${texts.saveExamples}
      </button>
      <button type="button" data-testid="draft-review-again" ?disabled=${isMaking} @click=${actions.backToReview}>
        ${texts.backToReview}
      </button>
    </div>
  </section>`;
}

/** Whether it was refused because an id means something else in another dataset. */
function isSameId({ details }: RequestError): boolean {
  return typeof details === 'object' && details !== null && 'conflicts' in details;
}

const Meanings = z.object({
  conflicts: z.array(z.string()),
  meanings: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), kind: z.string() },
      ...{ otherName: z.string(), otherKind: z.string(), otherDataset: z.string() },
    }),
  ),
});

/** What each id means here and in the other dataset. */
function meaningsOf(state: DraftContext['state'], review: Review, { details }: RequestError): string[] {
  const { data } = Meanings.safeParse(details);
  const texts = draftTextsOf(state);
  const named = (data?.meanings ?? []).map((one) =>
    texts.twoMeanings(one.id, `${one.name} · ${kindWord(state, review, one.kind)}`, {
      dataset: one.otherDataset,
      name: `${one.otherName} · ${kindWord(state, review, one.otherKind)}`,
    }),
  );
  const more = (data?.conflicts.length ?? 0) - named.length;
  return more > 0 ? [...named, texts.moreMeanings(more)] : named;
}

export function loadedStep(
  { state, actions }: DraftContext,
  { title, entities, relations, measures }: Extract<Step, { step: 'loaded' }>,
): TemplateResult {
  const texts = draftTextsOf(state);
  return html`<section class="draft-finish" data-testid="draft-loaded">
    <h2 role="status" tabindex="-1" data-testid="draft-loaded-title">
      ${texts.loadedSays(title, { entities, relations, measures })}
    </h2>
    <p class="note">${texts.loadedSame}</p>
    <div class="abreast">
      <button type="button" class="primary" data-testid="draft-see" @click=${() => void actions.seeLoaded()}>
        ${texts.seeIt}
      </button>
      <button type="button" data-testid="draft-more" @click=${() => void actions.leaveReview()}>
        ${texts.nextDocument}
      </button>
      <button type="button" data-testid="draft-review-again" @click=${actions.backToReview}>
        ${texts.backToReview}
      </button>
    </div>
  </section>`;
}
