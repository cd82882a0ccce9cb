import { html, type TemplateResult } from 'lit-html';
import { isDoubted, type Standing, type Verdict, verdicts } from '#shared/corrections';
import { relationOfKey } from '#shared/fact-key';
import { saying } from '../../panels/said.ts';
import { valueOf } from '../../state/asked.ts';
import { orphansOf, standingsIn } from '../../state/corrections.ts';
import { nameOf } from '../../state/selectors.ts';
import { verdictChip } from '../../parts/verdict-chip.ts';
import type { QueueContext } from './acts.ts';
import { queueTextsOf } from './texts.ts';

const mostListed = 50;

/** How much is said, what is doubted, and what the data have no more. */
export function queuePanel(context: QueueContext): TemplateResult {
  const { state } = context;
  const texts = queueTextsOf(state);
  const known = valueOf(state.corrections);
  if (known === undefined) return html`<p class="loading">${texts.loading}</p>`;
  const orphans = orphansOf(known.corrections);
  const lost = new Set(orphans.map(({ all }) => all[0]?.fact));
  const facts = [...standingsIn(state)].filter(([key]) => !lost.has(key));
  const doubted = facts.filter(([, { verdict }]) => isDoubted(verdict));
  const counts = (verdict: Verdict) => facts.filter(([, one]) => one.verdict === verdict).length;
  return html`
    <h2>${texts.said.title}</h2>
    <dl>
      ${verdicts.map(
        (verdict) =>
          html`<dt>${texts.said.verdict[verdict]}</dt>
            <dd>${counts(verdict)}</dd>`,
      )}
    </dl>
    <p>
      <a href="./api/corrections?format=csv" download title=${texts.tableSays} data-testid="corrections-table"
        >${texts.table}</a
      >
    </p>
    <h3>${texts.doubted(doubted.length)}</h3>
    ${doubted.length === 0 ? html`<p class="note">${texts.doubtedNone}</p>` : ''}
    ${cut(context, doubted, ([key, standing]) => doubt(context, key, standing))}
    ${
      orphans.length === 0
        ? ''
        : html`<h3>${texts.orphans(orphans.length)}</h3>
            <p class="note">${texts.orphansSay}</p>
            ${cut(context, orphans, (standing) => orphan(context, standing))}`
    }
  `;
}

function cut<T>({ state }: QueueContext, items: readonly T[], draw: (item: T) => TemplateResult): TemplateResult {
  return html`<ul class="queue-list">
      ${items.slice(0, mostListed).map(draw)}
    </ul>
    ${items.length > mostListed ? html`<p class="note">${queueTextsOf(state).listed(mostListed, items.length)}</p>` : ''}`;
}

function doubt({ state, actions }: QueueContext, key: string, standing: Standing): TemplateResult {
  const relation = relationOfKey(key);
  const open = () => (relation === undefined ? void actions.openEntity(key) : void actions.openRelationNamed(relation));
  return html`<li data-fact=${key}>
    <button type="button" class="link" @click=${open}>
      ${calledIn(standing) || (relation === undefined ? nameOf(state, key) : key)}
    </button>
    ${verdictChip(state, standing)}
  </li>`;
}

/** Nothing leads to it any more: what it was called, and what was said. */
function orphan(context: QueueContext, standing: Standing): TemplateResult {
  const quote = standing.all.find((one) => one.quote !== '')?.quote;
  return html`<li data-testid="orphan">
    <b>${calledIn(standing) || (standing.all[0]?.fact ?? '')}</b>
    ${quote === undefined ? '' : html`<blockquote>${quote}</blockquote>`}
    <ul class="sayings">
      ${standing.all.map((one) => saying(context, one))}
    </ul>
  </li>`;
}

/** What the fact was called by who spoke of it last. */
function calledIn({ all }: Standing): string {
  return all.find(({ called }) => called !== '')?.called ?? '';
}
