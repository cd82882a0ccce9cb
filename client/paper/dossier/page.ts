import { sourceOf } from '../../i18n/citation/cite.ts';
import { textsOf } from '../../i18n/texts.ts';
import type { State } from '../../state/state.ts';
import { element, type Markup, ownMarkup } from '../markup.ts';
import { paperTexts } from '../texts.ts';
import { footnoteOfFact } from './cited-evidence.ts';
import { entityCard } from './entity-card.ts';
import type { DossierOf } from './fact.ts';
import { factItem } from './fact-item.ts';
import { sheet } from './sheet.ts';
import { dossierTexts } from './texts.ts';

type Told = Pick<State, 'language' | 'schema'>;

/** The dossier as one page that opens without network and prints on A4: picture, numbered lines with their sentences, footnotes. */
export function dossierPage(state: Told, of: DossierOf): string {
  const texts = dossierTexts(state);
  const { lang, dateOf } = textsOf(state);
  const paper = paperTexts(state);
  const body = [
    element('h1', {}, of.title),
    element('p', {}, of.about),
    ...(of.missing === undefined ? [] : [element('p', { class: 'missing' }, of.missing)]),
    ...(of.notAsked === undefined ? [] : [element('p', { class: 'quiet' }, of.notAsked)]),
    element('p', { class: 'quiet' }, [
      ...(of.datasets.length === 0
        ? []
        : [
            paper.data(of.datasets.map(({ title, version }) => `${title} ${version}`).join(paper.between)),
            element('br'),
          ]),
      paper.made(dateOf(of.day)),
      element('br'),
      element('a', { href: of.address }, of.address),
    ]),
    element('figure', {}, ownMarkup(of.figure.replace(/^<\?xml[^>]*>\s*/, ''))),
    ...of.details.flatMap((details) => entityCard(state, of, details)),
    element('h2', {}, texts.facts(of.facts.length)),
    element('p', { class: 'quiet' }, texts.factsSay),
    element(
      'ol',
      { class: 'facts' },
      of.facts.map((fact) => factItem(state, of, fact)),
    ),
    element('h2', {}, texts.footnotes),
    element(
      'ol',
      { class: 'footnotes' },
      of.facts.map((fact) =>
        element('li', { id: `note-${fact.number}`, value: fact.number }, [
          footnoteOfFact(state, of, fact),
          ' ',
          element('a', { href: `#fact-${fact.number}`, class: 'back' }, '↑'),
        ]),
      ),
    ),
    ...documentList(state, of),
  ];
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    // Nothing is fetched and nothing runs, whatever stands in it.
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element('title', {}, of.title),
    ownMarkup(`<style>${sheet}</style>`),
  ];
  return `<!doctype html>\n${element('html', { lang }, element('head', {}, head), element('body', {}, body)).markup}\n`;
}

function documentList(state: Told, of: DossierOf): Markup[] {
  const texts = dossierTexts(state);
  if (of.documents.size === 0) return [];
  const cited = (id: string) =>
    of.facts
      .flatMap(({ relations, evidence }) => [...relations.flatMap(({ relation }) => relation.evidence), ...evidence])
      .filter(({ document }) => document === id).length;
  return [
    element('h2', {}, texts.documents),
    element(
      'ul',
      {},
      [...of.documents.values()].map((document) =>
        element('li', {}, sourceOf(state, document), ' · ', texts.cites(cited(document.id))),
      ),
    ),
  ];
}
