import { palettes } from '../../parts/palette.ts';
import { besidePage } from '../../parts/beside-page.ts';
import type { Portrait, Portrayed } from '../../parts/portrait.ts';
import type { State } from '../../state/state.ts';
import { drawableOf } from './drawable.ts';
import { legend, shadesOf } from './legend.ts';
import { createMap, type MapContext } from './map.ts';
import { type DrawnMap, drawMap } from './outlines.ts';
import { mapPlaces } from './places.ts';
import { mapTextsOf } from './texts.ts';

/** The map as a picture: what is zoomed in on, or all of it. Undefined where there is none. */
export function mapPortrait(context: MapContext, portrayed: Portrayed): Portrait | undefined {
  const { state } = context;
  const shown = document.querySelector('svg.map:not([hidden])');
  const drawable = drawableOf(state);
  if (shown === null || drawable === undefined) return undefined;
  const { width, height } = shown.getBoundingClientRect();
  const map = drawMap(drawable, width, height);
  const { most } = mapPlaces(state, map);
  const whole =
    portrayed === 'all'
      ? besidePage(createMap(() => undefined, { width, height })(context), { className: 'map-whole', width, height })
      : undefined;
  return {
    how: 'copied',
    ...mapSigns(state, map, most),
    seen: [{ element: whole?.host.querySelector('svg.map') ?? shown }],
    done: whole?.done,
  };
}

/** What the shades mean, and where the outlines are from. */
export function mapSigns(state: State, { sources }: DrawnMap, most: number): Pick<Portrait, 'signs' | 'lines'> {
  const [fillOf, rim] = [shadesOf(state, most), palettes[state.theme].line];
  return {
    signs: legend(most).map((count) => ({ says: String(count), shape: { ground: fillOf(count), rim } })),
    lines: sources.map(({ title, source, licence }) => mapTextsOf(state).mapSource(title, source, licence)),
  };
}
