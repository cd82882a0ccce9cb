import { directionOf } from '#shared/language';
import { html, type TemplateResult } from 'lit-html';
import type { DraftContext } from './acts.ts';
import { coverageOf } from './coverage.ts';
import type { Reviewing } from './own.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { currentOf } from './review-acts.ts';
import { draftTextsOf } from './texts.ts';

/** The whole text; a sentence tells by its look what became of it, and leads to what was drawn from it. */
export function textPane({ state, actions }: DraftContext, now: Reviewing): TemplateResult {
  const texts = draftTextsOf(state);
  const { text, title, language } = now.review.draft.document;
  const sentences = coverageOf(now.review);
  const pieces = piecesOf(text, sentences, { current: currentOf(now), selected: now.selected });
  const onClick = (event: MouseEvent) => {
    const pane = event.currentTarget as HTMLElement;
    // The click that ends a selection is none.
    if (pane.dataset['selecting'] === 'true') {
      pane.dataset['selecting'] = 'false';
      return;
    }
    const start = Number((event.target as HTMLElement).closest<HTMLElement>('[data-start]')?.dataset['start'] ?? NaN);
    const [key] = sentences.find((one) => one.start <= start && start < one.end)?.keys ?? [];
    if (key !== undefined) actions.lookAt(key);
  };
  const onUp = ({ currentTarget }: MouseEvent) => {
    const selected = selectedIn(text.length);
    (currentTarget as HTMLElement).dataset['selecting'] = String(selected !== undefined);
    if (selected !== undefined) actions.select(selected);
  };
  return html`<article
    class="draft-text"
    data-testid="draft-text"
    tabindex="0"
    aria-label=${texts.textOf(title)}
    @click=${onClick}
    @mouseup=${onUp}
  >
    <pre lang=${language ?? ''} dir=${directionOf(language)}>${pieces.map((piece) => shown(text, piece))}</pre>
  </article>`;
}

function shown(text: string, { start, end, sentence, isCurrent, role }: Piece): TemplateResult {
  const classes = [
    ...(sentence === undefined ? [] : [`is-${sentence.covered}`]),
    ...(isCurrent ? ['current'] : []),
    ...(role === undefined ? [] : [role]),
  ];
  return html`<span class=${classes.join(' ')} data-start=${start}>${text.slice(start, end)}</span>`;
}

function selection(): Selection | null {
  return window.getSelection();
}

/** What of the text is selected, in UTF-16 code units of it. */
function selectedIn(length: number): { start: number; end: number } | undefined {
  const chosen = selection();
  if (chosen === null || chosen.isCollapsed || chosen.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = chosen.getRangeAt(0);
  const [start, end] = [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)];
  if (start === undefined || end === undefined || end <= start || end > length) return undefined;
  return { start, end };
}

function offsetOf(node: Node, offset: number): number | undefined {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.draft-text [data-start]');
  const start = piece?.dataset['start'];
  return start === undefined ? undefined : Number(start) + (node instanceof Element ? 0 : offset);
}
