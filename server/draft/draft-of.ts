import { defined } from '../../shared/defined.ts';
import type { Draft } from '../../shared/draft.ts';
import { entityOf, withOuter } from './draft-entities.ts';
import { findFacts, longestSentence, type FoundFact } from './facts/find-facts.ts';
import { makeIds } from './make-ids.ts';
import { gazetteer, type Gazetteer } from './names/gazetteer.ts';
import { nameThings, type NamedThings } from './names/name-things.ts';
import { placeHits } from './names/place-hits.ts';
import type { Mention, Thing } from './names/thing.ts';
import { spanOf } from './span-of.ts';
import { strongest, type Told } from './merge-facts.ts';
import { noteTexts } from './notes.ts';
import { findMeasures } from './measures/find-measures.ts';
import { proofOf, quoteOf } from './prove.ts';
import { measureType } from '../../shared/default-roles.ts';
import { type Page, pageOf } from './text/page.ts';
import { scriptOf } from './text/script.ts';
import { type DraftWords, draftWords } from './words.ts';
import { tableNames } from './names/table-names.ts';
import { knownNames, type KnownEntity } from './names/known-names.ts';

export interface DraftWishes {
  /** The id of the document in its dataset. */
  id?: string;
  title?: string;
  publisher?: string;
  /** When it was published, EDTF: 今年 and 8月31日 count from it. */
  date?: string;
  /** BCP 47. */
  language?: string;
  /** What a graph has already. */
  known?: readonly KnownEntity[];
}

/** What rules propose to take from a text: things, how they stand to one another, numbers; each with its sentence. Pure; reads no file but its own words. */
export function draftOf(text: string, wishes: DraftWishes = {}): Draft {
  const words = draftWords();
  const places = gazetteer();
  const script = scriptOf(text);
  const page = pageOf(text, script.simplify, wishes.language);
  const known = [...knownNames(page.plain, wishes.known ?? [], words), ...tableNames(page.tables, words)];
  const named = nameThings(page.plain, { words, places, known });
  const speaker = speakerOf(wishes, named, words, places);
  const { facts, mentions } = findFacts(page, named, { words, places, published: wishes.date, speaker });
  const told = strongest(facts.flatMap((fact) => relationOf(fact, page, wishes.language)));
  turnKinds(told, words);
  const relations = told.filter(({ type, source, target }) => fits(words, type, source.kind, target.kind));
  const used = new Set(relations.flatMap(({ source, target }) => [source, target]));
  const things = [
    ...new Set([...named.book.things.filter(({ spans, isSplit }) => spans.length > 0 && isSplit !== true), ...used]),
  ];
  const ids = makeIds(withOuter(things, named, places), wishes.known ?? []);
  const { id = 'document', title = titleOf(page), publisher, date, language } = wishes;
  return {
    document: { id, title, text, ...defined({ publisher, date, language }) },
    sentences: page.sentences.map(({ start, end, role }) => ({ start, end, role })),
    entities: [...ids].map(([thing, own]) =>
      entityOf(thing, own, { page, ids, places, named, language, isTold: used.has(thing) }),
    ),
    relations: relations.map(({ source, target, ...more }) => ({
      source: ids.get(source) ?? '',
      target: ids.get(target) ?? '',
      ...more,
    })),
    measures: measuresOf(page, { mentions, ids, words, language }),
    notices: [...script.notices, ...unreadNotice(page)],
  };
}

function relationOf(fact: FoundFact, page: Page, language: string | undefined): Told[] {
  const { rule, source, target, status, date, said, isCollective, sentence } = fact;
  const evidence = proofOf(fact, page, language);
  if (evidence === undefined || source.thing === target.thing) return [];
  const collective = isCollective ? `${rule.id}-${page.sentences.indexOf(sentence) + 1}` : undefined;
  return [
    {
      ...{ source: source.thing, type: rule.type, target: target.thing, evidence, status, rule: rule.id },
      spans: { source: spanOf(source.mention), target: spanOf(target.mention), said: spanOf(said) },
      certainty:
        Math.min(rule.certainty, evidence.basis === 'stated' ? 1 : rule.certainty * 0.85) *
        Math.min(1, 0.2 + source.thing.certainty) *
        Math.min(1, 0.2 + target.thing.certainty),
      ...defined({ date: date?.date, collective }),
    },
  ];
}

/** Sentences that no rule was tried on. */
function unreadNotice({ sentences }: Page): Draft['notices'] {
  const long = sentences.filter(({ start, end }) => end - start > longestSentence).length;
  return long === 0
    ? []
    : [
        {
          rule: 'long-sentence',
          text: `${long} sentences of more than ${longestSentence} characters, such as text without full stops, were read for names only`,
          values: { count: long, most: longestSentence },
        },
      ];
}

function measuresOf(
  page: Page,
  {
    mentions,
    ids,
    words,
    language,
  }: { mentions: readonly Mention[]; ids: ReadonlyMap<Thing, string>; words: DraftWords; language: string | undefined },
): Draft['measures'] {
  const measured = words.vocabulary.relations[measureType]?.domain ?? [];
  return findMeasures(page, mentions, (kind) => measured.includes(kind)).flatMap(
    ({ sentence, mention, span, ...measure }) => {
      const [thing] = mention.things;
      const entity = thing === undefined ? undefined : ids.get(thing);
      if (entity === undefined) return [];
      const quoted = quoteOf(page.text, sentence);
      const note = noteTexts(language).meant(page.text.slice(mention.start, mention.end), thing?.name ?? '');
      const evidence = mention.isExplicit
        ? { ...quoted, basis: 'stated' as const }
        : { ...quoted, basis: 'context' as const, note };
      return [{ entity, ...measure, span, evidence, rule: 'measure', certainty: mention.isExplicit ? 0.7 : 0.6 }];
    },
  );
}

/** What is being built is a project, whatever it will be; unless something else is told of it that a project cannot be. */
function turnKinds(relations: readonly Told[], words: DraftWords): void {
  const told = new Map<Thing, Told[]>();
  for (const one of relations)
    for (const end of [one.source, one.target]) {
      const own = told.get(end) ?? [];
      told.set(end, own);
      own.push(one);
    }
  for (const { type, source, target, status } of relations)
    for (const { kind, types, statuses, becomes } of words.turns)
      for (const end of [source, target]) {
        if (end.kind !== kind || !types.includes(type) || !statuses.includes(status)) continue;
        const kindOf = (one: Thing) => (one === end ? becomes : one.kind);
        const canTurn = told.get(end)?.every((one) => fits(words, one.type, kindOf(one.source), kindOf(one.target)));
        if (canTurn === true) end.kind = becomes;
      }
}

/** Whether the vocabulary lets these kinds stand so to one another. */
function fits({ vocabulary }: DraftWords, type: string, source: string, target: string): boolean {
  const relation = vocabulary.relations[type];
  return relation !== undefined && relation.domain.includes(source) && relation.range.includes(target);
}

/** Who 我市 and 本公司 are: the one firm, else the one place, that the publisher or the title names. */
function speakerOf(
  { publisher = '', title = '' }: DraftWishes,
  { book }: NamedThings,
  words: DraftWords,
  places: Gazetteer,
): Thing | undefined {
  const firm = book.things.find(
    ({ kind, name, aliases }) =>
      kind === words.places.kinds.firm &&
      [name, ...aliases].some((one) => one.length > 3 && sharesName(publisher, one)),
  );
  if (firm !== undefined) return firm;
  for (const text of [publisher, title]) {
    const hits = placeHits(text, words, places);
    const [only] = hits;
    if (only !== undefined && new Set(hits.map(({ division }) => division)).size === 1)
      return book.ofDivision(only.division, 'reference:publisher');
  }
  return undefined;
}

/** 湟岸新材公众号 speaks for 兰州湟岸新材料股份有限公司: four signs and more that are no place and no form of firm. */
function sharesName(publisher: string, name: string): boolean {
  const own = name.replace(/(?:股份|有限|责任|集团|公司)+$/, '');
  for (let at = 0; at + 4 <= own.length; at += 1) if (publisher.startsWith(own.slice(at, at + 4))) return true;
  return publisher.includes(own);
}

function titleOf({ text, lines }: Page): string {
  const [first] = lines;
  return first === undefined
    ? ''
    : text
        .slice(first.start, first.end)
        .replace(/^#+\s*/, '')
        .trim()
        .slice(0, 120);
}
