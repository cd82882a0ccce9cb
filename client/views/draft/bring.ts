import { html, type TemplateResult } from 'lit-html';
import { dateTime } from '../../parts/date-time.ts';
import { keptToken } from '../../parts/kept-tokens.ts';
import { type BroughtFile, filesOfInput } from '../../parts/dropped.ts';
import { failureTextByHand } from '../../parts/failure.ts';
import { focusOn } from '../../parts/focus-on.ts';
import { refusal } from '../../parts/refusal.ts';
import { sendingFiles } from '../../parts/sending.ts';
import type { DraftContext } from './acts.ts';
import type { Said, Step } from './own.ts';
import { isNoDate } from './said-date.ts';
import { draftTextsOf } from './texts.ts';

/** The first step: a document is dropped, chosen or pasted; or a review is gone on with. */
export function bringStep(context: DraftContext, { failure }: Extract<Step, { step: 'bring' }>): TemplateResult {
  const { state, actions } = context;
  const texts = draftTextsOf(state);
  const { said } = state.draft;
  const isWrong = isNoDate(said.date);
  const bring = (files: readonly BroughtFile[]) => {
    if (isWrong) {
      focusOn('draft-date');
      return;
    }
    void actions.bringDocument(files);
    // On the button that stops it a second Enter would.
    focusOn('sending-says');
  };
  const paste = (event: SubmitEvent) => {
    event.preventDefault();
    const text = said.text.trim();
    // Its first line is what a reader calls it by.
    const [first = ''] = text.split('\n', 1);
    const name = first.replaceAll(/[/\\]/g, ' ').slice(0, 40).trim();
    if (text !== '') bring([{ name: `${name}.txt`, file: new Blob([text], { type: 'text/plain' }) }]);
  };
  const saying = (field: keyof Said) => (event: Event) =>
    actions.say({ [field]: (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value });
  return html`
    ${
      failure === undefined
        ? ''
        : html`<div data-testid="draft-failure">
            ${failureTextByHand(state, failure, () => undefined)} ${refusal(state, failure)}
          </div>`
    }
    ${keptToken('admin') === undefined ? html`<p class="note strong" data-testid="draft-no-token">${texts.draftNeedsToken}</p>` : ''}
    <div class="drop" data-testid="draft-drop">
      <h2>${texts.draftTitle}</h2>
      <label class="choose"
        ><span>${texts.draftChoose}</span
        ><input
          type="file"
          data-testid="draft-file"
          aria-label=${texts.draftChoose}
          accept=".txt,.md,.html,.htm,.docx,.pdf,.json"
          @change=${({ currentTarget }: Event) => bring(filesOfInput(currentTarget as HTMLInputElement))}
      /></label>
      <p>${texts.draftSays}</p>
      <p class="note">${texts.draftKinds}</p>
    </div>
    <div class="said-of">
      <label
        >${texts.draftPublisher}<input
          name="publisher"
          data-testid="draft-publisher"
          .value=${said.publisher}
          @input=${saying('publisher')}
      /></label>
      <label
        >${texts.draftDate}<input
          name="date"
          data-testid="draft-date"
          aria-invalid=${isWrong ? 'true' : 'false'}
          aria-describedby="draft-date-says"
          .value=${said.date}
          @input=${saying('date')}
      /></label>
      <p id="draft-date-says" class=${isWrong ? 'note strong' : 'note'} aria-live="polite">
        ${isWrong ? texts.draftNoDate : texts.draftDateSays}
      </p>
    </div>
    <form class="paste" @submit=${paste}>
      <label
        >${texts.draftPaste}<textarea
          name="text"
          rows="5"
          data-testid="draft-paste"
          .value=${said.text}
          @input=${saying('text')}
        ></textarea>
      </label>
      <button type="submit">${texts.draftPasteTake}</button>
    </form>
    <p class="note">${texts.draftNothing}</p>
    ${kept(context)}
  `;
}

export function sendingStep(
  { state, actions }: DraftContext,
  { sent, total }: Extract<Step, { step: 'sending' }>,
): TemplateResult {
  return sendingFiles(state, {
    ...{ sent, total, reading: draftTextsOf(state).draftReading },
    ...{ testid: 'draft-sending', stopTestid: 'draft-stop', stop: actions.stopReading },
  });
}

function kept({ state, actions }: DraftContext): TemplateResult | '' {
  const texts = draftTextsOf(state);
  const { kept: all = [] } = state.draft;
  if (all.length === 0) return '';
  return html`<section data-testid="draft-kept">
    <h2>${texts.keptTitle}</h2>
    <ul class="kept">
      ${all.map(({ key, review, judged, total }) => {
        const { title } = review.draft.document;
        return html`<li>
          <b>${title}</b>
          <span class="note">${texts.keptSays(judged, total)} · ${dateTime(state, review.changed)}</span>
          <button type="button" @click=${() => actions.openReview(review)}>${texts.keptOpen}</button>
          <button type="button" aria-label=${texts.keptForgetOf(title)} @click=${() => void actions.forgetReview(key)}>
            ${texts.keptForget}
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}
