import { graphWords } from '../../i18n/graph-words.ts';
import { textsOf } from '../../i18n/texts.ts';
import type { Api } from '../../api.ts';
import type { Joining } from '#shared/links';
import { besidePage } from '../../parts/beside-page.ts';
import type { Point, Rect } from '../../parts/geometry.ts';
import type { Numbered } from '../../parts/numbered.ts';
import { linksAt, partnersOf } from '../../state/links.ts';
import type { State } from '../../state/state.ts';
import { idOfLink, linesOfLinks, linesOfPlaces, type Part } from '../linked-lines.ts';
import { arcsOf } from './arcs.ts';
import { drawableOf } from './drawable.ts';
import { createMap, type MapContext } from './map.ts';
import { drawMap } from './outlines.ts';
import { mapPlaces, type MapPlaces } from './places.ts';
import { mapSigns } from './portrait.ts';
import { mapTextsOf } from './texts.ts';

/** In pixels, whatever the screen is. */
const size = { width: 1000, height: 760 };
const aboveNamePx = 15;

/** The map for a dossier: a number on each arc of what is selected, or else on each place that is linked. */
export async function mapDossier(api: Pick<Api, 'relationsAmong'>, context: MapContext): Promise<Numbered> {
  const { state } = context;
  const drawable = drawableOf(state);
  if (drawable === undefined) return { lines: [], left: 0, portray: () => undefined };
  const map = drawMap(drawable, size.width, size.height);
  const places = mapPlaces(state, map);
  const { arcs, left } = arcsOf(state, places);
  const texts = textsOf(state);
  const told =
    arcs.length > 0
      ? await linesOfLinks(api, state, {
          links: arcs.map(({ link }) => link),
          say: ({ a, b, via }) => texts.pairCount(a.name, b.name, via.length),
        })
      : await linesOfPlaces(api, state, {
          parts: partsOf(state, places),
          say: ({ place, via }) => mapTextsOf(state).mapPlace(place.name, via.length, graphWords(state).all),
        });
  const beside =
    arcs.length > 0 ? left : places.outside.filter(({ place }) => joiningsOf(state, place.id).length > 0).length;
  return {
    lines: told.lines,
    left: told.left + beside,
    portray: () => {
      const { host, done } = besidePage(createMap(() => undefined, size)(context), {
        className: 'map-whole numbered',
        ...size,
      });
      const element = host.querySelector('svg.map');
      if (element === null) {
        done();
        return undefined;
      }
      const names = namesIn(element);
      return {
        portrait: { ...mapSigns(state, map, places.most), how: 'copied', seen: [{ element }], done },
        spots: arcs.length > 0 ? spotsOfArcs(arcs) : spotsOfPlaces(places, names),
        taken: [...names.values()],
      };
    },
  };
}

function partsOf(state: State, { drawn }: MapPlaces): Part[] {
  return drawn
    .map(({ place }) => ({ place, via: joiningsOf(state, place.id) }))
    .filter(({ via }) => via.length > 0)
    .sort((one, other) => other.via.length - one.via.length);
}

function joiningsOf(state: State, place: string): Joining[] {
  return [...new Set(partnersOf(linksAt(state, state.level), place).flatMap(({ link }) => link.via))];
}

/** Where the names stand that have room, by place. */
function namesIn(map: Element): ReadonlyMap<string, Rect> {
  const { left, top } = map.getBoundingClientRect();
  return new Map(
    [...map.querySelectorAll<SVGTextElement>('text[data-label]')].map((name) => {
      const box = name.getBoundingClientRect();
      return [
        name.dataset['label'] ?? '',
        { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top },
      ];
    }),
  );
}

function spotsOfArcs(arcs: ReturnType<typeof arcsOf>['arcs']): Map<string, Point[]> {
  return new Map(arcs.map(({ link, spots }) => [idOfLink(link), spots]));
}

/** Above its name, or below, or beside; of a place without a name at its middle. */
function spotsOfPlaces({ drawn }: MapPlaces, names: ReadonlyMap<string, Rect>): Map<string, Point[]> {
  return new Map(
    drawn.map(({ place, x, y }) => {
      const name = names.get(place.id);
      if (name === undefined) return [place.id, [{ x, y }]];
      const [middle, high] = [(name.left + name.right) / 2, (name.top + name.bottom) / 2];
      const spots = [
        { x: middle, y: high - aboveNamePx },
        { x: middle, y: high + aboveNamePx },
        { x: name.right + 13, y: high },
        { x: name.left - 13, y: high },
      ];
      return [place.id, spots];
    }),
  );
}
