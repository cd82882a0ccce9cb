import type { Status } from '../../../shared/graph.ts';
import { thingWithin } from '../../../shared/default-roles.ts';
import { levelOf } from '../../../shared/ask-roles.ts';
import { rolesOf } from '../../../shared/roles.ts';
import type { NamedThings } from '../names/name-things.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import { type Mention, mentionKind, type Thing } from '../names/thing.ts';
import { datelineOf } from '../text/line-role.ts';
import type { Page, Sentence } from '../text/page.ts';
import type { DraftWords } from '../words.ts';
import { type Act, actsOf, type Subject } from './acts.ts';
import { withBodies } from './bodies.ts';
import { dateFor, isLater } from './date-of-act.ts';
import { datesIn, type SaidDate } from './dates.ts';
import { readRow, rowOf } from './read-tables.ts';
import { innerFinder } from './inner-names.ts';
import { headingPlace, narrowed, spokenOf, subjectOf } from './sections.ts';
import { type FactRule, factRules } from './fact-rule.ts';
import { maker } from './make-thing.ts';
import { withoutDoubted } from './doubted.ts';
import { emptyMemory, remember, withNames } from './memory.ts';
import { isHoped, moodOf } from './mood.ts';
import type { End, Pair, Scene } from './parties.ts';
import { inApposition } from './apposition.ts';
import { referencesIn } from './references.ts';
import { actShapes, standingShapes } from './shapes/all-shapes.ts';
import type { Standing } from './shapes/standing.ts';
import { runsIn } from './run.ts';
import { unnamedWords, wordsAround } from './unnamed-words.ts';

/** A relation that a rule reads in a sentence. */
export interface FoundFact {
  rule: FactRule;
  sentence: Sentence;
  source: End;
  target: End;
  status: Status;
  date?: SaidDate;
  isCollective: boolean;
  /** Where the words stand that say it. */
  said: { start: number; end: number };
}

/** What is longer is no sentence, and its words would be tied to one another at random. */
export const longestSentence = 1500;

interface Wishes {
  words: DraftWords;
  places: Gazetteer;
  /** EDTF; without it 今年 says nothing. */
  published: string | undefined;
  /** Who the document speaks for. */
  speaker: Thing | undefined;
}

/** What the rules read in a text whose names are known, sentence by sentence; and the names again, with the words that lead to them. */
export function findFacts(
  page: Page,
  named: NamedThings,
  { words, places, published, speaker }: Wishes,
): { facts: FoundFact[]; mentions: Mention[] } {
  const { plain } = page;
  const { rules, moods } = factRules();
  const { vocabulary } = words;
  const roles = rolesOf([vocabulary]);
  const isPlace = (kind: string) =>
    levelOf(roles, kind) !== undefined || kind === words.places.kinds.area || isGround(kind, words);
  const memory = emptyMemory(speaker);
  const mentions: Mention[] = [];
  const facts: FoundFact[] = [];
  const isVerb = (word: string) =>
    (words.stops.hard.has(word) || words.stops.soft.has(word)) && !words.stops.nouns.has(word);
  const endsInVerb = (text: string) => [2, 3, 4].some((length) => text.length >= length && isVerb(text.slice(-length)));
  const ofDivision = (code: string) => {
    const division = places.byCode(code);
    return division === undefined ? undefined : named.book.ofDivision(division, 'name:region-members');
  };
  let section: Mention | undefined;
  let subject: Subject | undefined;
  let line = -1;
  let isNarrowed = false;

  const scene: Scene = {
    plain,
    vocabulary,
    topic: (kinds, before, except = []) =>
      mentions.findLast(
        (one) =>
          one.start < before &&
          kinds.includes(mentionKind(one)) &&
          one.things.length === 1 &&
          !one.things.some((thing) => except.includes(thing)),
      ),
    get section() {
      return section;
    },
    make: maker(named.book),
  };
  const innerOf = innerFinder(named.inner);
  const standingOf = (runs: Standing['runs'], all: readonly Mention[]): Standing => ({
    runs,
    mentions: all,
    innerOf,
    thingOf: ({ things, candidate }) =>
      things[0] ??
      (candidate?.division === undefined ? undefined : named.book.ofDivision(candidate.division, candidate.rule)),
  });

  const readActs = (acts: readonly Act[], sentence: Sentence, dates: readonly SaidDate[]) => {
    const unnamed = unnamedWords(plain, sentence, mentions);
    for (const act of acts)
      for (const rule of act.hit.rules) {
        const pairs = actShapes[rule.shape]?.(act, rule, scene) ?? [];
        if (pairs.length === 0) continue;
        const mood = moodOf(wordsAround(act, sentence, unnamed), rule, moods);
        if (mood === 'none') continue;
        for (const pair of pairs) {
          const date = rule.dated ? dateFor(act, dates, pair) : undefined;
          const status = isLater(date?.date, published) ? 'planned' : mood;
          facts.push({
            ...ends(pair),
            rule,
            sentence,
            status,
            isCollective: pair.isCollective === true,
            said: act.hit,
            ...(date === undefined ? {} : { date }),
          });
        }
      }
  };

  for (const sentence of page.sentences) {
    const from = sentence.start + datelineOf(plain.slice(sentence.start, sentence.end));
    const inside = named.outer.filter(({ start, end }) => start >= from && end <= sentence.end);
    if (sentence.role === 'heading' || sentence.role === 'caption') {
      section = headingPlace(plain, sentence, inside) ?? section;
      if (section !== undefined) memory.section = section.things[0];
      isNarrowed = false;
      subject = undefined;
    }
    if (sentence.role === 'byline' || sentence.end - sentence.start > longestSentence) continue;
    if (sentence.line !== line) {
      line = sentence.line;
      subject = undefined;
      memory.near = [];
    }
    const references = referencesIn(plain, sentence, {
      memoryAt: (at) =>
        withNames(memory, inside, runsIn(plain, { start: sentence.start, end: at }, { mentions: inside, isPlace })),
      words,
      ofDivision,
    }).filter(
      (one) =>
        !inside.some(
          (other) =>
            other.start < one.end && one.start < other.end && (one.start > other.start || one.end <= other.end),
        ),
    );
    const rest = inside.filter((one) => !references.some((other) => one.start >= other.start && one.end <= other.end));
    const told = inApposition(plain, { names: rest, references, sentence, isPlace });
    const all = withBodies(plain, told, { book: named.book, words });
    mentions.push(...all);
    const runs = runsIn(plain, sentence, { mentions: all, isPlace });
    remember(memory, runs);
    for (const { word, from } of named.defined)
      if (from >= sentence.start && from <= sentence.end) {
        const list = memory.groups.at(-1);
        if (list !== undefined) memory.defined.set(word, list);
      }
    if (sentence.role === 'heading' || sentence.role === 'caption') continue;
    // 2024年 in a title says when nothing else was.
    const dates = datesIn(plain, sentence, published).filter(
      (date) => !all.some((one) => date.start >= one.start && date.end <= one.end),
    );
    const standing = standingOf(runs, all);
    for (const rule of rules)
      for (const pair of standingShapes[rule.shape]?.(standing, rule, scene) ?? [])
        if (!rule.doubts || !isHoped(plain.slice(sentence.start, pair.source.mention.start), moods))
          facts.push({
            ...ends(pair),
            rule,
            sentence,
            status: rule.status,
            isCollective: false,
            said: pair.source.mention,
          });
    const row = rowOf(page.tables, sentence, words);
    if (row !== undefined) {
      const read = readRow({ plain, ...row }, { mentions: all, rules, scene, words, published });
      facts.push(
        ...read.facts.map(({ pair, date, ...more }) => ({
          ...ends(pair),
          ...more,
          sentence,
          isCollective: false,
          ...(date === undefined ? {} : { date }),
        })),
      );
      const before = read.about === undefined ? [] : [subjectOf(read.about)];
      for (const cell of read.texts)
        readActs(
          actsOf(cell, { plain, mentions: all, rules, moods, isPlace, endsInVerb, before }).acts,
          sentence,
          dates,
        );
      continue;
    }
    const read = actsOf(
      { start: from, end: sentence.end },
      {
        plain,
        mentions: all,
        rules,
        moods,
        isPlace,
        endsInVerb,
        before: spokenOf(subject, section),
      },
    );
    subject = read.subject ?? (section === undefined ? subject : undefined);
    if (!isNarrowed && section !== undefined && read.subject !== undefined) {
      section = narrowed(section, read.subject);
      memory.section = section.things[0];
      isNarrowed = true;
    }
    readActs(read.acts, sentence, dates);
  }
  return { facts: withoutDoubted(facts), mentions };
}

function ends({ source, target }: Pair) {
  return { source, target };
}

/** An area that things lie in beside places: a park. */
function isGround(kind: string, { vocabulary }: DraftWords): boolean {
  return vocabulary.relations[thingWithin]?.range.includes(kind) === true;
}
