import { html, type TemplateResult } from 'lit-html';
import type { TypedValue } from '#shared/contract/cypher-values';
import { basisChip } from '../../parts/basis-chip.ts';
import type { CypherContext } from './acts.ts';
import { isGuest } from '../../state/guest.ts';
import { endsOfTie, idOfNode, idOfTie } from './guest-elements.ts';
import { entityOf, relationId } from './query-graph.ts';
import { quotesOf } from './quotes.ts';
import { consoleTextsOf } from './texts.ts';
import { cellText, valueText } from './value-text.ts';

interface Place {
  row: number;
  column: number;
  /** Whether the arrow keys are there. */
  isActive: boolean;
  choose: () => void;
}

/** The id of a cell's element, for `aria-activedescendant`. */
export function cellId({ row, column }: Pick<Place, 'row' | 'column'>): string {
  return `cell-${row}-${column}`;
}

/** A cell with its value; a node or a relationship opens what it is. */
export function valueCell(
  context: CypherContext,
  value: TypedValue,
  { row, column, isActive, choose }: Place,
): TemplateResult {
  const text = cellText(value).slice(0, 400);
  const open = openerOf(context, value);
  return html`<div
    role="gridcell"
    id=${cellId({ row, column })}
    class=${cellClass(isActive, value)}
    aria-selected=${isActive ? 'true' : 'false'}
    title=${valueText(value).slice(0, 600)}
    @click=${choose}
  >
    ${
      open === undefined ? text : html`<button type="button" class="link" tabindex="-1" @click=${open}>${text}</button>`
    }
  </div>`;
}

/** The cell at the end of a row with the sentences of its relations. */
export function evidenceCell(
  context: CypherContext,
  values: readonly TypedValue[],
  { row, column, isActive }: Omit<Place, 'choose'>,
): TemplateResult {
  const texts = consoleTextsOf(context.state);
  const quotes = quotesOf(values);
  const [first, ...more] = quotes;
  return html`<div
    role="gridcell"
    id=${cellId({ row, column })}
    class=${`evidence-cell ${cellClass(isActive)}`}
    data-testid="query-evidence"
    title=${quotes
      .map(({ quote }) => quote)
      .join('\n')
      .slice(0, 600)}
  >
    ${
      first === undefined
        ? ''
        : html`${basisChip(context.state, first.basis)}
            <button
              type="button"
              class="link"
              dir="auto"
              tabindex="-1"
              title=${texts.openEvidence}
              @click=${() => void context.actions.openRelationOfResult(first.relation)}
            >
              ${first.quote === '' ? texts.openEvidence : first.quote}
            </button>
            ${more.length === 0 ? '' : html`<small>${texts.moreEvidence(more.length)}</small>`}`
    }
  </div>`;
}

/** Opens the entity or relation that a cell holds, in the panel with its evidence. */
export function openerOf(context: CypherContext, value: TypedValue): (() => void) | undefined {
  if (isGuest(context.state)) return openerOfGuest(context, value);
  if (value.$type === 'Node') {
    const entity = entityOf(value);
    return entity === undefined ? undefined : () => context.actions.selectEntity(entity.id);
  }
  if (value.$type !== 'Relationship') return undefined;
  const id = relationId(value);
  return id === undefined ? undefined : () => void context.actions.openRelationOfResult(id);
}

/** Every node and relationship of others is read by its element id. */
function openerOfGuest({ actions }: CypherContext, value: TypedValue): (() => void) | undefined {
  if (value.$type === 'Node') return () => actions.selectEntity(idOfNode(value));
  if (value.$type !== 'Relationship') return undefined;
  return () => void actions.openRelationOfResult(idOfTie(value), endsOfTie(value));
}

function cellClass(isActive: boolean, value?: TypedValue): string {
  const isNumber = value?.$type === 'Integer' || value?.$type === 'Float';
  return [isActive ? 'active' : '', isNumber ? 'number' : '', value?.$type === 'Null' ? 'null' : ''].join(' ');
}
