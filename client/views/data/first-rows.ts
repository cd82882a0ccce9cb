import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { andMark, itemsOf } from '#shared/cell-items';
import { tableLabel } from '#shared/mapping';
import type { Plan } from '#shared/contract/dataset-routes';
import { said } from '../../parts/faults.ts';
import type { DataContext } from './acts.ts';
import { byReferenceOf, withReference } from './by-reference.ts';
import { type Choice, choicesOf, tableAt } from './choices.ts';
import { usesOf } from './column-uses.ts';
import type { Understood } from './own.ts';
import { splitOf, withSplit } from './split-cells.ts';
import { takeColumn } from './take-column.ts';
import { dataTextsOf } from './texts.ts';

type Sheet = Plan['sheets'][number];

/** The first rows of a table; under each head a control that says how its column is taken, and changes it. */
export function firstRows(context: DataContext, known: Understood, sheet: Sheet): TemplateResult {
  const texts = dataTextsOf(context.state);
  const label = tableLabel(sheet);
  const table = known.mapping?.tables[tableAt(known.mapping, sheet)];
  const columns = sheet.columns.map((column) => ({
    column,
    use: useOf(known, sheet, column),
    marks: table === undefined ? '' : (splitOf(table, column)?.marks ?? ''),
  }));
  return html`<section class="brought-table" data-table=${label}>
    <h3>${texts.rowsTitle(label, sheet.rows.length, sheet.total)}</h3>
    ${leftOut(context, known, sheet)}
    <div class="scrolled" tabindex="0" role="group" aria-label=${label}>
      <table>
        <thead>
          <tr>
            ${columns.map(({ column, use }, at) => html`<th scope="col" class=${use} data-column=${column}><span>${column}</span>${taking(context, { known, sheet, column, at })}${splitting(context, { known, sheet, column, at })}${referring(context, { known, sheet, column, at })}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${sheet.rows.map(
            (row) =>
              html`<tr>
                ${columns.map(({ use, marks }, at) => html`<td class=${use}>${cell(row[at] ?? '', marks)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Which rows are taken for sums and remarks and left out, to be taken as rows like the others. */
function leftOut({ state, actions }: DataContext, { mapping, plan }: Understood, sheet: Sheet): TemplateResult | '' {
  const at = mapping === undefined ? -1 : tableAt(mapping, sheet);
  const table = mapping?.tables[at];
  const notices = plan.notices.filter(
    (one) => (one.rule === 'totals' || one.rule === 'remarks') && tableLabel(one) === tableLabel(sheet),
  );
  if (mapping === undefined || table === undefined || (notices.length === 0 && table.everyRow !== true)) return '';
  const { everyRow, ...others } = table;
  const next = everyRow === true ? others : { ...others, everyRow: true as const };
  const tables = mapping.tables.map((one, nth) => (nth === at ? next : one));
  return html`<div class="left-out" data-testid="left-out">
    ${notices.map((one) => html`<p class="note">${said(state, one, 'text')}</p>`)}
    <label>
      <input
        type="checkbox"
        data-testid="every-row"
        .checked=${live(everyRow === true)}
        @change=${() => actions.change({ mapping: { ...mapping, tables } })}
      />${dataTextsOf(state).everyRow}
    </label>
  </div>`;
}

/** A cell that is a list shows its items. */
function cell(text: string, marks: string): TemplateResult | string {
  const items = marks === '' ? [] : itemsOf(text, marks);
  return items.length < 2
    ? text
    : html`<ul class="items">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
}

interface Column {
  known: Understood;
  sheet: Sheet;
  column: string;
  at: number;
}

function taking({ state, actions }: DataContext, { known, sheet, column, at }: Column): TemplateResult {
  const { mapping, guess } = known;
  const index = mapping === undefined ? -1 : tableAt(mapping, sheet);
  const table = mapping?.tables[index];
  if (mapping === undefined || table === undefined) return html``;
  const { chosen, unused, names, said, other } = choicesOf({ mapping, guess, table, column }, state);
  const texts = dataTextsOf(state);
  const all = [unused, ...names, ...said.flatMap(({ choices }) => choices)];
  const option = ({ value, label }: Choice) =>
    html`<option value=${value} .selected=${value === chosen}>${label}</option>`;
  const change = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLSelectElement;
    const wanted = all.find((one) => one.value === value)?.wanted;
    if (wanted === undefined) return;
    const values = sheet.values?.[at] ?? sheet.rows.map((row) => row[at] ?? '');
    actions.change({ mapping: takeColumn(mapping, { table: index, column, values }, wanted, guess) });
  };
  return html`<select aria-label=${texts.columnTaken(column)} @change=${change}>
    ${other === undefined ? '' : option(other)} ${option(unused)}
    <optgroup label=${texts.groupNames}>${names.map(option)}</optgroup>
    ${said.map(({ of, choices }) => html`<optgroup label=${texts.groupSaid(of)}>${choices.map(option)}</optgroup>`)}
  </select>`;
}

/** How lists in the cells of a column that names something are parted. */
function splitting(
  { state, actions }: DataContext,
  { known: { mapping }, sheet, column }: Column,
): TemplateResult | '' {
  const index = mapping === undefined ? -1 : tableAt(mapping, sheet);
  const table = mapping?.tables[index];
  const split = table === undefined ? undefined : splitOf(table, column);
  if (mapping === undefined || split === undefined) return '';
  const texts = dataTextsOf(state);
  const shown = (marks: string) =>
    marks.replace('\n', texts.lineBreak).replace('/', ' / ').replace(andMark, texts.splitAnd);
  const words = (marks: string) =>
    texts.splitBy(marks.length === 1 ? shown(marks) : marks.split('').map(shown).join(' '));
  return html`<select
    data-testid="split"
    aria-label=${texts.splitLabel(column)}
    @change=${({ currentTarget }: Event) => {
      const { value } = currentTarget as HTMLSelectElement;
      actions.change({ mapping: withSplit(mapping, { table: index, column }, value) });
    }}
  >
    ${['', ...split.offered].map(
      (marks) =>
        html`<option value=${marks} .selected=${marks === split.marks}>
          ${marks === '' ? texts.splitNone : words(marks)}
        </option>`,
    )}
  </select>`;
}

/** Whether names are taken for divisions of the reference, or for bodies that lie where their names begin. */
function referring({ state, actions }: DataContext, { known, sheet, column }: Column): TemplateResult[] {
  const texts = dataTextsOf(state);
  const { mapping } = known;
  if (mapping === undefined) return [];
  const table = tableAt(mapping, sheet);
  return byReferenceOf(known, sheet, column).map(
    ({ which, isOn }) =>
      html`<label class="by-reference" title=${texts.byReferenceSays[which]}>
        <input
          type="checkbox"
          data-testid=${`by-${which}`}
          .checked=${live(isOn)}
          @change=${() => actions.change({ mapping: withReference(mapping, { table, column }, { which, isOn: !isOn }) })}
        />${texts.byReference[which]}
      </label>`,
  );
}

/** What it looks like: the name of something, something said of it, or nothing. */
function useOf({ mapping }: Understood, sheet: Sheet, column: string): 'names' | 'said' | 'unused' {
  const table = mapping?.tables[tableAt(mapping, sheet)];
  const [use] = table === undefined ? [] : usesOf(table, column);
  if (use === undefined) return 'unused';
  return ['name', 'key', 'within', 'cross'].includes(use.what) ? 'names' : 'said';
}
