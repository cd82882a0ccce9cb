import { everything } from '#shared/lens';
import { pictureOf } from '../../state/fold.ts';
import { visible } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';
import { networkTextsOf } from './texts.ts';

/** How much is shown of how much. */
export function networkStatus(state: State): string {
  const shown = visible(state);
  const texts = networkTextsOf(state);
  const { totals, graph } = state;
  if (state.query !== undefined) return texts.queryStatus(shown.entities.length, shown.relations.length);
  if (totals === undefined) return state.busy ? texts.loading : '';
  const hidden = graph.entities.size - shown.entities.length;
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
  if (hidden > 0) parts.push(texts.filtered(hidden));
  const without = graph.relations.size - shown.relations.length;
  if (hidden === 0 && without > 0) parts.push(texts.filteredRelations(without));
  if (totals.truncated) parts.push(texts.truncated(totals.lensTotal.entities));
  return parts.join(' · ');
}
