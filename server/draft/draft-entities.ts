import { defined } from '../../shared/defined.ts';
import type { DraftEntity } from '../../shared/draft.ts';
import type { Gazetteer } from './names/gazetteer.ts';
import type { NamedThings } from './names/name-things.ts';
import type { Thing } from './names/thing.ts';
import { noteTexts } from './notes.ts';
import { quoteOf } from './prove.ts';
import { spanOf } from './span-of.ts';
import type { Page } from './text/page.ts';
import { withoutMarks } from './text/without-marks.ts';

/** With the places around those that are named, which a list of divisions knows. */
export function withOuter(things: readonly Thing[], { book }: NamedThings, { byId }: Gazetteer): Thing[] {
  const all = new Set(things);
  for (const thing of things)
    for (
      let at = byId.get(thing.division?.within ?? thing.within?.division?.id ?? '');
      at !== undefined;
      at = byId.get(at.within ?? '')
    )
      all.add(book.ofDivision(at, 'reference:division'));
  return [...all];
}

export function entityOf(
  thing: Thing,
  id: string,
  {
    page,
    ids,
    places,
    named,
    language,
    isTold,
  }: {
    page: Page;
    ids: ReadonlyMap<Thing, string>;
    places: Gazetteer;
    named: NamedThings;
    language: string | undefined;
    /** Whether a fact speaks of it. */
    isTold: boolean;
  },
): DraftEntity {
  const { kind, division, spans, rule, certainty } = thing;
  const { name, aliases } = printedNames(thing, page, named);
  const outer =
    division === undefined
      ? thing.within
      : division.within === undefined
        ? undefined
        : named.book.ofDivision(places.byId.get(division.within) ?? division, 'reference:division');
  const within = outer === undefined ? undefined : ids.get(outer);
  // What stands within other names alone, and of which nothing is said, is known by the list of divisions.
  const all = spans.length > 0 || !isTold ? spans : innerSpans(thing, named);
  const evidence = mentionEvidence(all, [name, ...aliases], page, language);
  return {
    ...{ id, kind, name, aliases, mentions: all.map(spanOf), rule, certainty },
    ...defined({ within, evidence }),
  };
}

/** Its names as the text prints them: rules read marks and signs in one form. */
function printedNames(thing: Thing, { text, plain }: Page, named: NamedThings): { name: string; aliases: string[] } {
  const own = named.outer.filter(({ things, isExplicit }) => isExplicit && things.length === 1 && things[0] === thing);
  // What is called after its parties stands where its description does.
  // A place within another name is what a fact may stand on.
  const spans = thing.rule === 'name:parties' ? thing.spans : [...own, ...innerSpans(thing, named)];
  const printed = spans.map(({ start, end }) => ({
    own: withoutMarks(text.slice(start, end)),
    plain: withoutMarks(plain.slice(start, end)),
  }));
  // A name in traditional script is given in simplified signs, for that is how others know it.
  const isSame = (one: { own: string; plain: string }) =>
    one.own.normalize('NFKC') === one.plain.normalize('NFKC') ||
    !/\p{Script=Han}/u.test(one.own) ||
    hanOf(one.own) === hanOf(one.plain);
  const whole = printed.find((one) => one.plain === thing.name && isSame(one));
  const name = whole?.own ?? thing.name;
  const aliases = [...thing.aliases].map(
    (alias) => printed.find((one) => one.plain === alias && isSame(one))?.own ?? alias,
  );
  return {
    name,
    aliases: [...new Set([...aliases, ...printed.map(({ own }) => own)])].filter((alias) => alias !== name),
  };
}

function hanOf(words: string): string {
  return words.replaceAll(/[^\p{Script=Han}]/gu, '');
}

function innerSpans({ division }: Thing, { inner }: NamedThings) {
  return division === undefined ? [] : inner.filter(({ candidate }) => candidate?.division === division);
}

/** The first sentence that names it, of those that are no headings. */
function mentionEvidence(
  spans: readonly { start: number; end: number }[],
  names: readonly string[],
  { text, sentences }: Page,
  language: string | undefined,
) {
  const found = spans.flatMap(({ start, end }) => sentences.filter((one) => start >= one.start && end <= one.end));
  const best = found.find(({ role }) => role === 'body' || role === 'row') ?? found[0];
  const [span] = spans;
  if (best === undefined || span === undefined) return undefined;
  const quoted = quoteOf(text, best);
  const isNamed = names.some((name) => quoted.quote.includes(name));
  return isNamed
    ? { ...quoted, basis: 'stated' as const }
    : {
        ...quoted,
        basis: 'context' as const,
        note: noteTexts(language).meant(text.slice(span.start, span.end), names[0] ?? ''),
      };
}
