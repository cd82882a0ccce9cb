import { html, type TemplateResult } from 'lit-html';
import type { DraftEntity } from '#shared/draft';
import { defaultKindRoles } from '#shared/default-roles';
import { statuses } from '#shared/graph';
import { byName } from '../../parts/collate.ts';
import { searchedChoice } from '../../parts/searched-choice.ts';
import type { Language } from '../../state/state.ts';
import type { DraftContext } from './acts.ts';
import type { RelationCorrection } from './judge.ts';
import type { Reviewing } from './own.ts';
import { currentOf } from './review-acts.ts';
import { entityIn, entityKey, type Proposal, type Review } from './review.ts';
import { draftTextsOf } from './texts.ts';
import { kindWord, typeWord } from './words.ts';

/** In place of the card: what is wrong about a proposal is put right. */
export function correctForm(context: DraftContext, now: Reviewing): TemplateResult {
  const proposal = currentOf(now);
  if (proposal?.what === 'entity') return entityForm(context, now, proposal);
  if (proposal?.what === 'relation') return relationForm(context, now, proposal);
  if (proposal?.what === 'measure') return measureForm(context, now, proposal);
  return html``;
}

/** Two entities that are one. */
export function mergeForm(context: DraftContext, now: Reviewing): TemplateResult {
  const proposal = currentOf(now);
  if (proposal?.what !== 'entity') return html``;
  const { state, actions } = context;
  const texts = draftTextsOf(state);
  const others = entitiesOf(now, state.language).filter(({ id }) => id !== proposal.entity.id);
  return form(context, {
    act: (given) => actions.mergeEntities(proposal.entity.id, given('into')),
    inside: html`${entityChoice(context, now.review, {
        ...{ label: texts.mergeInto(proposal.entity.name), name: 'into', chosen: '', entities: others, isFirst: true },
      })}
      <p class="note">${texts.mergeSays}</p>`,
  });
}

interface FormParts {
  act: (given: (name: string) => string) => void;
  inside: TemplateResult;
}

export function form({ state, actions }: DraftContext, { act, inside }: FormParts): TemplateResult {
  const texts = draftTextsOf(state);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    act((name) => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    });
  };
  return html`<form class="draft-card draft-form" data-testid="draft-form" @submit=${submit}>
    ${inside}
    <div class="abreast">
      <button type="submit" class="primary" data-testid="draft-save">${texts.save}</button>
      <button type="button" @click=${() => actions.openForm(undefined)}>${texts.giveUp}</button>
    </div>
  </form>`;
}

function entityForm(
  context: DraftContext,
  { review }: Reviewing,
  proposal: Extract<Proposal, { what: 'entity' }>,
): TemplateResult {
  const texts = draftTextsOf(context.state);
  const { name, kind, aliases } = proposal.entity;
  return form(context, {
    act: (given) =>
      context.actions.correctEntity(proposal, {
        ...{ name: given('name') || name, kind: given('kind') },
        aliases: given('aliases')
          .split(/[、,，;；]/)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      }),
    inside: html`<label
        >${texts.entityName}
        <input name="name" data-testid="draft-form-first" required .value=${name} />
      </label>
      <label>${texts.entityKind} ${kindSelect(context, review, kind)}</label>
      <label
        >${texts.aliases}<input name="aliases" placeholder=${texts.aliasesHint} .value=${aliases.join('、')}
      /></label>`,
  });
}

function relationForm(
  context: DraftContext,
  now: Reviewing,
  proposal: Extract<Proposal, { what: 'relation' }>,
): TemplateResult {
  const { review } = now;
  const texts = draftTextsOf(context.state);
  const { relation, source, target } = proposal;
  const entities = entitiesOf(now, context.state.language);
  const swap = (event: Event) => {
    const fields = (event.currentTarget as HTMLButtonElement).form?.elements;
    const [one, other] = [fields?.namedItem('source'), fields?.namedItem('target')];
    if (!(one instanceof HTMLInputElement && other instanceof HTMLInputElement)) return;
    [one.value, other.value] = [other.value, one.value];
    for (const field of [one, other]) field.dispatchEvent(new Event('change'));
  };
  return form(context, {
    act: (given) => context.actions.correctRelation(proposal, correctionOf(given)),
    inside: html`${entityChoice(context, review, { label: texts.from, name: 'source', chosen: source.id, entities, isFirst: true })}
      <label>${texts.relationType} ${typeSelect(context, review, relation.type)}</label>
      ${entityChoice(context, review, { label: texts.to, name: 'target', chosen: target.id, entities })}
      <button type="button" @click=${swap}>${texts.swap}</button>
      <label>${texts.status} ${statusSelect(context, relation.status)}</label>
      <label>${texts.date}<input name="date" .value=${relation.date ?? ''} /></label>`,
  });
}

function measureForm(
  context: DraftContext,
  now: Reviewing,
  proposal: Extract<Proposal, { what: 'measure' }>,
): TemplateResult {
  const entities = entitiesOf(now, context.state.language);
  const texts = draftTextsOf(context.state);
  const { name, value, unit } = proposal.measure;
  return form(context, {
    act: (given) =>
      context.actions.correctMeasure(proposal, {
        ...{ entity: given('entity') || proposal.entity.id, name: given('name') || name },
        ...{ value: Number(given('value')), unit: given('unit') },
      }),
    inside: html`${entityChoice(context, now.review, {
        ...{ label: texts.measureOf, name: 'entity', chosen: proposal.entity.id, entities, isFirst: true },
      })}
      <label>${texts.measureName}<input name="name" required .value=${name} /></label>
      <label
        >${texts.measureValue}<input name="value" type="number" step="any" required .value=${String(value)}
      /></label>
      <label>${texts.measureUnit}<input name="unit" .value=${unit} /></label>`,
  });
}

export function correctionOf(given: (name: string) => string): RelationCorrection {
  const status = statuses.find((one) => one === given('status')) ?? 'done';
  return {
    source: given('source'),
    type: given('type'),
    target: given('target'),
    status,
    date: given('date') || undefined,
  };
}

interface ChoiceParts {
  label: string;
  name: string;
  chosen: string;
  entities: readonly DraftEntity[];
  isFirst?: boolean;
}

/** An entity of the draft, found by typing a part of its name. */
export function entityChoice(
  { state }: DraftContext,
  review: Review,
  { label, name, chosen, entities, isFirst = false }: ChoiceParts,
): unknown {
  const texts = draftTextsOf(state);
  return searchedChoice({
    ...{ label, name, chosen, testid: isFirst ? 'draft-form-first' : `draft-${name}` },
    options: entities.map(({ id, name: called, aliases, kind }) => ({
      ...{ id, name: called, aliases, note: kindWord(state, review, kind) },
    })),
    texts: { choose: texts.choose, nothing: texts.searchNothing, more: texts.searchMore },
  });
}

export function kindSelect({ state }: DraftContext, review: Review, chosen: string): TemplateResult {
  const texts = draftTextsOf(state);
  // A division without its code is none.
  const kinds = Object.keys(review.words.kinds).filter((kind) => kind === chosen || !isDivision(kind));
  return html`<select name="kind" required data-testid="draft-kind">
      ${chosen === '' ? unchosen(state) : ''}
      ${withChosen(kinds, chosen).map((one) => html`<option value=${one} .selected=${one === chosen}>${kindWord(state, review, one)}</option>`)}
    </select>
    <span class="note">${texts.placesHint}</span>`;
}

export function typeSelect({ state }: DraftContext, review: Review, chosen: string): TemplateResult {
  return html`<select name="type" required data-testid="draft-type">
    ${chosen === '' ? unchosen(state) : ''}
    ${withChosen(Object.keys(review.words.types), chosen).map((one) => html`<option value=${one} .selected=${one === chosen}>${typeWord(state, review, one)}</option>`)}
  </select>`;
}

export function statusSelect({ state }: DraftContext, chosen: string): TemplateResult {
  const texts = draftTextsOf(state);
  return html`<select name="status">
    ${statuses.map((one) => html`<option value=${one} .selected=${one === chosen}>${texts.statusName[one]}</option>`)}
  </select>`;
}

/** What can be chosen as an end: first what the sentence that is looked at names, then by name. */
export function entitiesOf(now: Reviewing, language: Language): DraftEntity[] {
  const { review, selected } = now;
  const compare = byName(language);
  const near = selected ?? currentOf(now);
  const isNear = ({ mentions }: DraftEntity) =>
    near !== undefined && mentions.some(({ start, end }) => start < near.end && end > near.start);
  return review.draft.entities
    .filter(({ id }) => review.merged[id] === undefined && review.verdicts[entityKey(id)] !== 'refused')
    .flatMap(({ id }) => entityIn(review, id) ?? [])
    .sort((a, b) => Number(isNear(b)) - Number(isNear(a)) || compare(a.name, b.name));
}

function withChosen(all: readonly string[], chosen: string): readonly string[] {
  return chosen === '' || all.includes(chosen) ? all : [chosen, ...all];
}

function unchosen(state: DraftContext['state']): TemplateResult {
  return html`<option value="" disabled selected>${draftTextsOf(state).choose}</option>`;
}

function isDivision(kind: string): boolean {
  const { place = false } = defaultKindRoles[kind] ?? {};
  return place !== false && place !== 'area';
}
