import { html, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { DrawGraph } from '../view.ts';
import { textsOf } from '../../i18n/texts.ts';
import { isGuest } from '../../state/guest.ts';
import type { CypherContext } from './acts.ts';
import type { QueryResult } from './console.ts';
import { guestElements } from './guest-elements.ts';
import { graphOfResult } from './query-graph.ts';
import { consoleTextsOf } from './texts.ts';

/** The nodes and relationships of a result, drawn beside the page's own canvas. */
export function createResultGraph(draw: DrawGraph) {
  let close: (() => void) | undefined;
  /** What is to be drawn, and the attachment made for it: where the result is another one, so is this. */
  let drawn: { result: QueryResult; attach: (container: Element | undefined) => void } | undefined;

  const attachmentOf = (context: CypherContext, result: QueryResult) => {
    if (drawn?.result === result) return drawn.attach;
    const attach = (container: Element | undefined) => {
      close?.();
      close = container instanceof HTMLElement ? drawInto(container, context, result) : undefined;
    };
    drawn = { result, attach };
    return attach;
  };

  const drawInto = (container: HTMLElement, { actions }: CypherContext, result: QueryResult): (() => void) => {
    let isClosed = false;
    let remove: () => void = () => undefined;
    void actions.readSubgraph(result).then(({ entities, relations }) => {
      if (!isClosed) remove = draw(container, { entities: [...entities], relations: [...relations] });
    });
    return () => {
      isClosed = true;
      remove();
    };
  };

  return (context: CypherContext, result: QueryResult): TemplateResult => {
    const texts = consoleTextsOf(context.state);
    const { entities, loose, others } = graphOfResult(result);
    const isOfGuest = isGuest(context.state);
    if (isOfGuest ? guestElements(result).nodes.size === 0 : entities.length === 0 && loose.length === 0)
      return html`<p class="message">${texts.noGraph}</p>`;
    return html`<div
        class="query-graph"
        data-testid="query-graph"
        role="application"
        tabindex="0"
        aria-label=${textsOf(context.state).canvas}
        ${ref(attachmentOf(context, result))}
      ></div>
      ${others === 0 || isOfGuest ? '' : html`<p class="note">${texts.othersNotDrawn(others)}</p>`}`;
  };
}
