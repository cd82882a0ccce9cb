import { html, type TemplateResult } from 'lit-html';
import type { DescribedDocument } from '#shared/contract/routes';
import { directionOf } from '#shared/language';
import { dated } from '../../parts/dated.ts';
import { failureText } from '../../parts/failure.ts';
import type { AboutContext } from './acts.ts';
import { aboutTextsOf } from './texts.ts';
import { untouchedOf } from './untouched.ts';

/** So many sentences are listed at first, and so many more at a time. */
const listedAtOnce = 200;

/** A document: who published it and when, and the sentences from which nothing was drawn, once they are asked for. */
export function aboutDocument(context: AboutContext, document: DescribedDocument): TemplateResult {
  const { state, actions } = context;
  const texts = aboutTextsOf(state);
  const { id, title, publisher, date, note, language, table } = document;
  return html`<li data-document=${id}>
    <b lang=${language ?? ''} dir=${directionOf(language)}>${title}</b>
    <p class="note">
      ${publisher ?? texts.publisherUnknown} · ${date === undefined ? texts.dateUnknown : dated(state, date)}
      <button type="button" class="link" data-testid="about-read" @click=${() => actions.openDocument(id)}>
        ${texts.read}
      </button>
    </p>
    ${note === undefined ? '' : html`<p class="note">${note}</p>`}
    ${
      table === undefined
        ? html`<details
            data-testid="about-untouched"
            @toggle=${(event: Event) => {
              if ((event.currentTarget as HTMLDetailsElement).open && state.documents[id] === undefined)
                void actions.readDocument(id);
            }}
          >
            <summary>${texts.untouched}</summary>
            ${untouched(context, document)}
          </details>`
        : html`<p class="note">${texts.table}</p>`
    }
  </li>`;
}

function untouched({ state, actions }: AboutContext, { id, language }: DescribedDocument): TemplateResult {
  const texts = aboutTextsOf(state);
  const asked = state.documents[id];
  if (asked === undefined) return html``;
  if (asked.state === 'failed') return failureText(state, asked.error, () => void actions.readDocument(id));
  if (asked.state !== 'done') return html`<p class="loading">${texts.loading}</p>`;
  const { sentences, untouched: all } = untouchedOf(asked.value);
  const most = state.untouchedListed.get(id) ?? listedAtOnce;
  const left = all.length - most;
  return html`<p>${texts.untouchedOf(all.length, sentences)}</p>
    <ol lang=${language ?? ''} dir=${directionOf(language)}>
      ${all.slice(0, most).map(
        ({ start, end, text }) =>
          html`<li>
            <button type="button" class="link" @click=${() => actions.openDocument(id, start, end)}>${text}</button>
          </li>`,
      )}
    </ol>
    ${
      left > 0
        ? html`<button
            type="button"
            data-testid="about-untouched-more"
            @click=${() => actions.listUntouched(id, most + listedAtOnce)}
          >
            ${texts.untouchedMore(Math.min(left, listedAtOnce), left)}
          </button>`
        : ''
    }`;
}
