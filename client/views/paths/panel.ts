import { html, type TemplateResult } from 'lit-html';
import { graphWords } from '../../i18n/graph-words.ts';
import type { EntityRef } from '#shared/graph';
import type { Path } from '#shared/contract/path-routes';
import { kindNameApart, typeNameApart } from '../../i18n/names-apart.ts';
import { textsOf, typeName } from '../../i18n/texts.ts';
import { type PathQuest, usualPathOptions } from './quest.ts';
import { toggled } from '../../state/toggled.ts';
import type { SearchBox } from '../view.ts';
import type { PathContext } from './acts.ts';
import { copyLink } from '../../parts/copy-link.ts';
import { basisChip } from '../../parts/basis-chip.ts';
import { failureText } from '../../parts/failure.ts';
import { allOff } from '../all-off.ts';
import { pathsTextsOf } from './texts.ts';
import { sourceWords } from '../../parts/source-words.ts';

/** Paths between two entities: the ends, what narrows them, and each path as a sentence whose steps lead to their words. */
export function pathsPanel(
  context: PathContext,
  quest: PathQuest,
  boxes: Record<'from' | 'to', SearchBox>,
): TemplateResult {
  const { state, actions } = context;
  const texts = pathsTextsOf(state);
  const end = (side: 'from' | 'to', ref: EntityRef | undefined) =>
    html`<div class="path-end">${boxes[side](texts.pathEnd[side], ref?.name ?? texts.pathEndChoose)}</div>`;
  return html`<button type="button" class="close" data-testid="paths-close" @click=${actions.closePaths}>
      ${texts.close}
    </button>
    ${quest.from === undefined || quest.to === undefined ? '' : copyLink(state, textsOf(state).linkOfPath)}
    <p class="kind">${texts.pathsKind}</p>
    <h2>${quest.from?.name ?? '?'} → ${quest.to?.name ?? '?'}</h2>
    <div class="path-ends">
      ${end('from', quest.from)}${end('to', quest.to)}
      <button type="button" @click=${() => void actions.findPaths(quest.to, quest.from, quest.options)}>
        ${texts.pathSwap}
      </button>
    </div>
    ${options(context, quest)}
    <div role="status">${answer(context, quest)}</div>`;
}

function options({ state, actions }: PathContext, { options: chosen }: PathQuest): TemplateResult {
  const texts = pathsTextsOf(state);
  const tick = (name: string, checked: boolean, change: () => void) =>
    html`<label class="inline"><input type="checkbox" .checked=${checked} @change=${change} />${name}</label>`;
  const kinds =
    state.schema?.kinds.filter(({ kind, count }) => count > 0 && !state.roles.undrawnKinds.includes(kind)) ?? [];
  const types =
    state.schema?.relations.filter(({ type, count }) => count > 0 && !state.roles.undrawnTypes.includes(type)) ?? [];
  const set = (title: string, key: 'types' | 'via' | 'avoid', items: { id: string; name: string }[]) =>
    html`<details class="group" data-path-set=${key}>
      <summary>${title} <b>${chosen[key].size === 0 ? '' : chosen[key].size}</b></summary>
      <div class="ticks">
        ${items.map(({ id, name }) => tick(name, chosen[key].has(id), () => void actions.setPathOptions({ [key]: toggled(chosen[key], id) })))}
      </div>
    </details>`;
  const kindItems = kinds.map(({ kind }) => ({ id: kind, name: kindNameApart(state, kind) }));
  const given = conditionsSet(chosen);
  return html`<details class="path-options" data-testid="path-conditions" ?open=${given > 0}>
    <summary>${texts.pathConditions} ${given === 0 ? '' : html`<b>${texts.pathConditionsSet(given)}</b>`}</summary>
    ${tick(texts.pathPlaces, chosen.withPlaces, () => void actions.setPathOptions({ withPlaces: !chosen.withPlaces }))}
    <p class="note">${texts.pathPlacesSays}</p>
    ${tick(texts.pathForward, chosen.isForward, () => void actions.setPathOptions({ isForward: !chosen.isForward }))}
    ${tick(texts.crossBorderOnly(graphWords(state).crossing), chosen.crossBorder, () => void actions.setPathOptions({ crossBorder: !chosen.crossBorder }))}
    <label class="inline"
      >${texts.pathLongest}
      <select
        data-testid="path-steps"
        @change=${(event: Event) => void actions.setPathOptions({ maxLength: Number((event.target as HTMLSelectElement).value) })}
      >
        ${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => html`<option value=${n} ?selected=${n === chosen.maxLength}>${n}</option>`)}
      </select></label
    >
    ${set(
      texts.pathTypes,
      'types',
      types.map(({ type }) => ({ id: type, name: typeNameApart(state, type) })),
    )}
    ${set(texts.pathVia, 'via', kindItems)} ${set(texts.pathAvoid, 'avoid', kindItems)}
  </details>`;
}

/** How many conditions differ from the usual ones. */
function conditionsSet(chosen: PathQuest['options']): number {
  const usual = usualPathOptions;
  const plain = (['withPlaces', 'isForward', 'crossBorder', 'maxLength'] as const).filter(
    (key) => chosen[key] !== usual[key],
  );
  return plain.length + [chosen.types, chosen.via, chosen.avoid].filter(({ size }) => size > 0).length;
}

function answer(context: PathContext, quest: PathQuest): TemplateResult {
  const { state, actions } = context;
  const texts = pathsTextsOf(state);
  if (quest.from === undefined || quest.to === undefined) return html`<p>${texts.pathChooseBoth}</p>`;
  if (quest.from.id === quest.to.id) return html`<p>${texts.pathSame}</p>`;
  if (quest.answer === undefined || quest.answer.state === 'busy')
    return html`<p class="loading">${texts.pathSearching}</p>`;
  if (quest.answer.state === 'failed') return failureText(state, quest.answer.error, () => void actions.retryPaths());
  const { paths, truncated, reason } = quest.answer.value;
  const off = paths.length === 0 ? allOff(context) : undefined;
  if (off !== undefined) return off;
  return html`<p data-testid="paths-count">${paths.length === 0 ? texts.pathsNone : texts.pathsCount(paths.length)}</p>
    ${truncated ? html`<p class="note strong" data-testid="paths-cut">${texts.pathsCut[reason ?? 'relations']}</p>` : ''}
    ${quest.withheld ? html`<p class="note" data-testid="paths-withheld">${texts.pathsWithheld(quest.withheld)}</p>` : ''}
    <ol class="paths">
      ${paths.map((path, nth) => onePath(context, path, nth, state.drawnPath === path))}
    </ol>`;
}

function onePath(context: PathContext, path: Path, nth: number, isChosen: boolean): TemplateResult {
  const { state, actions } = context;
  const texts = pathsTextsOf(state);
  const nameOf = (id: string) => path.entities.find((entity) => entity.id === id)?.name ?? id;
  return html`<li class=${isChosen ? 'chosen' : ''} data-testid="path">
    <p class="path-head">
      ${hasEvidence(path) ? html`${basisChip(state, path.basis)} ${texts.pathFacts(path.steps, documentsBehind(path))}` : texts.pathSteps(path.steps)}
      <button
        type="button"
        data-testid="path-show"
        aria-pressed=${isChosen ? 'true' : 'false'}
        @click=${() => void actions.choosePath(nth)}
      >
        ${texts.pathShow}
      </button>
    </p>
    <p class="path-sentence path-chain">
      ${path.hops.map(({ relations }, at) => {
        const [relation] = relations;
        if (relation === undefined) return '';
        // A step begins where the one before ended; the arrow keeps the direction of its sentence.
        const start = path.entities[at]?.id ?? relation.source;
        const isBack = relation.source !== start;
        const next = isBack ? relation.source : relation.target;
        const end = (id: string) =>
          html`<button type="button" class="link" @click=${() => void actions.openEntity(id)}>${nameOf(id)}</button>`;
        return html`${at === 0 ? end(start) : ''}
          <button
            type="button"
            class="step ${isBack ? 'back' : ''}"
            data-testid="path-step"
            title=${sourceWords(state, relation.basis).read}
            aria-label=${sourceWords(state, relation.basis).readOf(`${nameOf(relation.source)} ${typeName(state, relation.type)} ${nameOf(relation.target)}`)}
            @click=${() => void actions.openRelation({ relation })}
          >
            ${typeName(state, relation.type)}${relations.length > 1 ? ` +${relations.length - 1}` : ''}
          </button>
          ${end(next)}`;
      })}
    </p>
  </li>`;
}

/** A reference table is no document. */
function documentsBehind({ hops }: Path): number {
  const evidence = hops.flatMap(({ relations }) => relations).flatMap((relation) => relation.evidence);
  return new Set(evidence.filter(({ basis }) => basis !== 'reference').map(({ document }) => document)).size;
}

/** In a database of others nothing is said of a path but its steps. */
function hasEvidence({ hops }: Path): boolean {
  return hops.some(({ relations }) => relations.some(({ withoutEvidence }) => withoutEvidence !== true));
}
