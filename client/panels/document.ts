import { measureType, mentionType } from '#shared/default-roles';
import { directionOf } from '#shared/language';
import { html, type TemplateResult } from 'lit-html';
import type { Relation } from '#shared/graph';
import { textsOf, typeName } from '../i18n/texts.ts';
import { blocksOf, type Segment } from '../state/reading.ts';
import type { DocumentText } from '../state/state.ts';
import { dated } from '../parts/dated.ts';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { ReadingActs } from '../actions/reading.ts';
import { copyLink } from '../parts/copy-link.ts';
import { failureText } from '../parts/failure.ts';
import { tableReading } from './table-reading.ts';

type DocumentContext = PanelContext<
  Pick<CoreActs, 'openEntity' | 'showRelation'> & Pick<ReadingActs, 'readDocument' | 'closeDocument'>
>;

type Span = DocumentText['spans'][number];

/** The whole document with every proven span marked; choosing one lists what it proves, and each of that leads back to the graph. */
export function documentPanel(context: DocumentContext, choose: (start: number, row?: number) => void): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  const asked = state.reading === undefined ? undefined : state.documents[state.reading.document];
  if (state.reading === undefined) return html``;
  const body =
    asked === undefined || asked.state === 'busy'
      ? html`<p class="loading">${texts.loading}</p>`
      : asked.state === 'failed'
        ? failureText(state, asked.error, () => void actions.readDocument(state.reading?.document ?? ''))
        : reading(context, asked.value, choose);
  return html`<div class="reader-head">
      <button type="button" data-testid="document-close" @click=${actions.closeDocument}>${texts.close}</button>
      ${copyLink(state, texts.linkOfPassage)}
    </div>
    ${body}`;
}

function reading(
  context: DocumentContext,
  document: DocumentText,
  choose: (start: number, row?: number) => void,
): TemplateResult {
  const texts = textsOf(context.state);
  const { reading: place } = context.state;
  const chosen = place?.start;
  if (document.table !== undefined) {
    const read = (row: number) => void context.actions.readDocument(document.id, row);
    return table(context, document, { start: chosen, choose, read });
  }
  const sought = { start: place?.end === undefined ? -1 : (place.start ?? -1), end: place?.end ?? -1 };
  const blocks = blocksOf(document, sought);
  const current =
    chosen === undefined
      ? undefined
      : blocks
          .flatMap(({ segments }) => segments)
          .find(
            ({ end, spans, isSign }) =>
              !isSign && chosen < end && spans.some((span) => span.start <= chosen && chosen < span.end),
          );
  const shown = ({ start, end, spans, isSign }: Segment) => {
    const words = document.text.slice(start, end);
    if (isSign) return html`<span class="sign" aria-hidden="true">${words}</span>`;
    if (spans.length > 0) return mark(words, start, current?.start === start);
    const isSought = start >= sought.start && end <= sought.end;
    return isSought ? html`<span class="found" data-start=${start}>${words}</span>` : words;
  };
  const marked = blocks.map(({ isHeading, segments }) => {
    const parts = segments.map(shown);
    return isHeading ? html`<h3>${parts}</h3>` : parts;
  });
  return html`
    <h2>${document.title}</h2>
    <p class="note">
      ${document.publisher ?? texts.untitledPublisher}${document.date === undefined ? '' : html` · ${dated(context.state, document.date)}`}
    </p>
    <p class="note">${document.spans.length === 0 ? texts.proofNone : texts.proofHint}</p>
    <div class="reader">
      <article class="text" data-testid="document-text" tabindex="0" aria-label=${document.title}>
        <pre lang=${document.language ?? ''} dir=${directionOf(document.language)}>${marked}</pre>
      </article>
      <aside aria-live="polite">${current === undefined ? '' : proofs(context, document, current.spans)}</aside>
    </div>
  `;

  function mark(words: string, start: number, isCurrent: boolean): TemplateResult {
    return html`<mark
      role="button"
      tabindex="0"
      data-start=${start}
      class=${isCurrent ? 'current' : ''}
      aria-pressed=${isCurrent ? 'true' : 'false'}
      @click=${() => choose(start)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          choose(start);
        }
      }}
      >${words}</mark
    >`;
  }
}

/** A table: its rows around the chosen one, and what that one proves. */
function table(
  context: DocumentContext,
  document: DocumentText,
  place: { start: number | undefined; choose: (start: number, row: number) => void; read: (row: number) => void },
): TemplateResult {
  const { start } = place;
  const spans = start === undefined ? [] : document.spans.filter((span) => span.start <= start && start < span.end);
  return html`
    <h2>${document.title}</h2>
    <div class="reader">
      <article class="text" data-testid="document-text" tabindex="0" aria-label=${document.title}>
        ${tableReading(context.state, document, place)}
      </article>
      <aside aria-live="polite">${spans.length === 0 ? '' : proofs(context, document, spans)}</aside>
    </div>
  `;
}

function proofs({ state, actions }: DocumentContext, document: DocumentText, spans: Span[]): TemplateResult {
  const texts = textsOf(state);
  const facts = [...new Map(spans.map((span) => [span.relation, span])).values()].filter(
    ({ type }) => type !== mentionType,
  );
  const shown = facts.length > 0 ? facts : spans;
  return html`<h3>${texts.proves}</h3>
    <ul class="proofs">
      ${shown.map(
        (span) =>
          html`<li>
            <button
              type="button"
              class="link"
              data-testid="proof"
              @click=${() => {
                actions.closeDocument();
                if (span.type === mentionType || span.type === measureType) void actions.openEntity(span.source.id);
                else void actions.showRelation(relationOf(document, span));
              }}
            >
              ${span.source.name} · ${typeName(state, span.type)} · ${span.target.name}
            </button>
          </li>`,
      )}
    </ul>`;
}

/** The relation as far as the document knows it; the graph's own is preferred where it is there. */
function relationOf(document: DocumentText, span: Span): Relation {
  const textStart = document.window?.start ?? 0;
  const evidence = document.spans
    .filter(({ relation }) => relation === span.relation)
    .map(({ start, end, basis, row, cells }) => ({
      ...(row === undefined ? {} : { row, cells }),
      document: document.id,
      start,
      end,
      quote: document.text.slice(start - textStart, end - textStart),
      basis,
    }));
  return {
    id: span.relation,
    type: span.type,
    source: span.source.id,
    target: span.target.id,
    basis: span.basis,
    evidence,
    ...(span.status === undefined ? {} : { status: span.status }),
  };
}
