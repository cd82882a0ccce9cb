import { html, type TemplateResult } from 'lit-html';
import type { BesideChange } from '#shared/contract/comparison';
import type { State } from '../../state/state.ts';
import { besideTextsOf } from './beside-texts.ts';
import { changeSigns, partText, valueText } from './change-words.ts';
import { dataTextsOf } from './texts.ts';

/** What a load changes of a dataset beside its facts: what it is called, whose it is, what its words mean, what was decided. */
export function besideItem(state: State, change: BesideChange): TemplateResult {
  const texts = dataTextsOf(state);
  const { files } = besideTextsOf(state);
  const { file, what, before, after } = change;
  return html`<li data-what=${what} data-file=${file}>
    <b
      ><span class="sign" aria-label=${texts.changeOf[what]}>${changeSigns[what]}</span>
      ${files[file]}${colonOf(state)}${wayOf(state, change)}</b
    >
    <p class="note">
      ${what === 'changed' ? texts.fieldChanged(texts.changeOf[what], told(state, before), told(state, after)) : texts.fieldIs(texts.changeOf[what], told(state, what === 'added' ? after : before))}
    </p>
  </li>`;
}

/** Which table's columns, without the steps of the description that a reader has no use for. */
function wayOf(state: State, { path }: BesideChange): string {
  return path
    .filter((name) => name !== 'schema')
    .map((name) => partText(state, name))
    .join(' › ');
}

function colonOf({ language }: State): string {
  return language === 'zh' ? '：' : ': ';
}

/** Of a decision what was decided; of anything with a name in the language of the page that name. */
function told(state: State, value: unknown): string {
  const texts = besideTextsOf(state);
  const { decision } = (typeof value === 'object' && value !== null ? value : { decision: value }) as {
    decision?: unknown;
  };
  if (decision === 'same') return texts.same;
  return decision === 'different' ? texts.different : valueText(state, value);
}
