import { everything } from '#shared/lens';
import { pictureOf } from '../../state/fold.ts';
import { hiddenHere } from '../../state/hiding.ts';
import { visible } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';
import { networkTextsOf } from './texts.ts';

/** How much is shown of how much. */
export function networkStatus(state: State): string {
  const shown = visible(state);
  const texts = networkTextsOf(state);
  const { totals, graph } = state;
  const away = hiddenHere(graph);
  const byHand = away.entities === 0 ? [] : [texts.hiddenByHand(away.entities)];
  if (state.query !== undefined)
    return [texts.queryStatus(shown.entities.length, shown.relations.length), ...byHand].join(' · ');
  if (totals === undefined) return state.busy ? texts.loading : '';
  const filtered = graph.entities.size - shown.entities.length - away.entities;
  const outside = Math.max(0, totals.total.entities - graph.entities.size);
  const parts = [
    graph.shows.what === 'pair'
      ? texts.pairStatus(shown.entities.length, shown.relations.length)
      : texts.status(shown.entities.length, shown.relations.length, graph.lens === everything ? 0 : outside),
  ];
  // What no lens draws, such as documents and measures, is not outside of the one that holds all.
  if (graph.lens === everything && graph.shows.what === 'lens' && outside > 0 && !totals.truncated)
    parts.push(texts.undrawn(outside));
  const { folded, lines } = pictureOf(state);
  if (folded > 0) parts.push(texts.foldedStatus(folded, lines.length));
  parts.push(...byHand);
  if (filtered > 0) parts.push(texts.filtered(filtered));
  const without = graph.relations.size - shown.relations.length - away.relations;
  if (filtered === 0 && without > 0) parts.push(texts.filteredRelations(without));
  if (totals.truncated) parts.push(texts.truncated(totals.lensTotal.entities));
  return parts.join(' · ');
}
