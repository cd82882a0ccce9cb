import { html, type TemplateResult } from 'lit-html';
import { drawnCounts } from '#shared/beside';
import { tableLabel } from '#shared/mapping';
import type { Plan } from '#shared/contract/dataset-routes';
import { kindName, typeName } from '../../i18n/texts.ts';
import { saveTable } from '../../parts/csv.ts';
import { valueOf } from '../../state/asked.ts';
import type { DataContext } from './acts.ts';
import { type Named, wordOf } from './mapping-words.ts';
import type { DataPageState, Understood } from './own.ts';
import type { Sentence } from './rule-sentence.ts';
import { sentenceOf, valuesOf } from './sentence.ts';
import { dataTextsOf } from './texts.ts';

/** What a load would do: counts, what changes, what was recognised. */
export function outcome({ state }: DataContext, { plan, mapping, id }: Understood): TemplateResult {
  const texts = dataTextsOf(state);
  const replaced = valueOf(state.data.datasets)?.datasets.find((one) => one.id === (id ?? plan.id));
  const counts = [
    ...drawnCounts(plan.entities).map(([kind, n]) => texts.counted(n, nameOf(mapping?.kinds, kind, kindName))),
    ...drawnCounts(plan.relations).map(([type, n]) => texts.countedRelations(n, nameOf(mapping?.types, type, typeName))),
  ];
  const changes = (['added', 'removed', 'kept', 'shared'] as const).filter((one) => plan.changes[one] > 0);
  return html`<section class="outcome" data-testid="data-outcome">
    <h3>${texts.outcome}</h3>
    ${replaced === undefined ? '' : html`<p class="note">${texts.replaces(replaced.title)}</p>`}
    <ul class="counts">
      ${counts.map((one) => html`<li>${one}</li>`)}
    </ul>
    <dl class="changes">
      ${changes.map((one) => html`<dt>${texts.changes[one]}</dt><dd data-change=${one}>${plan.changes[one].toLocaleString()}</dd>`)}
    </dl>
    ${notices(state, plan)}
  </section>`;

  /** As the mapping says it, or what is loaded. */
  function nameOf(words: Named | undefined, name: string, known: typeof kindName): string {
    return words !== undefined && Object.hasOwn(words, name) ? wordOf(words, name, state) : known(state, name);
  }
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

/** What stands in the way, causes before what follows from them, one of a sort with the number of its kin. */
export function faults(state: DataPageState, { faults: groups, everyFault = [] }: Plan): TemplateResult | '' {
  if (groups.length === 0) return '';
  const texts = dataTextsOf(state);
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return html`<section class="faults" data-testid="data-faults" role="alert">
    <h3>${texts.faults(all)}</h3>
    <ul>
      ${groups.map(
        (fault) => html`<li data-rule=${fault.rule}>
          <b>${texts.rules[fault.rule] ?? ''}</b>
          <dl>
            <dt>${texts.faultHeads.where}</dt>
            <dd>${placeOf(state, fault)}${fault.count > 1 ? html` <small>${texts.faultCount(fault.count)}</small>` : ''}</dd>
            <dt>${texts.faultHeads.wanted}</dt>
            <dd>${said(state, fault, 'wanted')}</dd>
            <dt>${texts.faultHeads.found}</dt>
            <dd>${said(state, fault, 'found')}</dd>
            ${fault.proposed === undefined ? '' : html`<dt>${texts.faultHeads.proposed}</dt><dd>${said(state, fault, 'proposed')}</dd>`}
          </dl>
        </li>`,
      )}
    </ul>
    <button type="button" data-testid="faults-csv" @click=${() => saveTable('faults.csv', faultRows(everyFault))}>
      ${texts.faultsCsv}
    </button>
    ${all > everyFault.length ? html`<small>${texts.faultsLeft(all - everyFault.length)}</small>` : ''}
  </section>`;
}

/** In the page's words, or else in the server's. */
function said<Part extends keyof Sentence>(
  state: DataPageState,
  one: { rule: string; values?: Plan['notices'][number]['values'] } & { [Name in Part]?: string | undefined },
  part: Part,
): TemplateResult | string {
  const own = sentenceOf(one.rule, state.language)?.[part];
  return own === undefined ? html`<span lang="en">${one[part]}</span>` : own(valuesOf(one.values, state.language));
}

/** The heads are those of `kuajie import --faults`. */
function faultRows(every: NonNullable<Plan['everyFault']>): string[][] {
  const heads = ['file', 'sheet', 'row', 'column', 'rule', 'wanted', 'found', 'proposed'];
  const rows = every.map(({ file, sheet = '', row, column = '', rule, wanted, found, proposed = '' }) => [
    ...[file, sheet, row === undefined ? '' : String(row), column],
    ...[rule, wanted, found, proposed],
  ]);
  return [heads, ...rows];
}

function placeOf(
  state: DataPageState,
  one: { file: string; sheet?: string | undefined; row?: number | undefined; column?: string | undefined },
): string {
  const texts = dataTextsOf(state);
  const parts = [tableLabel(one), one.row === undefined ? '' : texts.rowNumber(one.row), one.column ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}
