import type { Status } from '../../../shared/graph.ts';
import { levelOf } from '../../../shared/ask-roles.ts';
import { type PlaceLevel, placeLevels } from '../../../shared/place-levels.ts';
import { rolesOf } from '../../../shared/roles.ts';
import type { NamedThings } from '../names/name-things.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { Mention, Thing } from '../names/thing.ts';
import { datelineOf } from '../text/line-role.ts';
import type { Page, Sentence } from '../text/page.ts';
import type { DraftWords } from '../words.ts';
import { actsOf, type Subject } from './acts.ts';
import { datesIn, type SaidDate } from './dates.ts';
import { readRow, rowOf } from './read-tables.ts';
import { headingPlace, narrowed, speakerSubject, spokenOf, subjectOf } from './sections.ts';
import { type FactRule, factRules } from './fact-rule.ts';
import { withoutDoubted } from './doubted.ts';
import { emptyMemory, remember, tellAll } from './memory.ts';
import { innerFinder } from './inner-names.ts';
import { isDoubted } from './mood.ts';
import { isEnglish, readEnglishSentence } from './read-english.ts';
import type { End, Pair } from './parties.ts';
import { readActs } from './read-acts.ts';
import { isGround, sceneOf, standingIn } from './scene.ts';
import { sentenceNames } from './sentence-names.ts';
import { standingShapes } from './shapes/all-shapes.ts';
import { runsIn } from './run.ts';

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
  const { rules: all, moods } = factRules();
  const [rules, english] = [
    all.filter(({ language }) => language === 'zh'),
    all.filter(({ language }) => language === 'en'),
  ];
  const { vocabulary } = words;
  const roles = rolesOf([vocabulary]);
  const isPlace = (kind: string) =>
    levelOf(roles, kind) !== undefined || kind === words.places.kinds.area || isGround(kind, words);
  const sizeOf = (kind: string) =>
    kind === words.places.kinds.country ? placeLevels.length : sizeOfLevel(levelOf(roles, kind));
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
  const editionKinds = new Set(words.names.filter(({ hasEditions }) => hasEditions).map(({ kind }) => kind));
  let section: Mention | undefined;
  let subject: Subject | undefined;
  let line = -1;
  let isNarrowed = false;
  let yearLine = -1;
  let [lineYear, chronicle]: (string | undefined)[] = [];

  const scene = sceneOf({ plain, named, words, mentions, section: () => section });
  const standingOf = standingIn(named);
  const outerIn = innerFinder(named.outer);

  for (const sentence of page.sentences) {
    const from = sentence.start + datelineOf(plain.slice(sentence.start, sentence.end));
    const inside = outerIn({ start: from, end: sentence.end });
    if (sentence.role === 'heading' || sentence.role === 'caption') {
      section = headingPlace(plain, sentence, inside) ?? section;
      if (section !== undefined) memory.section = section.things[0];
      isNarrowed = false;
      subject = undefined;
    }
    if (sentence.line < 3)
      memory.main ??= inside.flatMap(({ things }) => things).find(({ kind }) => editionKinds.has(kind));
    if (sentence.role === 'byline' || sentence.end - sentence.start > longestSentence) continue;
    if (sentence.line !== line) {
      line = sentence.line;
      subject = undefined;
      memory.near = [];
    }
    if (isEnglish(plain.slice(from, sentence.end))) {
      const before = subject === undefined ? [] : [subject];
      const known = memory.things;
      const read = readEnglishSentence(sentence, {
        ...{ plain, names: inside, rules: english, scene, sizeOf, before, known, published, standingOf },
        tell: (told) => {
          mentions.push(...told);
          tellAll(memory, told);
        },
      });
      // What was called after its parties may be the agreement of the next sentence.
      tellAll(
        memory,
        read.facts.flatMap(({ target: { thing, mention } }) => (thing.rule === 'name:parties' ? [mention] : [])),
      );
      facts.push(...read.facts);
      subject = read.subject ?? subject;
      continue;
    }
    const all = sentenceNames(plain, sentence, inside, { named, words, memory, isPlace, ofDivision });
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
    // 2021年3月… and below 4月…: a chronicle goes on with its year.
    const first = /^[\s●]*(?:(\d{4})年|\d{1,2}月)/.exec(plain.slice(sentence.start, sentence.end));
    if (sentence.line !== yearLine) lineYear = first === null ? undefined : (first[1] ?? chronicle);
    yearLine = sentence.line;
    if (first?.[1] !== undefined) chronicle = first[1];
    const dates = datesIn(plain, sentence, lineYear ?? published).filter(
      (date) => !all.some((one) => date.start >= one.start && date.end <= one.end),
    );
    const reading = { sentence, dates, mentions, scene, moods, published };
    const standing = standingOf(runs, chainsOf(all, inside));
    for (const rule of rules)
      for (const pair of standingShapes[rule.shape]?.(standing, rule, scene) ?? [])
        if (!rule.doubts || !isDoubted(plain, sentence, pair.source.mention, moods))
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
        facts.push(
          ...readActs(actsOf(cell, { plain, mentions: all, rules, moods, isPlace, endsInVerb, before }).acts, reading),
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
        before: [
          ...(section === undefined ? speakerSubject(speaker, sentence.start) : []),
          ...spokenOf(subject, section),
        ],
      },
    );
    subject = read.subject ?? (section === undefined ? subject : undefined);
    if (!isNarrowed && section !== undefined && read.subject !== undefined) {
      section = narrowed(section, read.subject);
      memory.section = section.things[0];
      isNarrowed = true;
    }
    facts.push(...readActs(read.acts, reading));
  }
  return { facts: withoutDoubted(facts), mentions };
}

/** The names of a sentence, those among them that a word for them all took in: 黑龙江省五常市、辽宁省开原市两地. */
function chainsOf(all: readonly Mention[], inside: readonly Mention[]): Mention[] {
  const lists = all.filter(({ rule }) => rule === 'name:list');
  const within = inside.filter((one) => lists.some(({ start, end }) => one.start >= start && one.end <= end));
  return within.length === 0 ? [...all] : [...all, ...within].sort((a, b) => a.start - b.start || b.end - a.end);
}

function ends({ source, target }: Pair) {
  return { source, target };
}

function sizeOfLevel(level: PlaceLevel | undefined): number | undefined {
  return level === undefined ? undefined : placeLevels.indexOf(level);
}
