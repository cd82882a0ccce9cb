import type { Evidence } from '#shared/graph';
import { splitOwnId } from '#shared/own-id';
import type { CitedDocument } from '../../i18n/citation/cited.ts';
import { footnoteOf, usualForm } from '../../i18n/citation/cite.ts';
import { passageAddress } from '../../state/passage-address.ts';
import type { FootnoteForm } from '../../i18n/citation/texts.ts';
import type { State } from '../../state/state.ts';
import type { DossierOf, Fact } from './fact.ts';
import { dossierTexts } from './texts.ts';

type Of = Pick<DossierOf, 'documents' | 'page' | 'day'>;

/** What is said of the document of a piece of evidence; of one that the server does not describe, its id. */
export function documentOf({ documents }: Of, { document }: Evidence): CitedDocument {
  return documents.get(document) ?? { title: splitOwnId(document).id };
}

/** A piece of evidence as a footnote, in the form that is usual in the language of the page unless another is asked for. */
export function footnote(
  state: Pick<State, 'language'>,
  of: Of,
  evidence: Evidence,
  form: FootnoteForm = usualForm(state),
): string {
  const address = passageAddress(of.page, evidence);
  if (evidence.quote === '') return dossierTexts(state).reference(splitOwnId(evidence.document).id);
  return footnoteOf(form, documentOf(of, evidence), { address, seen: of.day });
}

/** The footnote of a fact: each passage once. */
export function footnoteOfFact(state: Pick<State, 'language'>, of: Of, { relations, evidence }: Fact): string {
  const texts = dossierTexts(state);
  const all = [...relations.flatMap(({ relation }) => relation.evidence), ...evidence];
  const notes = new Set(all.map((one) => footnote(state, of, one)));
  return notes.size === 0 ? texts.noSentence : [...notes].join(texts.between);
}
