import type { DraftWords } from '../words.ts';
import type { Candidate } from './candidate.ts';
import { countriesByName } from './countries.ts';
import { phrasesOf, splitPhrase, textOf, type Token } from './english-phrases.ts';
import { endsEnglish, englishNameWords, englishWords, kindOfEnglish } from './english-words.ts';
import type { Division } from './gazetteer.ts';

/** Names in lines of Latin letters: by what they end in or begin with, by a word for them beside them, countries by their names. Plain text. */
export function englishNames(plain: string, { places: { kinds } }: DraftWords): Candidate[] {
  const world = { countries: countriesByName(kinds.country), place: kinds.place };
  const found = [...plain.matchAll(/[^\n]+/g)].flatMap(({ index, 0: line }) =>
    /\p{Script=Han}/u.test(line) || !/[A-Za-z]/.test(line) ? [] : namesOfLine(line, index, world),
  );
  // Mekong Construction is not called Mekong where there is a Mekong River Commission.
  const isShared = (alias: string, name: string) => found.some((one) => one.name !== name && one.name.includes(alias));
  return found.map((one) => ({ ...one, aliases: one.aliases.filter((alias) => !isShared(alias, one.name)) }));
}

interface World {
  countries: ReadonlyMap<string, Division>;
  /** The kind of a place of which no word says what it is. */
  place: string;
}

function namesOfLine(line: string, offset: number, world: World): Candidate[] {
  return phrasesOf(line).flatMap((phrase) =>
    splitPhrase(phrase, world.countries).flatMap((tokens) => {
      const found = candidateOf(tokens, line, world);
      return found === undefined ? [] : [{ ...found, start: found.start + offset, end: found.end + offset }];
    }),
  );
}

function candidateOf(
  tokens: readonly Token[],
  line: string,
  { countries, place: unknown }: World,
): Candidate | undefined {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const name = line.slice(first.start, last.end);
  const base = {
    start: first.start,
    end: last.end,
    name,
    aliases: aliasesOf(line.slice(last.end)),
    isExplicit: true,
  };
  const country =
    countries.get(name) ??
    countries.get(/^(?:\S+ )*(?:Republic|Kingdom|Federation|Emirate) of (?:the )?(.+)$/.exec(name)?.[1] ?? '');
  if (country !== undefined)
    return {
      ...base,
      kind: country.kind,
      name: country.name,
      aliases: [name, ...base.aliases],
      division: country,
      rule: 'name:country',
      certainty: 0.95,
    };
  const known = kindOfEnglish(tokens.map(({ text }) => text));
  if (known !== undefined) {
    const place = known.rule.isPlace && known.isOpened ? /^\S+ of (.+)$/.exec(name)?.[1] : undefined;
    return place === undefined
      ? {
          ...base,
          kind: known.rule.kind,
          aliases: [...base.aliases, ...shortOf(tokens, known.rule)],
          rule: 'name:english',
          certainty: known.isOpened ? 0.8 : 0.85,
        }
      : { ...base, kind: known.rule.kind, name: place, aliases: [name], rule: 'name:english', certainty: 0.85 };
  }
  if (tokens.some(({ text }) => englishWords().titles.has(text)) || tokens.length > 5 || /^\d/.test(name))
    return undefined;
  if (tokens.length === 1 && (endsEnglish(name) || name.length < 2)) return undefined;
  const told =
    toldBeside(line.slice(0, first.start), line.slice(last.end)) ??
    placeBeside(name, line.slice(0, first.start), line.slice(last.end), unknown);
  return told === undefined
    ? undefined
    : { ...base, kind: told.kind, rule: `name:${told.rule}`, certainty: told.certainty };
}

/** Elba Foods is called Elba, too. */
function shortOf(tokens: readonly Token[], { noAnd }: { noAnd: boolean }): string[] {
  const last = tokens.findLastIndex(({ text }) => !endsEnglish(text) && text !== '&');
  const short = tokens.slice(0, last + 1);
  const isWord =
    short.length === 1 && ((short[0]?.text.length ?? 0) < 4 || englishWords().starters.has(short[0]?.text ?? ''));
  return !noAnd || last === -1 || last === tokens.length - 1 || isWord ? [] : [textOf(short)];
}

/** The Association of Southeast Asian Nations (ASEAN). */
function aliasesOf(rest: string): string[] {
  const alias = /^\s?（(?:the |hereinafter |“|the “|known as |or ){0,2}([\p{Lu}][\p{L}\d&-]{1,15})”?）/u.exec(
    rest,
  )?.[1];
  return alias === undefined ? [] : [alias];
}

/** What a name without an ending is, by the words beside it: the carmaker X, in X, X, a Danish firm. */
function toldBeside(before: string, behind: string): { kind: string; rule: string; certainty: number } | undefined {
  const lead = before.slice(-40);
  for (const { kind, before: nouns, endings, isPlace } of englishNameWords()) {
    if (nouns.some((noun) => new RegExp(`\\b${noun}(?: of)? $`).test(lead)))
      return { kind, rule: 'english-told', certainty: 0.7 };
    const small = endings.filter((word) => /^[A-Z][a-z]+$/.test(word)).map((word) => word.toLowerCase());
    if (isPlace && small.some((word) => behind.startsWith(` ${word}`)))
      return { kind, rule: 'english-told', certainty: 0.7 };
  }
  const apposed = /^，\s(?:an?|the|one of)\s(?:[\p{L}-]+\s){0,5}?([\p{Ll}-]+)(?=[，.\s]|$)/u.exec(behind)?.[0];
  if (apposed !== undefined)
    for (const { kind, before: nouns } of englishNameWords())
      if (nouns.some((noun) => new RegExp(`\\b${noun}$`).test(apposed)))
        return { kind, rule: 'english-told', certainty: 0.7 };
  return undefined;
}

/** In X, near X: a place, unless what follows shows that X is an adjective or a language. */
function placeBeside(name: string, before: string, behind: string, kind: string) {
  const isLed = /\b(?:in|at|near|outside|reached|reaches|from|to|through|via|between|towards?) $/.test(before);
  const isJoined = /\b(?:connect|link|join|border)(?:s|ed|ing)? (?:[^.；]{0,40} (?:with|and|to) )?$/.test(before);
  if (!isLed && !isJoined) return undefined;
  if (/(?:ese|ish|French|German|Russian|Arabic|Latin|Greek|Dutch|Italian)$/.test(name) || /^\p{Lu}{2,}$/u.test(name))
    return undefined;
  const next = /^\s([\p{L}\d]+)/u.exec(behind)?.[1];
  if (next !== undefined && !englishWords().behindPlaces.has(next)) return undefined;
  return name.split(' ').length > 3 ? undefined : { kind, rule: 'english-place', certainty: 0.55 };
}
