import { html, type TemplateResult } from 'lit-html';
import type { Relation } from '#shared/graph';
import { relationWithout } from '#shared/said-without';
import { textsOf, typeName } from '../i18n/texts.ts';
import { nameOf } from '../state/selectors.ts';
import { dated } from '../parts/dated.ts';
import { quoteOf, type QuoteActs } from '../parts/evidence.ts';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import { ownProperties } from '../parts/own-properties.ts';
import { basisChip } from '../parts/basis-chip.ts';
import { verdictChip } from '../parts/verdict-chip.ts';
import { standingOfRelation } from '../state/corrections.ts';
import { factOfRelation } from './fact.ts';
import { type SaidActs, saidSection } from './said.ts';

/** A relation: who, what, whom, and every sentence that says so. */
export function relationPanel(
  context: PanelContext<Pick<CoreActs, 'openEntity'> & QuoteActs & SaidActs>,
  whole: Relation,
): TemplateResult {
  const { state, actions } = context;
  const relation = relationWithout(whole, state.hiddenDatasets);
  const texts = textsOf(state);
  const names = [relation.source, relation.target].map((id) => nameOf(state, id));
  const end = (id: string) =>
    html`<button type="button" class="link" @click=${() => void actions.openEntity(id)}>${nameOf(state, id)}</button>`;
  return html`
    <p class="kind">
      ${relation.evidence.length === 0 ? '' : html`${texts.evidenceOf(relation.evidence.length)} ${basisChip(state, relation.basis)}`}
      ${verdictChip(state, standingOfRelation(state, relation))}
    </p>
    <h2 class="sentence">
      ${end(relation.source)} <span>${typeName(state, relation.type)}</span> ${end(relation.target)}
    </h2>
    ${relation.collective === undefined ? '' : html`<p class="note strong">${texts.collective}</p>`}
    <dl>
      ${
        relation.status === undefined
          ? ''
          : html`<dt>${texts.statusWord}</dt>
              <dd>${texts.statusName[relation.status]}</dd>`
      }
      ${
        relation.date === undefined
          ? ''
          : html`<dt>${texts.date}</dt>
              <dd>${dated(state, relation.date)}</dd>`
      }
      ${ownProperties(relation).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${relation.evidence.length === 0 ? html`<p class="note" data-testid="no-evidence">${texts.noEvidence}</p>` : ''}
    ${relation.evidence.map((one) => quoteOf(context, one, names))}
    ${saidSection(context, factOfRelation(state, relation))}
  `;
}
