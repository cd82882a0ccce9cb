import { html, type TemplateResult } from 'lit-html';
import { tableLabel } from '#shared/mapping';
import type { Plan } from '#shared/contract/dataset-routes';
import { valuesOf } from '../i18n/said-values.ts';
import { saveTable } from './csv.ts';
import type { State } from '../state/state.ts';
import { faultTextsOf } from '../i18n/fault-texts.ts';
import type { Sentence } from '../i18n/rule-sentence.ts';
import { sentenceOf } from '../i18n/sentence.ts';

type Spoken = Pick<State, 'language'>;
export type Faults = Pick<Plan, 'faults' | 'everyFault'>;

/** What stands in the way, causes before what follows from them, one of a sort with the number of its kin. */
export function faults(state: Spoken, { faults: groups, everyFault = [] }: Faults): TemplateResult | '' {
  if (groups.length === 0) return '';
  const texts = faultTextsOf(state);
  const all = groups.reduce((sum, { count }) => sum + count, 0);
  return html`<section class="faults" data-testid="data-faults" role="alert">
    <h3>${texts.faults(all)}</h3>
    <ul>
      ${groups.map(
        (fault) =>
          html`<li data-rule=${fault.rule}>
            <b>${texts.rules[fault.rule] ?? ''}</b>
            <dl>
              <dt>${texts.faultHeads.where}</dt>
              <dd>
                ${placeOf(state, fault)}${fault.count > 1 ? html` <small>${texts.faultCount(fault.count)}</small>` : ''}
              </dd>
              <dt>${texts.faultHeads.wanted}</dt>
              <dd>${said(state, fault, 'wanted')}</dd>
              <dt>${texts.faultHeads.found}</dt>
              <dd>${said(state, fault, 'found')}</dd>
              ${
                fault.proposed === undefined
                  ? ''
                  : html`<dt>${texts.faultHeads.proposed}</dt>
                      <dd>${said(state, fault, 'proposed')}</dd>`
              }
            </dl>
          </li>`,
      )}
    </ul>
    <button
      type="button"
      data-testid="faults-csv"
      @click=${() => saveTable('faults.csv', faultRows(state, everyFault))}
    >
      ${texts.faultsCsv}
    </button>
    ${all > everyFault.length ? html`<small>${texts.faultsLeft(all - everyFault.length)}</small>` : ''}
  </section>`;
}

/** In the page's words, or else in the server's. */
export function said<Part extends keyof Sentence>(
  state: Spoken,
  one: { rule: string; values?: Plan['notices'][number]['values'] } & { [Name in Part]?: string | undefined },
  part: Part,
): TemplateResult | string {
  return inReaderWords(state, one, part) ?? html`<span lang="en">${one[part]}</span>`;
}

function inReaderWords(
  state: Spoken,
  one: { rule: string; values?: Plan['notices'][number]['values'] },
  part: keyof Sentence,
): string | undefined {
  return sentenceOf(one.rule, state.language)?.[part]?.(valuesOf(one.values, state.language));
}

/** In the reader's words; the heads are those of `kuajie import --faults`. */
export function faultRows(state: Spoken, every: NonNullable<Plan['everyFault']>): string[][] {
  const heads = ['file', 'sheet', 'row', 'column', 'rule', 'wanted', 'found', 'proposed'];
  const rows = every.map((one) => {
    const { file, sheet = '', row, column = '', rule, wanted, found, proposed } = one;
    const words = (part: 'wanted' | 'found' | 'proposed', own: string) => inReaderWords(state, one, part) ?? own;
    return [
      ...[file, sheet, row === undefined ? '' : String(row), column, rule],
      ...[words('wanted', wanted), words('found', found), proposed === undefined ? '' : words('proposed', proposed)],
    ];
  });
  return [heads, ...rows];
}

export function placeOf(
  state: Spoken,
  one: { file: string; sheet?: string | undefined; row?: number | undefined; column?: string | undefined },
): string {
  const texts = faultTextsOf(state);
  const parts = [tableLabel(one), one.row === undefined ? '' : texts.rowNumber(one.row), one.column ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}
