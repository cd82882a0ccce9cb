import type { Evidence } from '#shared/graph';
import { directionOf } from '#shared/language';
import { splitOwnId } from '#shared/own-id';
import { sourceOf, wordsOf } from '../../i18n/citation/cite.ts';
import { textsOf } from '../../i18n/texts.ts';
import { passageAddress } from '../../state/passage-address.ts';
import type { State } from '../../state/state.ts';
import { element, type Markup } from '../markup.ts';
import { documentOf } from './cited-evidence.ts';
import type { DossierOf } from './fact.ts';
import { dossierTexts } from './texts.ts';

/** A sentence with its document, publisher and date, how it is known, and where it is read. */
export function evidenceOf(state: Pick<State, 'language'>, of: DossierOf, evidence: Evidence): Markup {
  const texts = dossierTexts(state);
  const basis = element('span', { class: 'basis' }, textsOf(state).basisName[evidence.basis]);
  if (evidence.quote === '')
    return element('p', { class: 'quiet' }, basis, ' ', texts.reference(splitOwnId(evidence.document).id));
  const language = of.documents.get(evidence.document)?.language;
  return element('blockquote', { lang: language, dir: directionOf(language) }, [
    element('p', {}, wordsOf(evidence)),
    element('p', { class: 'quiet' }, [
      ...[sourceOf(state, documentOf(of, evidence), evidence.row), ' · ', basis, ' · '],
      element('a', { href: passageAddress(of.page, evidence) }, texts.address),
    ]),
    ...(evidence.note === undefined ? [] : [element('p', { class: 'quiet' }, texts.note(evidence.note))]),
  ]);
}
