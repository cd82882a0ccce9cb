import type { Evidence } from '#shared/graph';
import { textsOf } from '../../i18n/texts.ts';
import type { State } from '../../state/state.ts';
import { element, type Markup } from '../markup.ts';
import { evidenceOf } from './evidence.ts';
import type { DossierOf, Fact } from './fact.ts';
import { dossierTexts } from './texts.ts';

type Told = Pick<State, 'language' | 'schema'>;
type Part = Fact['relations'][number];

/** A numbered line with all that stands behind it; relations that rest on the same sentences share them. */
export function factItem(state: Told, of: DossierOf, { number, says, relations, evidence }: Fact): Markup {
  const [only] = relations;
  const toNote = element('a', { href: `#note-${number}`, class: 'to-note' }, `[${number}]`);
  return element('li', { id: `fact-${number}`, value: number, 'data-relation': only?.relation.id }, [
    element('p', { class: 'says' }, says, ' ', toNote),
    ...bySentences(relations).flatMap((parts) => [
      ...parts.flatMap((part) => partOf(state, part, says)),
      ...sentencesOf(state, of, parts[0]?.relation.evidence ?? []),
    ]),
    ...(relations.length > 0 ? evidence.map((one) => evidenceOf(state, of, one)) : sentencesOf(state, of, evidence)),
  ]);
}

/** What a relation says, unless the line said so, with its status and date. */
function partOf(state: Told, { relation, says: own }: Part, says: string): Markup[] {
  const texts = textsOf(state);
  const facts = [
    relation.status === undefined ? undefined : texts.statusName[relation.status],
    relation.date === undefined ? undefined : texts.dateOf(relation.date),
    relation.collective === undefined ? undefined : texts.collective,
  ].filter((one) => one !== undefined);
  const quiet = facts.length === 0 ? [] : [element('span', { class: 'quiet' }, facts.join(' · '))];
  if (own === says) return quiet.map((one) => element('p', {}, one));
  return [element('p', { class: 'part' }, own, quiet.length === 0 ? undefined : ' ', quiet)];
}

function sentencesOf(state: Told, of: DossierOf, evidence: readonly Evidence[]): Markup[] {
  if (evidence.length === 0) return [element('p', { class: 'quiet' }, dossierTexts(state).noSentence)];
  return evidence.map((one) => evidenceOf(state, of, one));
}

/** Relations together that have the very same evidence, in the order in which they were given. */
function bySentences(relations: readonly Part[]): Part[][] {
  const groups = new Map<string, Part[]>();
  for (const part of relations) {
    const key = JSON.stringify(part.relation.evidence);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [part]);
    else known.push(part);
  }
  return [...groups.values()];
}
