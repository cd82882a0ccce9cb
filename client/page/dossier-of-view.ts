import type { Entity } from '#shared/graph';
import type { Api } from '../api.ts';
import type { Numbered, NumberedPortrait } from '../parts/numbered.ts';
import { palettes } from '../parts/palette.ts';
import type { Matter } from './dossier-matter.ts';
import { dossierMenuTexts } from './dossier-texts.ts';
import type { PageState } from './rooms.ts';

/** What a view tells for its dossier, of a state. */
export type DrawnDossier = (state: PageState) => Promise<Numbered>;

/** So many entities are asked about at once; the server takes 1,500. */
const atOnce = 1000;

/** What a dossier of a view other than the canvas is made of. */
export async function matterOfView(
  api: Pick<Api, 'relationsAmong' | 'entitiesNamed'>,
  shown: PageState,
  tell: DrawnDossier,
): Promise<Matter> {
  const { lines, left, portray } = await tell({ ...shown, theme: 'light', pointed: undefined });
  const relations = lines.flatMap((line) => line.relations);
  const about = lines.flatMap((line) => line.about ?? []);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const drawn: { portrait?: NumberedPortrait['portrait'] } = {};
  return {
    title: {},
    entities: await entitiesOf(api, [...about, ...relations.flatMap(({ source, target }) => [source, target])]),
    relations,
    evidence: lines.flatMap(({ evidence = [] }) => evidence),
    details: [],
    missing: left === 0 ? undefined : dossierMenuTexts(shown).linesLeft(left),
    sketch: (paper) =>
      Promise.resolve(
        inLight(() => {
          const portrayed = portray();
          if (portrayed === undefined) return undefined;
          drawn.portrait = portrayed.portrait;
          const { draw, numbers } = paper.drawNumbered(portrayed, lines, palettes.light);
          return { sketch: paper.sketchOf(draw), numbers };
        }),
      ),
    signs: () => drawn.portrait?.signs ?? [],
    lines: () => drawn.portrait?.lines ?? [],
    standsFor: () => (id) => byId.get(id) ?? { relations: [] },
  };
}

async function entitiesOf(api: Pick<Api, 'entitiesNamed'>, all: readonly string[]): Promise<Entity[]> {
  const ids = [...new Set(all)];
  const slices = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
    ids.slice(at * atOnce, (at + 1) * atOnce),
  );
  return (await Promise.all(slices.map((slice) => api.entitiesNamed(slice)))).flat();
}

/** Does something while the sheets give light colours, before the page is painted again. */
function inLight<T>(act: () => T): T {
  const { dataset } = document.documentElement;
  const before = dataset['theme'];
  dataset['theme'] = 'light';
  try {
    return act();
  } finally {
    if (before !== undefined) dataset['theme'] = before;
  }
}
