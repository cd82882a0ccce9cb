import type { Act } from '../acts.ts';
import type { FactRule } from '../fact-rule.ts';
import { type End, endsAt, endsOf, kindsOf, type Pair, product, type Scene } from '../parties.ts';
import type { Run } from '../run.ts';
import type { Standing } from './standing.ts';

/** Somebody does something to something, in English: A signed B, B was signed by A, the B that A and C signed with D. */
export function readEnglish(act: Act, rule: FactRule, scene: Scene): Pair[] {
  const ends = rule.reverse ? reversed : (pair: Pair) => pair;
  const [from, to] = rule.reverse ? (['target', 'source'] as const) : (['source', 'target'] as const);
  const sources = kindsOf(rule, from, scene);
  const targets = kindsOf(rule, to, scene);
  const by = act.right.filter(({ marker }) => /^(?:by|between|among)$/.test(marker) && !rule.leads.includes(marker));
  const isPassive = by.some((run) => endsOf([run], sources).length > 0) || isBe(act, scene);
  if (isPassive) return product(endsOf(by.slice(0, 1), sources), patients(act, targets)).map(ends);
  const partners = rule.joins
    ? [...act.left, ...act.right].filter(({ marker }) => /with$|^alongside$/.test(marker))
    : [];
  const agents = [...agentsOf(act, sources), ...endsOf(partners, sources)];
  const told = objectsOf(act, rule, targets, { scene, partners, agents });
  // The treaty, which A and B concluded: what they did it to stands before them.
  const isLeft = act.left.some(({ marker }) => marker === '');
  const objects =
    told.length === 0 && isLeft
      ? endsOf(
          act.subjects.slice(0, 1).map(({ run }) => run),
          targets,
        )
      : told;
  return product(agents, objects).map(ends);
}

function reversed({ source, target, ...more }: Pair): Pair {
  return { ...more, source: target, target: source };
}

function isBe({ hit, lead }: Act, { plain }: Scene): boolean {
  return (
    /ed$|ilt$|ought$|eld$|sold$|set up$/.test(plain.slice(hit.start, hit.end)) &&
    /\b(?:was|were|is|are|been|being|be)(?: \w+ly| also| then| first| jointly)? $/.test(lead)
  );
}

/** The last list before the verb that no preposition leads in, else of whom the clause or the text speaks. */
function agentsOf({ left, subjects }: Act, kinds: readonly string[]): End[] {
  const own = left.filter(({ marker }) => marker === '');
  const fit = own.findLast((run) => endsOf([run], kinds).length > 0);
  if (fit !== undefined) return endsOf([fit], kinds);
  return endsOf(
    subjects.slice(0, 1).map(({ run }) => run),
    kinds,
  );
}

function patients({ left, subjects }: Act, kinds: readonly string[]): End[] {
  const own = left.filter(({ marker }) => marker === '').findLast((run) => endsOf([run], kinds).length > 0);
  return own === undefined
    ? endsOf(
        subjects.slice(0, 1).map(({ run }) => run),
        kinds,
      )
    : endsOf([own], kinds);
}

/** Nothing but when, before the clause ends. */
const alone = /^(?:\s(?:in|on|since)\s[^，.；]{1,16})?(?:\s(?:and|but|while)\b|[.，；]|$)/;

const noun =
  /^\s?(?:an?|the|their|its|another|two|new)?\s?((?:[\p{L}-]+ ){0,4}?(?:agreement|treaty|pact|memorandum of understanding|memorandum|accord|deal|contract|protocol|convention))\b((?: on| for| against)(?: (?!in |at |with |by |between |on |the |of |and |under |last |this )[\p{Ll}-]+){1,4})?/u;

function objectsOf(
  { right, hit, rest }: Act,
  rule: FactRule,
  kinds: readonly string[],
  { scene, partners, agents }: { scene: Scene; partners: readonly Run[]; agents: readonly End[] },
): End[] {
  const fits = right.filter(
    (run) =>
      !partners.includes(run) &&
      (run.marker === '' || rule.leads.includes(run.marker)) &&
      endsOf([run], kinds).length > 0,
  );
  // A supplies B to C, and its subsidiary …: there another clause begins.
  const until =
    hit.end +
    (/(?:，\s)?\b(?:and|but|while|as|after|before|when|because)\s(?:its|the|their|is|was|has|will|it|they|he|she)\b/.exec(
      rest,
    )?.index ?? rest.length);
  const near = fits.filter(({ start }) => start < until);
  const told = endsOf(rule.leads.length > 0 ? near : near.slice(0, 1), kinds);
  if (told.length === 0 && rule.topic && alone.test(rest)) return endsAt(scene.topic(kinds, hit.start));
  if (told.length > 0 || !rule.unnamed) return told;
  const [whole, words, topic = ''] = noun.exec(rest) ?? [];
  const parties = [...new Set(agents.map(({ thing }) => thing.name))];
  const [kind] = kinds;
  if (whole === undefined || words === undefined || kind === undefined || parties.length < 2) return [];
  const description = `${words}${topic}`.trim();
  const start = hit.end + whole.indexOf(words);
  const name = `${description} between ${parties.slice(0, -1).join(', ')} and ${parties.at(-1) ?? ''}`;
  return endsAt(scene.make(kind, name, description, { start, end: start + description.length }));
}

/** The treaty between A, B and C: those are its parties. */
export function readBetween(act: Act, rule: FactRule, scene: Scene): Pair[] {
  const [run] = act.right;
  const [kind] = kindsOf(rule, 'target', scene);
  const parties = endsOf(run === undefined ? [] : [run], kindsOf(rule, 'source', scene));
  if (run === undefined || kind === undefined || run.start - act.hit.end > 5 || parties.length < 2) return [];
  const words = scene.plain.slice(act.hit.start, act.hit.end).replace(/ between$/, '');
  const names = parties.map(({ thing }) => thing.name);
  const name = `${words} between ${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const made = scene.make(kind, name, words, { start: act.hit.start, end: act.hit.start + words.length });
  return product(parties, endsAt(made));
}

/** Hanoi, Vietnam. */
export function readOuterBehind({ runs }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const kinds = kindsOf(rule, 'source', scene);
  return runs.flatMap(({ items }) =>
    items.flatMap(({ mention, modifiers: [outer] }) =>
      outer === undefined || outer.start < mention.start
        ? []
        : product(
            endsAt(mention).filter(({ thing }) => kinds.includes(thing.kind)),
            endsAt(outer),
          ),
    ),
  );
}

/** Its subsidiary B: of the firm that the sentence names first. */
export function readEnglishChild({ mentions }: Standing, rule: FactRule, scene: Scene): Pair[] {
  const sources = kindsOf(rule, 'source', scene);
  const targets = kindsOf(rule, 'target', scene);
  return mentions.flatMap((mention, at) => {
    const before = scene.plain.slice(Math.max(0, mention.start - 50), mention.start);
    if (!/\bits (?:[\p{L}-]+ ){0,3}(?:subsidiary|unit|arm|affiliate|branch),? $/u.test(before)) return [];
    const parent = mentions
      .slice(0, at)
      .find(({ things: [thing] }) => thing !== undefined && targets.includes(thing.kind));
    return product(
      endsAt(mention).filter(({ thing }) => sources.includes(thing.kind)),
      endsAt(parent ?? scene.topic(targets, mention.start, mention.things)),
    );
  });
}
