import { html, type TemplateResult } from 'lit-html';
import { levelOf } from '#shared/ask-roles';
import { everything } from '#shared/lens';
import type { PanelContext } from '../actions/context.ts';
import type { CoreActs } from '../actions/core.ts';
import type { FilterActs } from '../actions/filters.ts';
import { lensName } from '../i18n/lens-name.ts';
import { textsOf } from '../i18n/texts.ts';
import { valueOf } from '../state/asked.ts';
import { isFiltered } from '../state/filtered.ts';
import { noFilters } from '../state/filters.ts';
import { joinsAnywhere } from '../state/joined-elsewhere.ts';
import { linksAt } from '../state/links.ts';
import type { State } from '../state/state.ts';
import { isTypeOn } from '../state/words-on.ts';
import { allOff, switchAllOn } from './all-off.ts';

export type UnlinkedActs = Pick<FilterActs, 'clearFilters' | 'switchOn'> & Pick<CoreActs, 'openLens' | 'setView'>;

/**
 * Why no two places of the level are linked, and the way out where there is one: other levels have links, filters hide all, only
 * datasets have some that are off, or nothing in the data joins places. Nothing where places are linked, or it is not known yet.
 */
export function whyUnlinked({ state, actions }: PanelContext<UnlinkedActs>): TemplateResult | undefined {
  const texts = textsOf(state);
  if (valueOf(state.participations) === undefined || linksAt(state, state.level).pairs.length > 0) return undefined;
  const clear = html`<button
    type="button"
    class="primary"
    data-testid="clear-filters-here"
    @click=${actions.clearFilters}
  >
    ${texts.clearFilters}
  </button>`;
  const off = allOff({ state, actions });
  if (off !== undefined) return off;
  const { hiddenDatasets } = state;
  if (joinsAnywhere(state)) {
    const isNarrowed = isFiltered({ ...state, hiddenDatasets: new Set() });
    return isNarrowed
      ? html`<p>${texts.noLinks}</p>
          ${clear}`
      : html`<p>${texts.noLinksHere}</p>`;
  }
  if (joinsAnywhere({ ...state, ...noFilters, hiddenDatasets }))
    return html`<p>${texts.joinsNothingShown}</p>
      ${clear}`;
  const isElsewhere = joinsAnywhere({ ...state, ...noFilters });
  const says = [
    hiddenDatasets.size === 0 ? texts.joinsNothing : texts.joinsNothingOn,
    ...(suppliesFirms(state) ? [texts.firmsSupply] : []),
    ...(isElsewhere ? [texts.joinsInOthers] : []),
  ];
  return html`${says.map((one) => html`<p>${one}</p>`)}
    <button
      type="button"
      data-testid="everything-here"
      @click=${async () => {
        await actions.openLens(everything);
        await actions.setView('network');
      }}
    >
      ${texts.inNetwork(lensName(state, everything))}
    </button>
    ${isElsewhere ? switchAllOn({ state, actions }) : ''}`;
}

/** Whether by the datasets that are on firms, and not places, supply each other. */
function suppliesFirms(state: State): boolean {
  const { roles, schema } = state;
  return (schema?.meetings ?? []).some(
    ({ from, type }) => roles.supplies.includes(type) && isTypeOn(state, type) && levelOf(roles, from) === undefined,
  );
}
