import { textsOf } from '../i18n/texts.ts';
import { isFiltered } from '../state/filtered.ts';
import { pictureOf } from '../state/fold.ts';
import { linkCounts, linksAt } from '../state/links.ts';
import { valueOf } from '../state/asked.ts';
import type { State } from '../state/state.ts';
import { timelineRows } from '../views/timeline/entries.ts';

/** How much is shown of how much. */
export function statusText(state: State, shown: { entities: unknown[]; relations: unknown[] }): string {
  if (state.view === 'cypher') return textsOf(state).console.readOnly;
  if (state.view !== 'network') return linksText(state);
  const texts = textsOf(state);
  const { totals, graph } = state;
  if (state.query !== undefined) return texts.console.queryStatus(shown.entities.length, shown.relations.length);
  if (totals === undefined) return state.busy ? texts.loading : '';
  const hidden = graph.entities.size - shown.entities.length;
  const outside = Math.max(0, totals.total.entities - graph.entities.size);
  const parts = [
    graph.shows.what === 'pair'
      ? texts.pairStatus(shown.entities.length, shown.relations.length)
      : texts.status(shown.entities.length, shown.relations.length, graph.lens === 'all' ? 0 : outside),
  ];
  // What no lens draws, such as documents and measures, is not outside of the one that holds all.
  if (graph.lens === 'all' && graph.shows.what === 'lens' && outside > 0 && !totals.truncated)
    parts.push(texts.undrawn(outside));
  const { folded, lines } = pictureOf(state);
  if (folded > 0) parts.push(texts.foldedStatus(folded, lines.length));
  if (hidden > 0) parts.push(texts.filtered(hidden));
  if (totals.truncated) parts.push(texts.truncated(totals.lensTotal.entities));
  return parts.join(' · ');
}

/** What is counted of the places that the other views show. */
function linksText(state: State): string {
  const texts = textsOf(state);
  if (state.view === 'timeline') {
    const { dated, undated } = timelineRows(state);
    return [texts.timelineStatus(dated.length, undated.length), ...(isFiltered(state) ? [texts.filtersOn] : [])].join(
      ' · ',
    );
  }
  if (state.view === 'supply') {
    const chain = valueOf(state.supply?.answer);
    const firms = chain?.tiers.reduce((sum, tier) => sum + tier.firms.length, 0) ?? 0;
    return chain === undefined ? '' : texts.supplyStatus(firms, chain.relations.length, chain.bundles.length);
  }
  if (valueOf(state.participations) === undefined) return texts.loading;
  const links = linksAt(state, state.level);
  const { places, hubs } = linkCounts(links);
  const parts = [texts.matrixStatus(places, links.pairs.length, hubs)];
  if (state.view === 'map') parts.push(texts.mapStatus);
  if (links.unpaired.length > 0) parts.push(texts.unpaired(links.unpaired.length));
  if (isFiltered(state)) parts.push(texts.filtersOn);
  return parts.join(' · ');
}
