import { html, type TemplateResult } from 'lit-html';
import { crossBorder, everything } from '#shared/lens';
import { chosenTextsOf } from '../../i18n/chosen-texts.ts';
import { lensName } from '../../i18n/lens-name.ts';
import { errorText, textsOf, typeName } from '../../i18n/texts.ts';
import { firstNames, listText } from '../../i18n/list-text.ts';
import { valueOf } from '../../state/asked.ts';
import type { RelationName } from '#shared/fact-key';
import type { Notice } from '../../state/notice.ts';
import type { State } from '../../state/state.ts';
import type { PanelContext } from '../../actions/context.ts';
import type { CoreActs } from '../../actions/core.ts';
import type { FilterActs } from '../../actions/filters.ts';
import type { HidingActs } from '../../actions/hiding.ts';
import type { ReadingActs } from '../../actions/reading.ts';
import { hiddenHere } from '../../state/hidden.ts';
import { knownName, nameOf, visible } from '../../state/selectors.ts';
import { shownByDatasets } from '../../state/shown-by-datasets.ts';
import { actFailureText, failureTextByHand } from '../../parts/failure.ts';
import { allOff } from '../all-off.ts';
import { networkTextsOf } from './texts.ts';

type OverlayContext = PanelContext<
  Pick<CoreActs, 'dismissFailure' | 'openLens' | 'retry' | 'stop'> &
    Pick<FilterActs, 'clearFilters' | 'switchOn'> &
    Pick<HidingActs, 'bringAllBack' | 'layOutAgain'> &
    Pick<ReadingActs, 'retryReading'>
>;

/** What lies over the canvas: why there is nothing, what went wrong, what the last act has to say. */
export function overlay({ state, actions }: OverlayContext): TemplateResult {
  const texts = networkTextsOf(state);
  const shown = visible(state).entities.length;
  // Folding and some filters are drawn from these; without them the picture would not be what the page says.
  const missing = (['participations', 'timeline'] as const).find((name) => state[name]?.state === 'failed');
  const reading = missing === undefined ? undefined : state[missing];
  const content =
    state.failure !== undefined
      ? actFailureText(state, state.failure, actions)
      : missing !== undefined && reading?.state === 'failed'
        ? failureTextByHand(state, reading.error, () => void actions.retryReading(missing))
        : state.busy
          ? html`<p class="loading">${state.graph.entities.size === 0 ? texts.loading : texts.layingOut}</p>`
          : state.moving !== undefined
            ? html`<p role="status" data-testid="moving">${texts.moving(nameOf(state, state.moving))}</p>`
            : state.notice !== undefined
              ? html`<p role=${isComplaint(state.notice) ? 'alert' : 'status'} data-testid="notice">
                    ${noticeText(state, state.notice)}
                  </p>
                  ${wayOut({ state, actions }, state.notice)}
                  <button type="button" @click=${actions.dismissFailure}>${texts.dismiss}</button>`
              : shown === 0
                ? (allOff({ state, actions }) ?? emptyText({ state, actions }))
                : undefined;
  return html`
    ${content === undefined ? '' : html`<div class=${state.graph.entities.size === 0 || shown === 0 ? 'overlay' : 'overlay small'}>${content}</div>`}
    <button type="button" class="stop" data-testid="layout-stop" ?hidden=${!state.busy} @click=${actions.stop}>
      ${texts.stop}
    </button>
  `;
}

/** What can be done about what the last act has to say. */
function wayOut({ state, actions }: OverlayContext, notice: Notice): TemplateResult | '' {
  const texts = networkTextsOf(state);
  const primary = (testId: string, name: string, act: () => void) =>
    html`<button type="button" class="primary" data-testid=${testId} @click=${act}>${name}</button>`;
  switch (notice.what) {
    case 'beside':
      return primary('lay-out-as-one', texts.layOutAsOne, () => void actions.layOutAgain());
    case 'saved-unread':
      return html`<a href=${notice.search} data-testid="saved-again">${textsOf(state).retry}</a>`;
    case 'called':
    case 'switched-off':
      return primary('switch-on', texts.switchOn(listText(state, datasetTitles(state, notice.datasets))), () =>
        actions.switchOn(notice.datasets),
      );
    case 'filtered-out':
      return primary('show-filtered', texts.clearFilters, actions.clearFilters);
    default:
      return '';
  }
}

function datasetTitles({ schema }: Pick<State, 'schema'>, ids: readonly string[]): string[] {
  return ids.map((id) => schema?.datasets?.find((one) => one.id === id)?.title ?? id);
}

function emptyText({ state, actions }: OverlayContext): TemplateResult {
  const texts = networkTextsOf(state);
  const foreign = valueOf(state.foreignNodes) ?? 0;
  if (hiddenHere(state).entities === state.graph.entities.size && state.graph.entities.size > 0)
    return html`<p>${chosenTextsOf(state).allHidden}</p>
      <button type="button" class="primary" data-testid="bring-all-back-here" @click=${actions.bringAllBack}>
        ${chosenTextsOf(state).bringAllBack}
      </button>`;
  if (state.graph.entities.size > 0) return filteredText({ state, actions });
  if (foreign === 0 && state.lens === crossBorder && (state.totals?.total.entities ?? 0) > 0)
    return html`<p>${texts.nothingCrosses}</p>
      ${everythingHere({ state, actions })}`;
  if (foreign === 0) return html`<p>${texts.empty}</p>`;
  return html`<p data-testid="foreign">${texts.foreign(foreign)}</p>
    <p>${texts.foreignSays}</p>`;
}

function everythingHere({ state, actions }: OverlayContext): TemplateResult {
  return html`<button
    type="button"
    class="primary"
    data-testid="everything-here"
    @click=${() => void actions.openLens(everything)}
  >
    ${lensName(state, everything)}
  </button>`;
}

/** A lens may draw what one dataset says and no other: that one switched off, another picture has what is left. */
function filteredText({ state, actions }: OverlayContext): TemplateResult {
  const texts = networkTextsOf(state);
  const isElsewhere =
    state.lens !== everything &&
    ![...state.graph.entities.keys()].some(shownByDatasets(state.graph, state.hiddenDatasets));
  const all = lensName(state, everything);
  return html`${isElsewhere ? '' : html`<p>${texts.filteredAway}</p>`}
    ${
      isElsewhere
        ? html`<p>${state.lens === crossBorder ? texts.nothingCrosses : ''} ${texts.lensOfOthers(all)}</p>
            ${everythingHere({ state, actions })}`
        : ''
    }
    <button
      type="button"
      class=${isElsewhere ? '' : 'primary'}
      data-testid="clear-filters-here"
      @click=${actions.clearFilters}
    >
      ${texts.clearFilters}
    </button>`;
}

/** Whether what the address asks for is not there. */
function isComplaint({ what }: Notice): boolean {
  return [
    'no-lens',
    'no-datasets',
    'no-view',
    'no-entity',
    'no-relation',
    'no-saved',
    'saved-unread',
    'gone',
    'unread-canvas',
  ].includes(what);
}

/** What is gone by what it was called, as far as that is known of any. */
function named(state: State, ids: readonly string[], say: (names: string) => string): string | undefined {
  const known = ids.map((id) => knownName(state, id));
  if (known.every((name) => name === undefined)) return undefined;
  return say(
    firstNames(
      state,
      ids.map((id, at) => known[at] ?? id),
    ),
  );
}

function relationText(state: State, { source, type, target }: RelationName): string | undefined {
  const ends = [source, target].map((id) => knownName(state, id));
  const [from, to] = ends;
  return from === undefined || to === undefined ? undefined : `${from} ${typeName(state, type)} ${to}`;
}

function noticeText(state: State, notice: Notice): string {
  const texts = networkTextsOf(state);
  switch (notice.what) {
    case 'all-shown':
      return texts.allShown(firstNames(state, notice.names));
    case 'brought-back':
      return texts.broughtBack(firstNames(state, notice.names));
    case 'called':
      return texts.called(firstNames(state, notice.names), listText(state, datasetTitles(state, notice.datasets)));
    case 'switched-off':
      return texts.isSwitchedOff(
        firstNames(state, notice.names),
        listText(state, datasetTitles(state, notice.datasets)),
      );
    case 'filtered-out':
      return texts.isFilteredOut(firstNames(state, notice.names));
    case 'added':
      return texts.addedNotice(notice.entities, notice.relations) + texts.addedBack(notice.back ?? 0);
    case 'first-of':
      return texts.firstOf(notice.entities, notice.name);
    case 'beside':
      return texts.beside(listText(state, notice.names));
    case 'no-lens':
      return texts.noLens(notice.name);
    case 'no-room':
      return texts.noRoom(nameOf(state, notice.name));
    case 'no-view':
      return texts.noView(notice.name);
    case 'no-entity':
      return named(state, [notice.name], texts.noEntityNamed) ?? texts.noEntity(notice.name);
    case 'gone':
      return named(state, notice.names, texts.goneNamed) ?? texts.gone(firstNames(state, notice.names));
    case 'no-datasets':
      return texts.noDatasets(listText(state, notice.names));
    case 'lens-chosen':
      return notice.lens === crossBorder
        ? texts.lensLinks(lensName(state, crossBorder), notice.links, lensName(state, everything))
        : (notice.links === 0 ? texts.lensNone : texts.lensAll)(
            lensName(state, crossBorder),
            lensName(state, everything),
          );
    case 'nowhere':
      return texts.nowhere;
    case 'unread-canvas':
      return texts.unreadCanvas;
    case 'no-relation':
      return texts.noRelation(relationText(state, notice.relation) ?? notice.name);
    case 'no-saved':
      return texts.noSaved(notice.name);
    case 'saved-unread':
      return texts.savedUnread(errorText(textsOf(state), notice.why));
  }
}
