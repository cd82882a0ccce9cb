import { levelledKinds } from '#shared/ask-roles';
import type { Entity, Relation } from '#shared/graph';
import { everything } from '#shared/lens';
import { relationsOfFolds } from '../actions/relations-of-folds.ts';
import type { Api } from '../api.ts';
import { endsOfLine } from '../canvas/elements.ts';
import { createLayout } from '../layout/layout.ts';
import type { Stands } from '../paper/dossier/fact.ts';
import { foldedLine, relationsOfFold } from '../state/folded-relations.ts';
import { type Graph, graphOf, type Placement } from '../state/graph.ts';
import { visible } from '../state/selectors.ts';
import { noFilters } from '../state/filters.ts';
import type { Matter } from './dossier-matter.ts';
import type { Subject } from './dossier-subject.ts';
import { dossierMenuTexts } from './dossier-texts.ts';
import { leftOut } from './left-out.ts';
import { signsOfNetwork } from './network-signs.ts';
import { drawOffScreen } from './off-screen.ts';
import { pathColumn } from './path-column.ts';
import { drawCanvas } from './pictures.ts';
import type { PageState } from './rooms.ts';
import { graphOfSubject } from './subject-graph.ts';

/** On paper, with nothing selected. */
const onPaper = {
  theme: 'light',
  selection: undefined,
  pointed: undefined,
  drawnPath: undefined,
  labels: 'auto',
} as const;

/** The network as it is drawn, under the filters. */
export async function matterOfNetwork(api: Api, shown: PageState): Promise<Matter> {
  const { entities, relations } = visible(shown);
  const folded = shown.graph.folded ? await relationsOfFolds(api, shown) : [];
  return {
    ...canvasMatter({ ...shown, ...onPaper }, { entities, relations: [...relations, ...folded] }),
    ...{ title: {}, details: [], ...leftOut(shown) },
  };
}

/** What is selected, laid out anew. */
export async function matterOfSubject(
  api: Api,
  shown: PageState,
  subject: Exclude<Subject, { of: 'view' }>,
): Promise<Matter> {
  const { name, entities, relations, within, missing, details } = await graphOfSubject(api, shown, subject);
  const texts = dossierMenuTexts(shown);
  const graph = graphOf(everything, { entities, relations, within });
  const placements = subject.of === 'path' ? pathColumn(entities) : await laidOut(shown, subject, graph);
  return {
    ...canvasMatter({ ...shown, ...noFilters, ...onPaper, graph: { ...graph, placements } }, { entities, relations }),
    title: {
      ...{ name: texts.dossier, of: name, about: texts.about(entities.length, relations.length) },
      // It leads to what the dossier is of.
      isAddressWhole: true,
    },
    ...{ details, missing: missing === 0 ? undefined : texts.missing(missing) },
  };
}

function laidOut(
  { roles, seed }: PageState,
  { of }: Subject,
  { entities, relations, within }: Graph,
): Promise<Map<string, Placement>> {
  // A worker of its own: that of the page may be at work.
  const { layOut, close } = createLayout();
  return layOut(
    {
      how: of === 'pair' && levelledKinds(roles).length > 0 ? 'composed' : 'force',
      entities: [...entities.values()].map(({ id, kind, name }) => ({ id, kind, name })),
      relations: [...relations.values()].map(({ source, target }) => ({ source, target })),
      ...{ within, roles, fixed: [], seed, aspect: 1.25 },
    },
    new AbortController().signal,
  ).finally(close);
}

function canvasMatter(
  state: PageState,
  { entities, relations }: { entities: Entity[]; relations: Relation[] },
): Omit<Matter, 'title' | 'details' | 'missing'> {
  const left: string[] = [];
  return {
    ...{ entities, relations, evidence: [] },
    sketch: (paper) =>
      drawOffScreen(state, (paint) => {
        const drawn: { numbers: ReadonlyMap<string, number> } = { numbers: new Map() };
        const draw = drawCanvas(paint, { portrayed: 'all', isNumbered: true }, ({ numbers, unnumbered }) => {
          drawn.numbers = numbers;
          if (unnumbered > 0) left.push(dossierMenuTexts(state).unnumbered(unnumbered));
        });
        const sketch = paper.sketchOf(draw);
        return { sketch, numbers: drawn.numbers };
      }),
    signs: () => signsOfNetwork(state, { entities, relations }),
    lines: () => left,
    standsFor: (named) => standsByLine(state, relations, named),
  };
}

/** What a line of the canvas stands for: a relation, or all that are folded in it. */
function standsByLine(
  state: PageState,
  relations: readonly Relation[],
  named: (id: string) => string,
): (id: string) => Stands {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const each = [...byId.values()];
  return (id) => {
    const ends = endsOfLine(id);
    const line = ends === undefined ? undefined : foldedLine(state, ends);
    if (line !== undefined)
      return {
        says: (ends ?? []).map(named).join(' — '),
        relations: relationsOfFold(state, line).among(each),
      };
    const relation = byId.get(id);
    return { relations: relation === undefined ? [] : [relation] };
  };
}
