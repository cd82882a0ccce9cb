import { levelledKinds } from '#shared/ask-roles';
import type { Entity, Relation } from '#shared/graph';
import { everything } from '#shared/lens';
import type { Api } from '../api.ts';
import { endsOfLine } from '../canvas/elements.ts';
import { typeName } from '../i18n/texts.ts';
import { createLayout } from '../layout/layout.ts';
import { downloadBlob } from '../parts/download.ts';
import { sentencesOf } from '../state/evidence.ts';
import { foldedLine, relationsOfFold } from '../state/folded-relations.ts';
import { graphOf } from '../state/graph.ts';
import { hiddenHere } from '../state/hiding.ts';
import { nameOf, visible } from '../state/selectors.ts';
import { type EntityDetails, noFilters } from '../state/state.ts';
import { graphOfSubject, type Subject } from './dossier-subject.ts';
import { type DossierForm, dossierMenuTexts } from './dossier-texts.ts';
import { loadedPart } from './loaded-part.ts';
import { signsOfNetwork } from './network-signs.ts';
import { relationsOfFolds } from './relations-of-folds.ts';
import { drawOffScreen } from './off-screen.ts';
import { drawCanvas, knownOf } from './pictures.ts';
import type { PageState } from './rooms.ts';

export interface DossierParts {
  api: Api;
  state: () => PageState;
}

/** Makes a dossier of the view or of what is selected, and gives it to the reader as a file. Throws what the server throws. */
export async function takeDossier(
  { api, state: now }: DossierParts,
  subject: Subject,
  form: DossierForm,
): Promise<void> {
  const shown = now();
  const [known, matter, paper] = await Promise.all([
    knownOf({ api }, shown),
    matterOf(api, shown, subject),
    loadedPart(import('../paper/paper.ts')),
  ]);
  const { state, title, entities, relations, missing, details } = matter;
  const documents = await api.describedDocuments(documentsOf(relations, details));
  const names = new Map<string, string>(entities.map(({ id, name }) => [id, name]));
  const named = (id: string) => names.get(id) ?? nameOf(shown, id);
  const { picture, numbers } = await drawOffScreen(state, (paint) => {
    const drawn: { numbers: ReadonlyMap<string, number> } = { numbers: new Map() };
    const draw = drawCanvas(
      (...asked) => {
        const painted = paint(...asked);
        drawn.numbers = painted.numbers;
        return painted;
      },
      { portrayed: 'all', isNumbered: true },
    );
    const signs = signsOfNetwork(state, { entities, relations });
    return {
      picture: paper.pictureOf(state, paper.sketchOf(draw), { ...known, ...title, documents, signs }),
      numbers: drawn.numbers,
    };
  });
  const facts = paper.factsOf(numbers, relationsByLine(state, relations), {
    say: ({ source, type, target }) => `${named(source)} ${typeName(state, type)} ${named(target)}`,
    nameLine: (line) => (endsOfLine(line) ?? []).map(named).join(' — '),
  });
  const dossier = {
    ...{ title: picture.title, about: picture.about, svg: picture.svg, facts, entities, missing, details },
    ...{ documents: new Map(documents.map((document) => [document.id, document])), datasets: known.datasets },
    ...{ address: known.address, page: location.origin + location.pathname, day: known.day },
  };
  const name = `kuajie-dossier-${subject.of}`;
  if (form === 'html') {
    downloadBlob(`${name}.html`, new Blob([paper.dossierPage(state, dossier)], { type: 'text/html' }));
    return;
  }
  const said = facts.flatMap((fact) => fact.relations.map(({ relation }) => relation));
  const ids = [...entities.map(({ id }) => id), ...said.flatMap(({ source, target }) => [source, target])];
  const dataset = await api.file(
    { format: 'dataset' },
    { ids: [...new Set(ids)], relations: said.map(({ id }) => id) },
  );
  const bytes = new Uint8Array(await dataset.arrayBuffer());
  downloadBlob(`${name}.zip`, paper.dossierZip(state, dossier, { nameOf: named, dataset: bytes }));
}

interface Matter {
  /** What is drawn, as a state: on paper, in light colours, with nothing selected. */
  state: PageState;
  /** What it is called, where it is not the view. */
  title: { name?: string; of?: string | undefined; about?: string; isAddressWhole?: boolean };
  entities: Entity[];
  /** Those that are drawn, and those that a folded line stands for. */
  relations: Relation[];
  missing: string | undefined;
  details?: EntityDetails | undefined;
}

async function matterOf(api: Api, shown: PageState, subject: Subject): Promise<Matter> {
  const onPaper = {
    theme: 'light',
    selection: undefined,
    pointed: undefined,
    drawnPath: undefined,
    labels: 'auto',
  } as const;
  if (subject.of === 'view') {
    const { entities, relations } = visible(shown);
    const folded = shown.graph.folded ? await relationsOfFolds(api, shown) : [];
    return {
      state: { ...shown, ...onPaper },
      title: {},
      entities,
      relations: [...relations, ...folded],
      missing: leftOut(shown),
    };
  }
  const { name, entities, relations, within, missing, details } = await graphOfSubject(api, shown, subject);
  const texts = dossierMenuTexts(shown);
  const graph = graphOf(everything, { entities, relations, within });
  const { roles, seed } = shown;
  // A worker of its own: that of the page may be at work.
  const { layOut, close } = createLayout();
  const placements = await layOut(
    {
      how: subject.of === 'pair' && levelledKinds(roles).length > 0 ? 'composed' : 'force',
      entities: entities.map(({ id, kind, name: called }) => ({ id, kind, name: called })),
      relations: relations.map(({ source, target }) => ({ source, target })),
      ...{ within, roles, fixed: [], seed, aspect: 1.25 },
    },
    new AbortController().signal,
  ).finally(close);
  return {
    state: { ...shown, ...noFilters, ...onPaper, graph: { ...graph, placements } },
    title: {
      ...{ name: texts.dossier, of: name, about: texts.about(entities.length, relations.length) },
      // It leads to what the dossier is of.
      isAddressWhole: true,
    },
    ...{ entities, relations, details, missing: missing === 0 ? undefined : texts.missing(missing) },
  };
}

/** What of the picture is hidden by hand or by filters, and so is not in its dossier. */
function leftOut(shown: PageState): string | undefined {
  const hidden = hiddenHere(shown.graph).entities;
  const filtered = shown.graph.entities.size - visible(shown).entities.length - hidden;
  return hidden + filtered === 0 ? undefined : dossierMenuTexts(shown).leftOut(hidden, filtered);
}

/** The documents behind relations, and behind what else is known of an entity. */
function documentsOf(relations: readonly Relation[], details: EntityDetails | undefined): string[] {
  const behind = [details, ...(details?.measures ?? [])].flatMap((one) => one?.evidence ?? []);
  const quoted = behind.filter(({ quote }) => quote !== '').map(({ document }) => document);
  return [...new Set([...sentencesOf(relations).documents.map(({ id }) => id), ...quoted])];
}

/** What a line of the picture stands for. */
function relationsByLine(state: PageState, relations: readonly Relation[]): (id: string) => Relation[] {
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  return (id) => {
    const ends = endsOfLine(id);
    const line = ends === undefined ? undefined : foldedLine(state, ends);
    if (line !== undefined) return relationsOfFold(state, line).among([...byId.values()]);
    const relation = byId.get(id);
    return relation === undefined ? [] : [relation];
  };
}
