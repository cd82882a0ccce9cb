import { html, type TemplateResult } from 'lit-html';
import type { Comparison, EntityChange, FieldChange, RelationChange } from '#shared/contract/comparison';
import type { Evidence } from '#shared/graph';
import { kindName, typeName } from '../../i18n/texts.ts';
import { wordsOf } from '../../i18n/citation/cite.ts';
import { basisChip } from '../../parts/basis-chip.ts';
import { focusOn } from '../../parts/focus-on.ts';
import { besideItem } from './beside-differences.ts';
import { besideTextsOf } from './beside-texts.ts';
import { changeSigns as signs, fieldWords } from './change-words.ts';
import type { DataContext } from './acts.ts';
import { type Named, wordOf } from './mapping-words.ts';
import type { Understood } from './own.ts';
import { dataTextsOf } from './texts.ts';
import { whyNot } from './why-not.ts';

/** What a load changes of what is loaded, thing by thing with its sentences, once somebody asks. */
export function differences(context: DataContext, known: Understood): TemplateResult {
  const { state, actions } = context;
  const texts = dataTextsOf(state);
  const { comparison } = known;
  if (comparison === undefined)
    return html`<button
      type="button"
      data-testid="data-compare"
      ?disabled=${known.isAsking}
      @click=${() => void actions.compare().then(() => focusOn('data-differences'))}
    >
      ${texts.compare}
    </button>`;
  if (comparison.state === 'busy') return html`<p role="status">${texts.comparing}</p>`;
  if (comparison.state === 'failed') return whyNot(state, comparison.error);
  const { counts, entities, relations, beside } = comparison.value;
  const left = sum(counts) - entities.length - relations.length - beside.length;
  const isAnyBeside = beside.length > 0;
  return html`<section class="differences" data-testid="data-differences" tabindex="-1">
    <h4>
      ${texts.differences(countedIn(state, counts.entities), countedIn(state, counts.relations))}${isAnyBeside ? besideTextsOf(state).counted(countedIn(state, counts.beside)) : ''}
    </h4>
    <ul>
      ${entities.map((one) => item(context, known, one, entityText(context, known, one)))}
      ${relations.map((one) => item(context, known, one, relationText(context, known, one)))}
      ${withoutMapping(beside).map((one) => besideItem(state, one))}
      ${
        isMappedOtherwise(beside)
          ? html`<li data-what="changed">
              <b><span class="sign">${signs.changed}</span> ${besideTextsOf(state).mappedOtherwise}</b>
            </li>`
          : ''
      }
    </ul>
    ${left > 0 ? html`<p class="note">${texts.differencesLeft(left)}</p>` : ''}
  </section>`;
}

/** How columns were taken is told as one: what comes of it stands above. */
function withoutMapping(beside: Comparison['beside']): Comparison['beside'] {
  return beside.filter((one) => !isOfMapping(one));
}

function isMappedOtherwise(beside: Comparison['beside']): boolean {
  return beside.some(isOfMapping);
}

function isOfMapping({ file, path }: Comparison['beside'][number]): boolean {
  return file === 'datapackage.json' && path[0] === 'madeOf';
}

function countedIn(state: DataContext['state'], { added, removed, changed }: Comparison['counts']['entities']): string {
  return dataTextsOf(state).countedChanges(added, removed, changed);
}

function sum(counts: Comparison['counts']): number {
  return Object.values(counts)
    .flatMap((one) => Object.values(one))
    .reduce((all, n) => all + n, 0);
}

function entityText({ state }: DataContext, { mapping }: Understood, { entity: { kind, name } }: EntityChange): string {
  return dataTextsOf(state).entityChanged(
    name,
    wordFor(mapping?.kinds, kind, () => kindName(state, kind), state),
  );
}

function relationText({ state }: DataContext, { mapping }: Understood, one: RelationChange): string {
  const { type } = one.relation;
  return `${one.sourceName} ${wordFor(mapping?.types, type, () => typeName(state, type), state)} ${one.targetName}`;
}

function wordFor(words: Named | undefined, name: string, known: () => string, reader: DataContext['state']): string {
  return words !== undefined && Object.hasOwn(words, name) ? wordOf(words, name, reader) : known();
}

function item(
  { state }: DataContext,
  { mapping }: Understood,
  one: EntityChange | RelationChange,
  called: string,
): TemplateResult {
  const { what, fields = [], evidence, words } = one;
  const texts = dataTextsOf(state);
  const quotes = (all: readonly Evidence[], sign: string) => all.map((own) => quote(state, own, sign));
  const isReworded = words !== undefined && words.added.length + words.removed.length > 0;
  return html`<li data-what=${what}>
    <b><span class="sign" aria-label=${texts.changeOf[what]}>${signs[what]}</span> ${called}</b>
    ${fields.map((field) => html`<p class="note">${fieldText(state, field, mapping?.kinds)}</p>`)}
    ${isReworded ? html`${quotes(words.removed, signs.removed)} ${quotes(words.added, signs.added)}` : quotes(evidence.slice(0, 3), '')}
  </li>`;
}

function fieldText(
  state: DataContext['state'],
  { name, before, after }: FieldChange,
  kinds: Named | undefined,
): string {
  const words = fieldWords(state, name, kinds);
  return dataTextsOf(state).fieldChanged(words.name, words.valueOf(before), words.valueOf(after));
}

function quote(state: DataContext['state'], evidence: Evidence, sign: string): TemplateResult | '' {
  if (evidence.quote === '') return '';
  return html`<blockquote>
    ${sign === '' ? '' : html`<span class="sign">${sign}</span> `}${wordsOf(evidence)}
    ${basisChip(state, evidence.basis)}
  </blockquote>`;
}
