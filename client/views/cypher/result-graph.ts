import { html, type TemplateResult } from 'lit-html';
import type { DrawGraph } from '../view.ts';
import { textsOf } from '../../i18n/texts.ts';
import type { CypherContext } from './acts.ts';
import type { QueryResult } from './console.ts';
import { graphOfResult } from './query-graph.ts';
import { consoleTextsOf } from './texts.ts';

/** The nodes and relationships of a result, drawn beside the page's own canvas. */
export function createResultGraph(draw: DrawGraph) {
  let drawn: { result: QueryResult; container: HTMLElement; close: () => void } | undefined;

  const sync = (context: CypherContext, result: QueryResult) => {
    const container = document.querySelector<HTMLElement>('[data-testid="query-graph"]');
    if (drawn !== undefined && (drawn.container !== container || drawn.result !== result)) {
      drawn.close();
      drawn = undefined;
    }
    if (container === null || drawn !== undefined) return;
    let isClosed = false;
    let close = () => {
      isClosed = true;
    };
    drawn = {
      result,
      container,
      close: () => {
        close();
      },
    };
    void context.actions.readSubgraph(result).then(({ entities, relations }) => {
      if (isClosed) return;
      close = draw(container, { entities: [...entities], relations: [...relations] });
    });
  };

  return (context: CypherContext, result: QueryResult): TemplateResult => {
    const texts = consoleTextsOf(context.state);
    const { entities, loose, others } = graphOfResult(result);
    if (entities.length === 0 && loose.length === 0) return html`<p class="message">${texts.noGraph}</p>`;
    queueMicrotask(() => {
      sync(context, result);
    });
    return html`<div
        class="query-graph"
        data-testid="query-graph"
        role="application"
        tabindex="0"
        aria-label=${textsOf(context.state).canvas}
      ></div>
      ${others === 0 ? '' : html`<p class="note">${texts.othersNotDrawn(others)}</p>`}`;
  };
}
