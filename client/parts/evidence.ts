import { html, type TemplateResult } from 'lit-html';
import type { Evidence } from '#shared/graph';
import { directionOf } from '#shared/language';
import { splitOwnId } from '#shared/own-id';
import { textsOf } from '../i18n/texts.ts';
import { withoutSigns } from '../state/reading.ts';
import type { State } from '../state/state.ts';
import { basisChip } from './basis-chip.ts';
import { cite } from './cite.ts';
import { failureText } from './failure.ts';
import { tableRow } from './table-row.ts';

/** What a piece of evidence leads to. */
export interface QuoteActs {
  readDocument: (id: string, row?: number) => Promise<void>;
  openDocument: (id: string, start?: number, end?: number, row?: number) => void;
}

/** A piece of evidence of what is called by `names`: its words marked within the paragraph that they stand in, and the way to the whole document. */
export function quoteOf(
  { state, actions }: { state: State; actions: QuoteActs },
  evidence: Evidence,
  names: readonly string[] = [],
): TemplateResult {
  const texts = textsOf(state);
  if (evidence.quote === '')
    return html`<p class="note">
      ${basisChip(state, evidence.basis)} ${texts.referenceTable(splitOwnId(evidence.document).id)}
    </p>`;
  const asked = state.documents[evidence.document];
  // A row says itself what stands in it.
  const text = asked?.state === 'done' && evidence.row === undefined ? asked.value.text : undefined;
  const language = asked?.state === 'done' ? asked.value.language : undefined;
  const stands = text === undefined || text.slice(evidence.start, evidence.end) === evidence.quote;
  const paragraph = text !== undefined && stands ? paragraphAround(text, evidence) : { before: '', after: '' };
  return html`<figure class="evidence">
    ${stands ? '' : html`<p class="failure" role="alert">${texts.brokenQuote}</p>`}
    <blockquote data-testid="evidence-quote" lang=${language ?? ''} dir=${directionOf(language)}>
      ${
        evidence.row === undefined
          ? html`${paragraph.before}<mark>${evidence.quote}</mark>${paragraph.after}`
          : tableRow(state, evidence, { document: asked?.state === 'done' ? asked.value : undefined, names })
      }
    </blockquote>
    <figcaption>
      ${basisChip(state, evidence.basis)}
      ${evidence.note === undefined ? '' : html`<span class="note">${evidence.note}</span>`}
      ${asked?.state === 'failed' ? failureText(state, asked.error, () => void actions.readDocument(evidence.document, evidence.row)) : ''}
      <button
        type="button"
        class="link"
        data-testid="open-document"
        @click=${() => actions.openDocument(evidence.document, evidence.start, undefined, evidence.row)}
      >
        ${evidence.row === undefined ? texts.readDocument : texts.readTable}${asked?.state === 'done' ? html` · ${asked.value.title}` : ''}
      </button>
      ${asked?.state === 'done' && stands ? cite(state, evidence, asked.value) : ''}
    </figcaption>
  </figure>`;
}

/** The sentences around the words, to the ends of the paragraph but no further than 120 characters. */
function paragraphAround(text: string, { start, end }: Evidence): { before: string; after: string } {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 120);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd === -1 ? text.length : lineEnd, end + 120);
  const cutBefore = from > 0 && text[from - 1] !== '\n';
  const cutAfter = to < text.length && text[to] !== '\n';
  return {
    before: (cutBefore ? '…' : '') + withoutSigns(text.slice(from, start)),
    after: text.slice(end, to) + (cutAfter ? '…' : ''),
  };
}
