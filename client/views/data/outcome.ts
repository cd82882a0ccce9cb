import { html, type TemplateResult } from 'lit-html';
import { drawnCounts } from '#shared/beside';
import type { Plan } from '#shared/contract/dataset-routes';
import { kindName, typeName } from '../../i18n/texts.ts';
import { valueOf } from '../../state/asked.ts';
import type { DataContext } from './acts.ts';
import { differences } from './differences.ts';
import { loadedWord } from './loaded-words.ts';
import { placeOf, said } from '../../parts/faults.ts';
import { type Named, wordOf } from './mapping-words.ts';
import type { DataPageState, Understood } from './own.ts';
import { dataTextsOf } from './texts.ts';

/** What a load would do: counts, what changes, what was recognised. */
export function outcome(context: DataContext, known: Understood): TemplateResult {
  const { state } = context;
  const { plan, mapping, id } = known;
  const texts = dataTextsOf(state);
  const replaced = valueOf(state.data.datasets)?.datasets.find((one) => one.id === (id ?? plan.id));
  const counts = [
    ...drawnCounts(plan.entities).map(([kind, n]) => texts.counted(n, nameOf('kind', kind))),
    ...drawnCounts(plan.relations).map(([type, n]) => texts.countedRelations(n, nameOf('type', type))),
  ];
  const changes = (['removed', 'kept', 'added', 'shared'] as const).filter((one) => plan.changes[one] > 0);
  return html`<section class="outcome" data-testid="data-outcome">
    <h3>${texts.outcome}</h3>
    ${replaced === undefined ? '' : html`<p class="note">${texts.replaces(replaced.title)}</p>`}
    <ul class="counts">
      ${counts.map((one) => html`<li>${one}</li>`)}
    </ul>
    <p class="note">${texts.changesTitle}</p>
    <dl class="changes">
      ${changes.map(
        (one) =>
          html`<dt>${texts.changes[one]}</dt>
            <dd data-change=${one}>${changeText(state, plan, one)}</dd>`,
      )}
    </dl>
    ${namesakes(context, known)} ${replaced === undefined ? '' : differences(context, known)} ${notices(state, plan)}
  </section>`;

  /** As another dataset that is loaded has it, for its word stays; else as the mapping says it. */
  function nameOf(what: 'kind' | 'type', name: string): string {
    const words: Named | undefined = what === 'kind' ? mapping?.kinds : mapping?.types;
    const own = words !== undefined && Object.hasOwn(words, name) ? wordOf(words, name, state) : undefined;
    return loadedWord(state, known, what, name) ?? own ?? (what === 'kind' ? kindName : typeName)(state, name);
  }
}

/** Counted as everywhere: entities and relations that are drawn, each apart. */
function changeText(state: DataPageState, { changes }: Plan, what: 'added' | 'removed' | 'kept' | 'shared'): string {
  const texts = dataTextsOf(state);
  return what === 'shared'
    ? texts.entitiesOnly(changes.shared)
    : texts.size(changes.entities[what], changes.relations[what]);
}

/** What would stand twice, said before the load: of one name, and under another id or of another kind than what is loaded. */
function namesakes({ state }: DataContext, { plan, mapping }: Understood): TemplateResult | '' {
  const { total, first } = plan.namesakes;
  if (total === 0) return '';
  const texts = dataTextsOf(state);
  const own = (kind: string) =>
    mapping !== undefined && Object.hasOwn(mapping.kinds, kind)
      ? wordOf(mapping.kinds, kind, state)
      : kindName(state, kind);
  const titleOf = (id: string) => valueOf(state.data.datasets)?.datasets.find((one) => one.id === id)?.title ?? id;
  const told = first.map(({ name, kind, otherKind, dataset }) =>
    texts.namesake(name, own(kind), kindName(state, otherKind), titleOf(dataset)),
  );
  return html`<div class="namesakes" data-testid="data-namesakes">
    <p class="note strong">${texts.namesakes(total)}</p>
    <ul>
      ${told.map((one) => html`<li>${one}</li>`)}
    </ul>
  </div>`;
}

function notices(state: DataPageState, { notices: all }: Plan): TemplateResult | '' {
  if (all.length === 0) return '';
  const texts = dataTextsOf(state);
  return html`<details class="notices">
    <summary>${texts.notices(all.length)}</summary>
    <ul>
      ${all.map((one) => html`<li><b>${texts.rules[one.rule] ?? ''}</b> <small>${placeOf(state, one)}</small> ${said(state, one, 'text')}${one.count > 1 ? html` <small>×${one.count}</small>` : ''}</li>`)}
    </ul>
  </details>`;
}
