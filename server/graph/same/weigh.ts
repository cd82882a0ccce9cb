import { distance } from 'fastest-levenshtein';
import type { Roles } from '../../../shared/roles.ts';
import type { SameReason } from '../../../shared/same.ts';
import type { Alike } from '../../search/alike.ts';
import { fold } from '../../search/fold.ts';
import type { Neighbourhoods } from './neighbours.ts';
import type { Named, Proposal } from './proposals.ts';

export interface Weighing {
  roles: Roles;
  near: Neighbourhoods;
  codesOf: (id: string) => readonly string[];
}

interface Pair {
  /** Their places in the list. */
  at: readonly [number, number];
  ends: readonly [Named, Named];
  alike: readonly Alike[];
}

/** Below, it is not worth a person's time. */
const least = 0.5;
const ofCode = 0.9;
/** How much of what names say is left where one dataset has both, for who made it told them apart, or where they do different things. */
const whereTold = 0.6;
/** How much is left of it all where nothing holds both places. */
const whereApart = 0.4;

/**
 * What speaks for two being one, together: each reason takes its share of the doubt that the others leave (noisy-or). Undefined where
 * something speaks against it, what they do, their codes or a relation between them, or too little for it.
 */
export function weigh(
  { at: [at, otherAt], ends: [one, other], alike }: Pair,
  { roles, near, codesOf }: Weighing,
): Proposal | undefined {
  const [codes, otherCodes] = [codesOf(one.id), codesOf(other.id)];
  const shared = codes.find((code) => otherCodes.includes(code));
  const isFormer = alike.some(({ rule }) => rule === 'former');
  const isTold = one.datasets.some((dataset) => other.datasets.includes(dataset));
  const doTheSame = mayDoTheSame(roles, one.kind, other.kind);
  // The kinds of a table are guessed: that one is a county and one a country there is no reason against the same name.
  if (!doTheSame && (isTold || !alike.some(({ rule }) => rule === 'name'))) return undefined;
  if (near.areRelated(at, otherAt)) return undefined;
  if (shared === undefined && !isFormer && areToldApart(codes, otherCodes)) return undefined;
  const spelled = alike.length === 0 ? spelledAlike(one.name, other.name) : undefined;
  const { count, weight } = near.common(at, otherAt);
  const weighed: (SameReason & { weight: number })[] = [
    ...(shared === undefined ? [] : [{ rule: 'code' as const, one: shared, other: shared, weight: ofCode }]),
    ...alike.map((reason) => ({ ...reason, weight: reason.weight * (isTold || !doTheSame ? whereTold : 1) })),
    ...(spelled === undefined
      ? []
      : [{ rule: 'spelling' as const, one: one.name, other: other.name, weight: spelled }]),
    ...(count === 0 ? [] : [{ rule: 'neighbours' as const, count, weight }]),
  ];
  const doubt = weighed.reduce((left, reason) => left * (1 - reason.weight), 1);
  const score = (1 - doubt) * (shared === undefined && near.lieApart(at, otherAt) ? whereApart : 1);
  if (score < least) return undefined;
  const isTurned = rank(roles, otherCodes, other) > rank(roles, codes, one);
  const reasons = weighed
    .sort((a, b) => b.weight - a.weight)
    .map(({ weight: _, ...reason }) => (isTurned ? turned(reason) : reason));
  return { ends: isTurned ? [other, one] : [one, other], score: Math.round(score * 100) / 100, reasons };
}

/** How much the spelling says; undefined where it says nothing. Numbers in names, and words that only one has, are there to tell them apart. */
export function spelledAlike(one = '', other = ''): number | undefined {
  const [a, b] = [fold(one), fold(other)];
  const longest = Math.max(a.length, b.length);
  const numbersIn = (text: string) => text.replaceAll(/[^\d一二三四五六七八九十]/g, '');
  const [words, others] = [one, other].map((name) => name.trim().split(/\s+/).map(fold));
  if (words === undefined || words.length !== others?.length) return undefined;
  // Of Rhine Convention and Alpine Convention the longer half says nothing.
  if (words.some((word, at) => nearness(word, others[at] ?? '') < leastOfWord)) return undefined;
  if (longest < 5 || Math.abs(a.length - b.length) > longest / 4 || numbersIn(a) !== numbersIn(b)) return undefined;
  const near = nearness(a, b);
  return near < 0.75 ? undefined : near * 0.5;
}

/** Of each word, so that one which is another word is not made up for by the rest. */
const leastOfWord = 0.6;

function nearness(a: string, b: string): number {
  return 1 - distance(a, b) / Math.max(1, a.length, b.length);
}

/** Two that do the same, or one of which does nothing that is known. */
function mayDoTheSame(roles: Roles, one: string, other: string): boolean {
  const [first, second] = [roleOf(roles, one), roleOf(roles, other)];
  return one === other || first === second || first === '' || second === '';
}

function roleOf({ levels, joining, firms }: Roles, kind: string): string {
  if (Object.hasOwn(levels, kind)) return `place ${levels[kind] ?? ''}`;
  return Object.hasOwn(joining, kind) ? 'hub' : firms.includes(kind) ? 'firm' : '';
}

/** Codes of one system that differ. */
function areToldApart(codes: readonly string[], others: readonly string[]): boolean {
  const systemOf = (code: string) => code.slice(0, code.lastIndexOf(' '));
  return codes.some((code) => others.some((other) => other !== code && systemOf(other) === systemOf(code)));
}

/** Which of two is kept: one whose kind does something, one with a code, the one that is related to more. */
function rank(roles: Roles, codes: readonly string[], { kind, degree }: Named): number {
  return (roleOf(roles, kind) === '' ? 0 : 2e9) + (codes.length > 0 ? 1e9 : 0) + degree;
}

function turned({ one, other, ...rest }: SameReason): SameReason {
  return { ...rest, ...(other === undefined ? {} : { one: other }), ...(one === undefined ? {} : { other: one }) };
}
