import { palettes } from '../../parts/palette.ts';
import { besidePage } from '../../parts/beside-page.ts';
import type { Portrait, Portrayed } from '../../parts/portrait.ts';
import { drawableOf } from './drawable.ts';
import { legend, shadesOf } from './legend.ts';
import { createMap, type MapContext } from './map.ts';
import { drawMap } from './outlines.ts';
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
  const [fillOf, rim] = [shadesOf(state, most), palettes[state.theme].line];
  const whole =
    portrayed === 'all'
      ? besidePage(createMap(() => undefined, { width, height })(context), { className: 'map-whole', width, height })
      : undefined;
  return {
    how: 'copied',
    signs: legend(most).map((count) => ({ says: String(count), shape: { ground: fillOf(count), rim } })),
    lines: map.sources.map(({ title, source, licence }) => mapTextsOf(state).mapSource(title, source, licence)),
    seen: [{ element: whole?.host.querySelector('svg.map') ?? shown }],
    done: whole?.done,
  };
}
