import { everything } from '#shared/lens';
import { type Away, awayFrom, beyond } from '../../state/away.ts';
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
  const away = awayFrom(state, shown);
  if (state.query !== undefined)
    return [texts.queryStatus(shown.entities.length, shown.relations.length), ...awayTexts(state, away)].join(' · ');
  if (totals === undefined) return state.busy ? texts.loading : '';
  const isPart = graph.shows.what === 'lens' && graph.lens !== everything;
  // What only others tie here, and a dataset that is on has too, is outside of this lens by that one.
  const alsoOn = isPart ? away.alsoOn : 0;
  const { outside, switchedOff: offElsewhere } = beyond(state);
  const parts = [
    graph.shows.what === 'pair'
      ? texts.pairStatus(shown.entities.length, shown.relations.length)
      : texts.status(shown.entities.length, shown.relations.length, graph.lens === everything ? 0 : outside + alsoOn),
  ];
  // What no lens draws, such as documents and measures, is not outside of the one that holds all.
  if (graph.lens === everything && graph.shows.what === 'lens' && outside > 0 && !totals.truncated)
    parts.push(texts.undrawn(outside));
  const { folded, lines } = pictureOf(state);
  if (folded > 0) parts.push(texts.foldedStatus(folded, lines.length));
  parts.push(...awayTexts(state, away, graph.shows.what === 'lens' ? offElsewhere - alsoOn : 0));
  if (totals.truncated) parts.push(texts.truncated(totals.lensTotal.entities));
  return parts.join(' · ');
}

/** What keeps so much out of sight, in the order in which it counts; where only lines are away, those. */
function awayTexts(state: State, { byHand, switchedOff, filtered }: Away, offElsewhere = 0): string[] {
  const texts = networkTextsOf(state);
  const told = (entities: string, relations: string, counts: Away['filtered']) =>
    counts.entities > 0 ? [entities] : counts.relations > 0 ? [relations] : [];
  const off = { ...switchedOff, entities: switchedOff.entities + offElsewhere };
  return [
    ...(byHand.entities === 0 ? [] : [texts.hiddenByHand(byHand.entities)]),
    ...told(texts.switchedOff(off.entities), texts.switchedOffRelations(off.relations), off),
    ...told(texts.filtered(filtered.entities), texts.filteredRelations(filtered.relations), filtered),
  ];
}
