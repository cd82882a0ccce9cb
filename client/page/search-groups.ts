import { html, type TemplateResult } from 'lit-html';
import { graphWords } from '../i18n/graph-words.ts';
import type { EntityRef } from '#shared/graph';
import { directionOf } from '#shared/language';
import type { search, sentences } from '#shared/contract/search-routes';
import type { ReplyOf } from '#shared/contract/route';
import { kindName, textsOf, typeName } from '../i18n/texts.ts';
import { offersFor } from './search-offers.ts';
import type { PageContext } from './rooms.ts';
import { kindIcon } from '../parts/kind-icon.ts';

type Reply = ReplyOf<typeof search>;
export type Result = Reply['results'][number];
type Sentence = ReplyOf<typeof sentences>['sentences'][number];

export interface Group {
  title: string;
  /** `also` adds it to what is selected. */
  options: { content: TemplateResult; choose: () => void; also?: () => void }[];
  /** What is said below the options. */
  note?: string;
}

/** What the server answered to one text. */
export interface Answer {
  text: string;
  names: Reply;
  sentences: ReplyOf<typeof sentences> | undefined;
  /** The firm that a question about suppliers or customers names. */
  firm: EntityRef | undefined;
}

/** The answers to a text, by kind of answer, each with what choosing it does. */
export function searchGroups(
  context: PageContext,
  answer: Answer,
  chooseEntity: (result: Result) => void,
  isWhole: boolean,
): Group[] {
  const { state } = context;
  const texts = textsOf(state);
  const { names, sentences: found } = answer;
  const groups: Group[] = isWhole ? offered(context, answer) : [];
  if (names.results.length > 0)
    groups.push({
      title: texts.searchEntities,
      options: names.results.map((result) => ({
        content: entityOption(context, result),
        choose: () => chooseEntity(result),
        ...(isWhole ? { also: () => void context.actions.toggleChosen(result.id) } : {}),
      })),
      ...(names.truncated ? { note: texts.searchMore(names.results.length, names.total) } : {}),
    });
  if (names.relations.length > 0 && isWhole) groups.push(relationGroup(context, names));
  // Names stand first, so nothing that is read moves down when they come.
  if (found !== undefined && found.sentences.length > 0)
    groups.push({
      title: texts.searchSentences,
      options: found.sentences.map((one) => ({
        content: sentenceOption(one),
        choose: () => context.actions.openDocument(one.document, one.start, one.end),
      })),
      ...(found.truncated ? { note: texts.searchMoreSentences(found.sentences.length, found.total) } : {}),
    });
  return groups;
}

/** Views of the program that are themselves the answer. */
function offered({ state, actions }: PageContext, { text, names, firm }: Answer): Group[] {
  const texts = textsOf(state);
  const options = offersFor(text, names.ends, firm, state).map((offer): Group['options'][number] => {
    const option = (name: string, says: string, choose: () => void) => ({
      content: html`<span data-offer=${offer.what}><b>${name}</b> <small>${says}</small></span>`,
      choose,
    });
    switch (offer.what) {
      case 'pair':
        return option(`${offer.a.name} — ${offer.b.name}`, texts.searchPairSays(graphWords(state).all), () =>
          actions.selectPair(offer.a.id, offer.b.id),
        );
      case 'paths':
        return option(
          texts.pathsBetween(offer.from.name, offer.to.name),
          '',
          () => void actions.findPaths(offer.from, offer.to),
        );
      case 'supply':
        return option(offer.firm.name, texts.searchSupplySays, () => void actions.openSupply(offer.firm.id));
      case 'type':
        return option(
          typeName(state, offer.type),
          texts.searchTypeSays(offer.count),
          () => void actions.drawQuery(offer.statement),
        );
    }
  });
  return options.length === 0 ? [] : [{ title: texts.searchOffers, options }];
}

function relationGroup({ state, actions }: PageContext, { relations, relationsTotal }: Reply): Group {
  const texts = textsOf(state);
  return {
    title: texts.searchRelations,
    options: relations.map((one) => ({
      content: html`<span
        ><b>${one.source.name}</b> ${typeName(state, one.relation.type)} <b>${one.target.name}</b></span
      >`,
      choose: () => void actions.openRelation(one),
    })),
    ...(relations.length < relationsTotal ? { note: texts.searchMore(relations.length, relationsTotal) } : {}),
  };
}

function entityOption({ state }: PageContext, { kind, name, match, within }: Result): TemplateResult {
  const texts = textsOf(state);
  return html`${kindIcon(state, kind)}
    <span
      ><b>${name}</b
      >${match.field === 'name' || match.field === 'short' ? '' : html` <i>${texts.matchField[match.field]} ${match.text}</i>`}${match.how === 'fuzzy' ? html` <i>${texts.matchFuzzy}</i>` : ''}
      <small>${[kindName(state, kind), ...within.map((place) => place.name)].join(' · ')}</small></span
    >`;
}

/** So much of a sentence is shown before its first marked word. */
const before = 18;

function sentenceOption({ text, marks, title, language }: Sentence): TemplateResult {
  const from = Math.max(0, (marks[0]?.[0] ?? 0) - before);
  const pieces: (string | TemplateResult)[] = [from > 0 ? '…' : ''];
  let at = from;
  for (const [start, end] of marks) {
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  pieces.push(text.slice(at));
  return html`<span class="found-sentence"
    ><span lang=${language ?? ''} dir=${directionOf(language)}>${pieces}</span><small>${title}</small></span
  >`;
}
