import { html, type TemplateResult } from 'lit-html';
import type { Entity, Relation } from '#shared/graph';
import { textsOf } from '../../i18n/texts.ts';
import type { PanelContext } from '../../actions/context.ts';
import type { QueryResult } from '../../state/console.ts';
import { graphOfResult } from '../../state/query-graph.ts';

/** Draws a graph into an element of its own and returns what takes it away. */
export type DrawGraph = (container: HTMLElement, graph: { entities: Entity[]; relations: Relation[] }) => () => void;

/** The nodes and relationships of a result, drawn beside the page's own canvas. */
export function createResultGraph(draw: DrawGraph) {
  let drawn: { result: QueryResult; container: HTMLElement; close: () => void } | undefined;

  const sync = (context: PanelContext, result: QueryResult) => {
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

  return (context: PanelContext, result: QueryResult): TemplateResult => {
    const texts = textsOf(context.state).console;
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
