import type { Relation } from '#shared/graph';
import { typeName } from '../i18n/texts.ts';
import type { Api } from '../api.ts';
import { downloadBlob } from '../parts/download.ts';
import { sentencesOf } from '../state/evidence.ts';
import { nameOf } from '../state/selectors.ts';
import { seesCanvas } from '../state/state.ts';
import { matterOfSubject, matterOfNetwork } from './dossier-of-canvas.ts';
import { type DrawnDossier, matterOfView } from './dossier-of-view.ts';
import type { Matter } from './dossier-matter.ts';
import type { Subject } from './dossier-subject.ts';
import type { DossierForm } from './dossier-texts.ts';
import { loadedPart } from './loaded-part.ts';
import { datasetsBehind, knownOf } from './pictures.ts';
import type { PageState } from './rooms.ts';

export interface DossierParts {
  api: Api;
  state: () => PageState;
  /** What the view that is on tells for its dossier; undefined where it has none, and for the canvas. */
  dossier: () => DrawnDossier | undefined;
}

/** Makes a dossier of the view or of what is selected, and gives it to the reader as a file. Throws what the server throws. */
export async function takeDossier(
  parts: DossierParts,
  subject: Subject,
  form: DossierForm,
): Promise<'taken' | 'nothing'> {
  const { api } = parts;
  const shown = parts.state();
  const [known, matter, paper] = await Promise.all([
    knownOf({ api }, shown),
    matterOf(parts, shown, subject),
    loadedPart(import('../paper/paper.ts')),
  ]);
  if (matter === undefined) return 'nothing';
  const { title, entities, missing, notAsked, details, signs, lines } = matter;
  const documents = await api.describedDocuments(documentsOf(matter));
  const names = new Map<string, string>(entities.map(({ id, name }) => [id, name]));
  const named = (id: string) => names.get(id) ?? nameOf(shown, id);
  const drawn = await matter.sketch(paper);
  if (drawn === undefined) return 'nothing';
  const onPaper = { ...shown, theme: 'light' } as const;
  const datasets = datasetsBehind(known.loaded, { documents, hidden: shown.hiddenDatasets });
  const told = { ...known, ...title, documents, datasets, signs: signs(), lines: lines() };
  const picture = paper.pictureOf(onPaper, drawn.sketch, told);
  const figure = paper.figureOf(onPaper, drawn.sketch, told).svg;
  const facts = paper.factsOf(
    drawn.numbers,
    matter.standsFor(named),
    ({ source, type, target }: Relation) => `${named(source)} ${typeName(shown, type)} ${named(target)}`,
  );
  const dossier = {
    ...{
      title: picture.title,
      about: picture.about,
      svg: picture.svg,
      figure,
      facts,
      entities,
      missing,
      notAsked,
      details,
    },
    ...{ documents: new Map(documents.map((document) => [document.id, document])), datasets },
    ...{ address: known.address, page: location.origin + location.pathname, day: known.day },
  };
  const name = `kuajie-dossier-${subject.of === 'view' && !seesCanvas(shown) ? shown.view : subject.of}`;
  if (form === 'html') {
    downloadBlob(`${name}.html`, new Blob([paper.dossierPage(onPaper, dossier)], { type: 'text/html' }));
    return 'taken';
  }
  const said = facts.flatMap((fact) => fact.relations.map(({ relation }) => relation));
  const ids = [...entities.map(({ id }) => id), ...said.flatMap(({ source, target }) => [source, target])];
  const body = { ids: [...new Set(ids)], relations: [...new Set(said.map(({ id }) => id))] };
  const sayers = new Set([...entities, ...said].flatMap((one) => one.datasets ?? []));
  const packed = datasets.filter(({ id }) => sayers.has(id)).map(({ id }) => packedDataset(api, id, body));
  downloadBlob(
    `${name}.zip`,
    paper.dossierZip(onPaper, dossier, { nameOf: named, datasets: await Promise.all(packed) }),
  );
  return 'taken';
}

async function packedDataset(api: Api, id: string, body: object): Promise<{ id: string; bytes: Uint8Array }> {
  const file = await api.file({ format: 'dataset', datasets: id }, body);
  return { id, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function matterOf({ api, dossier }: DossierParts, shown: PageState, subject: Subject): Promise<Matter | undefined> {
  if (subject.of !== 'view') return matterOfSubject(api, shown, subject);
  if (seesCanvas(shown)) return matterOfNetwork(api, shown);
  const drawn = dossier();
  return drawn === undefined ? Promise.resolve(undefined) : matterOfView(api, shown, drawn);
}

/** The documents behind all that is said. */
function documentsOf({ relations, evidence, details }: Matter): string[] {
  const ofEntities = details.flatMap((one) => [one, ...one.measures].flatMap((said) => said.evidence));
  const quoted = [...ofEntities, ...evidence].filter(({ quote }) => quote !== '').map(({ document }) => document);
  return [...new Set([...sentencesOf(relations).documents.map(({ id }) => id), ...quoted])];
}
