import { html, type TemplateResult } from 'lit-html';
import type { Relation } from '#contract/graph';
import { textsOf, typeName } from '../i18n/texts.ts';
import type { DocumentText } from '../state/state.ts';
import { dated } from './dated.ts';
import { failureText, type PanelContext } from './parts.ts';

type Span = DocumentText['spans'][number];

interface Segment {
  start: number;
  end: number;
  spans: Span[];
}

/** The whole document with every proven span marked; choosing one lists what it proves, and each of that leads back to the graph. */
export function documentPanel(
  context: PanelContext,
  chosen: number | undefined,
  choose: (start: number) => void,
): TemplateResult {
  const { state, actions } = context;
  const texts = textsOf(state);
  const asked = state.reading === undefined ? undefined : state.documents[state.reading.document];
  if (state.reading === undefined) return html``;
  const body =
    asked === undefined || asked.state === 'busy'
      ? html`<p class="loading">${texts.loading}</p>`
      : asked.state === 'failed'
        ? failureText(state, asked.error, () => void actions.readDocument(state.reading?.document ?? ''))
        : reading(context, asked.value, chosen ?? state.reading.start, choose);
  return html`<div class="reader-head">
      <button type="button" data-testid="document-close" @click=${actions.closeDocument}>${texts.close}</button>
    </div>
    ${body}`;
}

function reading(
  context: PanelContext,
  document: DocumentText,
  chosen: number | undefined,
  choose: (start: number) => void,
): TemplateResult {
  const texts = textsOf(context.state);
  const { reading: place } = context.state;
  const sought = { start: place?.end === undefined ? -1 : (place.start ?? -1), end: place?.end ?? -1 };
  const segments = segmentsOf(document, sought);
  const current =
    chosen === undefined
      ? undefined
      : segments.find(({ start, end, spans }) => spans.length > 0 && start <= chosen && chosen < end);
  const marked = segments.map(({ start, end, spans }) =>
    spans.length === 0
      ? start >= sought.start && end <= sought.end
        ? html`<span class="found" data-start=${start}>${document.text.slice(start, end)}</span>`
        : document.text.slice(start, end)
      : html`<mark
          role="button"
          tabindex="0"
          data-start=${start}
          class=${current?.start === start ? 'current' : ''}
          aria-pressed=${current?.start === start ? 'true' : 'false'}
          @click=${() => {
            choose(start);
          }}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault();
              choose(start);
            }
          }}
          >${document.text.slice(start, end)}</mark
        >`,
  );
  return html`
    <h2>${document.title}</h2>
    <p class="note">
      ${document.publisher ?? texts.untitledPublisher}${document.date === undefined ? '' : html` · ${dated(context.state, document.date)}`}
    </p>
    <p class="note">${texts.proofHint}</p>
    <div class="reader">
      <article class="text" data-testid="document-text" tabindex="0" aria-label=${document.title}>
        <pre lang="zh-CN">${marked}</pre>
      </article>
      <aside aria-live="polite">${current === undefined ? '' : proofs(context, document, current.spans)}</aside>
    </div>
  `;
}

function proofs({ state, actions }: PanelContext, document: DocumentText, spans: Span[]): TemplateResult {
  const texts = textsOf(state);
  const facts = [...new Map(spans.map((span) => [span.relation, span])).values()].filter(
    ({ type }) => type !== 'MENTIONED_IN',
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
                if (span.type === 'MENTIONED_IN' || span.type === 'HAS_MEASURE')
                  void actions.openEntity(span.source.id);
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
  const evidence = document.spans
    .filter(({ relation }) => relation === span.relation)
    .map(({ start, end, basis }) => ({
      document: document.id,
      start,
      end,
      quote: document.text.slice(start, end),
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

/** Cuts the text where any span, or the sentence that was searched for, begins or ends. */
function segmentsOf({ text, spans }: DocumentText, sought: { start: number; end: number }): Segment[] {
  const cuts = [
    ...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end]), sought.start, sought.end]),
  ]
    .filter((at) => at >= 0)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    return { start, end, spans: spans.filter((span) => span.start < end && span.end > start) };
  });
}
