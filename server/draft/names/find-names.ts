import type { DraftWords } from '../words.ts';
import { type Candidate, isWithin } from './candidate.ts';
import { describedNames } from './described-names.ts';
import { editionNames } from './edition-names.ts';
import { englishNames } from './english-names.ts';
import { fixedNames } from './fixed-names.ts';
import { type Gazetteer } from './gazetteer.ts';
import type { Before } from './left-edge.ts';
import { listedNames } from './listed-names.ts';
import { type PlaceHit, placeHits } from './place-hits.ts';
import { quotedNames } from './quoted-names.ts';
import { kindByEnding } from './name-endings.ts';
import { suffixNames } from './suffix-names.ts';
import { toldNames } from './told-names.ts';
import { townsBehind } from './towns.ts';

/** Names as they stand: `outer` do not overlap and stand in order; `inner` lie within one of them. */
export interface FoundNames {
  outer: Candidate[];
  inner: Candidate[];
}

/** Every name that a rule finds in plain text. `known` are names of a graph that is there already. */
export function findNames(
  plain: string,
  { words, places, known }: { words: DraftWords; places: Gazetteer; known: readonly Candidate[] },
): FoundNames {
  const fixed = fixedNames(plain, words, places);
  const areas = fixed.filter(({ rule }) => rule === 'name:listed-area');
  // 汨罗江 is no 汨罗, but 井冈山市 is no 井冈山.
  const allHits = placeHits(plain, words, places);
  const hits = allHits.filter((hit) => !areas.some((area) => overlap(area, hit) && !isWithin(area, hit)));
  const free = fixed.filter((one) => !hits.some((hit) => isWithin(one, hit)));
  const divisions = hits.map(({ start, end, division }): Candidate => ({
    ...{ start, end, kind: division.kind, name: division.name, aliases: [plain.slice(start, end)], division },
    ...{ rule: 'name:division', certainty: 0.95, isExplicit: true },
  }));
  const towns = townsBehind(plain, hits, words);
  const before = beforeOf(plain, [...divisions, ...free, ...known, ...towns], words);
  const besides = governments(plain, hits, words);
  const simple = [
    ...besides,
    ...divisions,
    ...free,
    ...known,
    ...towns,
    ...quotedNames(plain, words),
    ...suffixNames(before, words),
    ...describedNames(plain, words),
    ...toldNames(plain, words),
    ...englishNames(plain, words),
  ];
  // A bar or a tab stands between names, in a table's text as in its cells.
  return arranged(
    [...simple, ...listedNames(before, simple, words), ...editionNames(plain, simple, words)].filter(
      ({ name, rule, aliases: [word = ''] }) =>
        !/[|\t\r\n]/.test(name) && isBalanced(name) && !(rule === 'name:border-area' && word.endsWith('边界')),
    ),
  );
}

/** A bracket that is closed was opened. */
function isBalanced(name: string): boolean {
  return name.split('（').length === name.split('）').length;
}

function beforeOf(plain: string, names: readonly Candidate[], words: DraftWords): Before {
  const startOf = new Map<number, number>();
  for (const { start, end } of names) startOf.set(end, Math.min(start, startOf.get(end) ?? start));
  for (const { index, 0: whole } of plain.matchAll(/“[^“”\n，。；！？]{1,24}”|《[^《》\n]{1,60}》/g))
    startOf.set(index + whole.length, index);
  for (const { index, 0: whole } of plain.matchAll(
    /(?<=[\p{Script=Han}”])（[^（）\n，。；：、]{1,8}）(?=[\p{Script=Han}“])/gu,
  ))
    if (!/以下|简称|下称|市、|^（\d/.test(whole)) startOf.set(index + whole.length, index);
  const placeEnds = new Map(
    names
      .filter(({ division, rule }) => division !== undefined || rule === 'name:town')
      .map(({ start, end }) => [start, end]),
  );
  const ends = new Set(names.map(({ end }) => end));
  return {
    plain,
    startOf,
    placeEnds,
    areaStarts: new Set(
      names.flatMap(({ rule, start }) => (/listed-area|border-area|province-signs/.test(rule) ? [start] : [])),
    ),
    placeSigns: new Set(names.flatMap(({ division }) => (division === undefined ? [] : [division.name.charAt(0)]))),
    endsName: (at) =>
      ends.has(at) ||
      /[》”]/.test(plain.charAt(at - 1)) ||
      kindByEnding(plain.slice(Math.max(0, at - 8), at), words) !== undefined,
  };
}

/** 运城市委、市政府: the government is that of the place before the committee. */
function governments(plain: string, hits: readonly PlaceHit[], { places }: DraftWords): Candidate[] {
  return hits.flatMap(({ end, division }) => {
    const found = /^([省市县区州]?委[、和])([省市县区州]?(?:人民)?政府)/.exec(plain.slice(end, end + 12));
    if (found === null) return [];
    const [, first = '', second = ''] = found;
    const start = end + first.length;
    const name = division.name + second.replace(new RegExp(`^${division.name.slice(-1)}`), '');
    return [
      {
        start,
        end: start + second.length,
        kind: places.kinds.body,
        name,
        aliases: [],
        rule: 'name:government',
        certainty: 0.8,
        isExplicit: false,
      },
    ];
  });
}

/** The longest name of those that overlap; what lies in it is kept apart, for it may be what the name speaks of. */
function arranged(candidates: readonly Candidate[]): FoundNames {
  const outer: Candidate[] = [];
  const inner: Candidate[] = [];
  const taken = new Map<number, Candidate>();
  for (const one of [...candidates].sort(byLength)) {
    const over = new Set<Candidate>();
    for (let at = one.start; at < one.end; at += 1) {
      const there = taken.get(at);
      if (there !== undefined) over.add(there);
    }
    if (over.size === 0) {
      outer.push(one);
      for (let at = one.start; at < one.end; at += 1) taken.set(at, one);
    } else if ([...over].every((there) => isWithin(one, there) && (one.start !== there.start || one.end !== there.end)))
      inner.push(one);
  }
  const inOrder = (a: Candidate, b: Candidate) => a.start - b.start || b.end - a.end;
  return { outer: outer.sort(inOrder), inner: inner.sort(inOrder) };
}

function byLength(a: Candidate, b: Candidate): number {
  return b.end - b.start - (a.end - a.start) || b.certainty - a.certainty || a.start - b.start;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
