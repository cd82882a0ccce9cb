import type { Mention } from '../names/thing.ts';
import type { Act, Subject } from './acts.ts';
import { englishRuns } from './english-runs.ts';
import type { FactRule } from './fact-rule.ts';
import type { Run } from './run.ts';
import { verbHits } from './verbs.ts';

interface Reading {
  plain: string;
  mentions: readonly Mention[];
  rules: readonly FactRule[];
  sizeOf: (kind: string) => number | undefined;
  /** Of whom the text spoke before this sentence. */
  before: readonly Subject[];
}

/** The acts of an English sentence: around each verb the names up to the verbs beside it. A semicolon ends a clause; a comma does not, for lists have commas. */
export function englishActs(
  span: { start: number; end: number },
  { plain, mentions, rules, sizeOf, before }: Reading,
): { acts: Act[]; subject: Subject | undefined } {
  const acts: Act[] = [];
  let opening: Subject | undefined;
  for (const clause of clausesOf(plain, span)) {
    // A supply agreement: a noun.
    const hits = verbHits(plain, clause, { mentions, rules }).filter(
      ({ start, rules: [rule] }) =>
        rule?.shape === 'english-between' ||
        !/\b(?:an?|the|its|their|his|her|our|this|that|of|new|joint)\s$/i.test(
          plain.slice(Math.max(0, start - 8), start),
        ),
    );
    const asides = asidesOf(plain, clause);
    const runs = (start: number, end: number) => englishRuns(plain, { start, end }, { mentions, sizeOf });
    const [first] = runs(clause.start, hits[0]?.start ?? clause.end).filter(({ marker }) => marker === '');
    const own: Subject | undefined = first === undefined ? undefined : { run: first, from: 'clause' };
    opening ??= own;
    let from = clause.start;
    for (const [at, hit] of hits.entries()) {
      const aside = asides.find(({ start, end }) => hit.start > start && hit.start < end);
      const left = runs(from, hit.start).filter(({ start }) => isBeside(start, aside, asides));
      const until =
        hits.slice(at + 1).find(({ start }) => !isIn(start, asides) || isIn(hit.start, asides))?.start ?? clause.end;
      const told = aside === undefined ? [] : runs(clause.start, aside.start).slice(-1);
      const subjects = [
        ...told.map((run): Subject => ({ run, from: 'clause' })),
        ...(own === undefined ? before : [own]),
      ];
      acts.push({
        ...{
          hit,
          clause: { ...clause, isAside: false },
          left,
          right: runs(hit.end, until),
          subjects,
          opening,
          owner: undefined,
          isOnOther: false,
        },
        ...{ lead: plain.slice(clause.start, hit.start), rest: plain.slice(hit.end, until) },
      });
      from = hit.end;
    }
  }
  const run: Run | undefined = opening?.run;
  return { acts, subject: run === undefined ? undefined : { run, from: 'before' } };
}

function clausesOf(plain: string, { start, end }: { start: number; end: number }) {
  const clauses: { start: number; end: number }[] = [];
  let from = start;
  for (const { index } of plain.slice(start, end).matchAll(/；|, (?:but|while|whereas) |， (?:but|while|whereas) /g)) {
    clauses.push({ start: from, end: start + index });
    from = start + index + 1;
  }
  return [...clauses, { start: from, end }];
}

/** , which makes rails, */
function asidesOf(plain: string, { start, end }: { start: number; end: number }) {
  return [...plain.slice(start, end).matchAll(/，\s(?:which|who|whose|where)\s[^，；]*(?:，|$)/g)].map(
    ({ index, 0: words }) => ({
      start: start + index,
      end: start + index + words.length,
    }),
  );
}

function isIn(at: number, spans: readonly { start: number; end: number }[]): boolean {
  return spans.some(({ start, end }) => at > start && at < end);
}

/** What stands in an aside is left out for a verb that does not. */
function isBeside(
  at: number,
  aside: { start: number; end: number } | undefined,
  asides: readonly { start: number; end: number }[],
): boolean {
  return aside === undefined ? !isIn(at, asides) : at > aside.start && at < aside.end;
}
