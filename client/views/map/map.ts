import { html, nothing, svg, type TemplateResult } from 'lit-html';
import { graphWords } from '../../i18n/graph-words.ts';
import { ref } from 'lit-html/directives/ref.js';
import { palettes } from '../../parts/palette.ts';
import type { PanelContext } from '../../actions/context.ts';
import type { CoreActs } from '../../actions/core.ts';
import type { PlaceActs } from '../../actions/places.ts';
import { levelChoice } from '../../parts/choice.ts';
import { onceDrawn } from '../../parts/frame.ts';
import { nearestThatWay, wayOf } from '../../parts/geometry.ts';
import { observeSize } from '../../parts/observed-size.ts';
import type { MapEye } from '../../state/place-in-view.ts';
import { arcsOf } from './arcs.ts';
import { drawableOf } from './drawable.ts';
import { legend, shadesOf } from './legend.ts';
import { placeLabels, placeNumbers } from './labels.ts';
import { type Drawable, drawMap } from './outlines.ts';
import { mapPlaces, type MapPlace } from './places.ts';
import { mapTextsOf } from './texts.ts';
import { createZooming } from './zooming.ts';

const fontPx = 12;
const pointPx = 6;
const nothingDrawable: Drawable = { outlines: [], places: {}, points: {} };

export type MapContext = PanelContext<Pick<CoreActs, 'selectEntity' | 'selectPair'> & Pick<PlaceActs, 'setLevel'>>;

/**
 * The map: outlines filled by the number of cross-border links, arcs for what is selected. `again` draws it anew, `look` is told where
 * the reader looks; without it the map is whole.
 */
export function createMap(
  again: () => void,
  first = { width: 780, height: 640 },
  look?: (eye: MapEye | undefined) => void,
) {
  let current: string | undefined;
  let element: SVGSVGElement | undefined;

  const zooming = createZooming(again, look);
  const observed = observeSize(first, again);
  const attach = (found: Element | undefined) => {
    if (found === element) return;
    element = found instanceof SVGSVGElement ? found : undefined;
    observed.attach(element);
    zooming.attach(element);
  };

  return (context: MapContext): TemplateResult => {
    const { state, actions } = context;
    const texts = mapTextsOf(state);
    const { crossing } = graphWords(state);
    const palette = palettes[state.theme];
    const drawable = drawableOf(state) ?? nothingDrawable;
    const size = observed.size();
    const map = drawMap(drawable, size.width, size.height);
    zooming.follow(state.mapEye, { size, projection: map.projection });
    const transform = zooming.transform();
    const places = mapPlaces(state, map);
    const unknown = map.shapes.filter(({ key, isGround }) => !isGround && !places.byOutline.has(key));
    const isEmpty = map.shapes.length === 0 && places.drawn.length === 0;
    const ordered = [...places.drawn].sort(
      (a, b) => (b.count ?? 0) - (a.count ?? 0) || (a.place.id < b.place.id ? -1 : 1),
    );
    if (current === undefined || !ordered.some(({ place }) => place.id === current)) current = ordered[0]?.place.id;
    const { arcs, selected } = arcsOf(state, places);
    const at = (point: { x: number; y: number }) => ({ x: transform.applyX(point.x), y: transform.applyY(point.y) });
    const fillOf = shadesOf(state, places.most);
    const numbers = placeNumbers(arcs.map((arc) => ({ ...arc, spots: arc.spots.map(at) })));
    const labels = placeLabels(
      [...ordered]
        .sort((a, b) => Number(selected.has(b.place.id)) - Number(selected.has(a.place.id)))
        .map(({ place, shapes, x, y }) => {
          const spot = at({ x, y });
          return { id: place.id, text: place.name, x: spot.x, y: shapes.length > 0 ? spot.y : spot.y - pointPx * 2.2 };
        }),
      {
        fontPx,
        ...size,
        blocked: numbers.map(({ x, y }) => ({ left: x - 11, right: x + 11, top: y - 10, bottom: y + 10 })),
      },
    );

    const choosePlace = (id: string) => {
      current = id;
      actions.selectEntity(id);
    };
    const onKey = (event: KeyboardEvent, from: MapPlace) => {
      if (event.key === 'Enter' || event.key === ' ') choosePlace(from.place.id);
      else {
        const way = wayOf(event.key);
        const next = way === undefined ? undefined : nearestThatWay(places.drawn, from, { way, least: 0.5 });
        if (next === undefined) return;
        current = next.place.id;
        again();
        onceDrawn(() => element?.querySelector<SVGGElement>(`[data-place="${next.place.id}"]`)?.focus());
      }
      event.preventDefault();
      event.stopPropagation();
    };

    const placeGroup = (one: MapPlace) => {
      const { place, shapes, count = 0 } = one;
      const label =
        one.count === undefined
          ? texts.mapSideUnknown(place.name, crossing)
          : texts.mapPlace(place.name, count, crossing);
      return svg`<g
        role="button"
        class=${selected.has(place.id) ? 'place chosen' : 'place'}
        data-place=${place.id}
        data-count=${count}
        tabindex=${place.id === current ? '0' : '-1'}
        aria-label=${label}
        aria-pressed=${selected.has(place.id) ? 'true' : 'false'}
        @click=${() => choosePlace(place.id)}
        @keydown=${(event: KeyboardEvent) => onKey(event, one)}
      ><title>${label}</title>${shapes.map(({ path }) => svg`<path d=${path} fill=${fillOf(count)}></path>`)}${shapes.length > 0 ? nothing : svg`<circle cx=${one.x} cy=${one.y} r=${pointPx / transform.k} fill=${fillOf(count)}></circle>`}</g>`;
    };

    return html`<div class="toolbar">
        ${levelChoice(context)}
        <div class="choice" role="group" ?hidden=${isEmpty}>
          <button type="button" aria-label=${texts.zoomMap.in} @click=${() => zooming.zoomBy(1.6)}>+</button>
          <button type="button" aria-label=${texts.zoomMap.out} @click=${() => zooming.zoomBy(1 / 1.6)}>−</button>
          <button type="button" data-testid="map-all" @click=${zooming.zoomOut}>${texts.zoomMap.all}</button>
        </div>
        <p class="legend" aria-hidden="true" ?hidden=${isEmpty}>
          ${legend(places.most).map((count) => html`<svg width="16" height="12"><rect width="16" height="12" fill=${fillOf(count)} stroke=${palette.line}></rect></svg>${count}`)}
          ${
            unknown.length === 0
              ? ''
              : html`<svg width="16" height="12">
                    <rect width="16" height="12" fill="url(#unknown)" stroke=${palette.line}></rect></svg
                  >${texts.mapUnknownWord}`
          }
        </p>
      </div>
      <div class="map-row">
        ${isEmpty ? html`<p class="map-none" data-testid="map-none">${texts.mapEmpty}</p>` : ''}
        <svg
          ?hidden=${isEmpty}
          class="map"
          data-testid="map"
          data-level=${state.level}
          role="group"
          aria-label=${texts.mapLabel}
          ${ref(attach)}
        >
          <defs>
            <pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" fill=${palette.ground}></rect>
              <line x1="0" y1="0" x2="0" y2="6" stroke=${palette.line} stroke-width="1" stroke-opacity="0.45"></line>
            </pattern>
          </defs>
          <g class="shapes" transform=${transform.toString()}>
            ${map.shapes.filter(({ isGround }) => isGround).map(({ path }) => svg`<path class="land" aria-hidden="true" d=${path}></path>`)}
            ${unknown.map(({ name, path }) => svg`<path class="unknown" role="img" aria-label=${texts.mapUnknown(name)} d=${path} fill="url(#unknown)"><title>${texts.mapUnknown(name)}</title></path>`)}
            ${places.drawn.map(placeGroup)}
            <path class="city-border" d=${map.cityBorders}></path>
            <path class="province-border" d=${map.provinceBorders}></path>
            ${places.drawn
              .filter(({ place }) => selected.has(place.id))
              .map(
                ({ shapes }) =>
                  svg`<path class="chosen-border" d=${map.borderAround(new Set(shapes.map(({ key }) => key)))}></path>`,
              )}
            ${arcs.map(({ link, path }) => svg`<path class="arc" d=${path} stroke-width=${1.6 + Math.log2(link.via.length) * 1.1}></path>`)}
          </g>
          ${numbers.map(
            ({ link, x, y, isChosen }) => svg`<g
            role="button"
            class=${isChosen ? 'arc-number chosen' : 'arc-number'}
            tabindex="0"
            data-a=${link.a.id}
            data-b=${link.b.id}
            data-count=${link.via.length}
            aria-label=${texts.pairCount(link.a.name, link.b.name, link.via.length)}
            @click=${() => actions.selectPair(link.a.id, link.b.id)}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              actions.selectPair(link.a.id, link.b.id);
            }}
          ><rect x=${x - 10} y=${y - 9} width="20" height="18" rx="5"></rect><text x=${x} y=${y + 4}>${link.via.length}</text></g>`,
          )}
          <g class="names" aria-hidden="true">
            ${labels.map(({ id, text, x, y }) => svg`<text data-label=${id} class=${selected.has(id) ? 'chosen' : nothing} x=${x} y=${y + fontPx * 0.35}>${text}</text>`)}
          </g>
        </svg>
        ${
          places.outside.length === 0
            ? ''
            : html`<aside class="beside" data-testid="map-beside">
                <h3>${texts.mapBeside(places.outside.length)}</h3>
                <p class="note">${texts.mapBesideSays}</p>
                <ul class="entities">
                  ${places.outside.map(
                    ({ place, count }) =>
                      html`<li>
                        <button
                          type="button"
                          class="link"
                          data-place=${place.id}
                          aria-pressed=${selected.has(place.id) ? 'true' : 'false'}
                          @click=${() => choosePlace(place.id)}
                        >
                          ${place.name}</button
                        ><small>${count}</small>
                      </li>`,
                  )}
                </ul>
              </aside>`
        }
      </div>
      ${
        map.sources.length === 0
          ? ''
          : html`<details class="map-source">
              <summary>${texts.mapSourceWord}</summary>
              ${map.sources.map(({ title, source, licence }) => texts.mapSource(title, source, licence)).join(' ')}
            </details>`
      }`;
  };
}
