import { everything } from '#shared/lens';
import { awayFrom, beyond } from '../../state/away.ts';
import { pictureOf } from '../../state/fold.ts';
import { visible } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';
import { networkTextsOf } from './texts.ts';

/**
 * How much is shown, and why the rest is not. Each entity counts once, whatever the lens is: where several reasons keep it away, the first
 * of hidden by hand, of datasets that are off, by another filter, outside of the lens.
 */
export function networkStatus(state: State): string {
  const shown = visible(state);
  const texts = networkTextsOf(state);
  const { totals, graph } = state;
  const { byHand: away, switchedOff, filtered } = awayFrom(state, shown);
  const byHand = away.entities === 0 ? [] : [texts.hiddenByHand(away.entities)];
  if (state.query !== undefined) return [texts.queryStatus(shown.entities.length, shown.relations.length), ...byHand];
  if (totals === undefined) return state.busy ? texts.loading : '';
  const { outside, switchedOff: offElsewhere } = beyond(state);
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
  const off = switchedOff.entities + (graph.shows.what === 'lens' ? offElsewhere : 0);
  if (off > 0) parts.push(texts.switchedOff(off));
  else if (switchedOff.relations > 0) parts.push(texts.switchedOffRelations(switchedOff.relations));
  if (filtered.entities > 0) parts.push(texts.filtered(filtered.entities));
  else if (filtered.relations > 0) parts.push(texts.filteredRelations(filtered.relations));
  if (totals.truncated) parts.push(texts.truncated(totals.lensTotal.entities));
  return parts.join(' · ');
}
